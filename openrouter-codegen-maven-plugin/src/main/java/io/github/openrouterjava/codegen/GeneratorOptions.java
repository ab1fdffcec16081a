package io.github.openrouterjava.codegen;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the user decides about the generated code, beside the documents.
 *
 * @param basePackage the package that {@code .client} and {@code .client.model} are put below
 * @param clientName the simple name of the entry point, or null to derive it from the document's
 *     title
 * @param generatorVersion the version to state in the manifest
 */
public record GeneratorOptions(
    String basePackage, @Nullable String clientName, String generatorVersion) {

  public GeneratorOptions {
    Objects.requireNonNull(basePackage, "basePackage");
    Objects.requireNonNull(generatorVersion, "generatorVersion");
  }
}
