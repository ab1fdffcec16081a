package io.github.openrouterjava.codegen;

import java.util.Objects;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * What the user decides about the generated code, beside the documents.
 *
 * @param basePackage the package that {@code .client} and {@code .client.model} are put below
 * @param clientName the simple name of the entry point, or null to derive it from the document's
 *     title
 * @param generatorVersion the version to state in the manifest
 * @param moduleInfo whether to make a module of the client; its sources then compile on a module
 *     path only
 * @param overlayMissFails whether an overlay's target that selects nothing is an error, not a
 *     warning
 * @param strictDocument whether every warning is an error
 */
public record GeneratorOptions(
    String basePackage,
    @Nullable String clientName,
    String generatorVersion,
    boolean moduleInfo,
    boolean overlayMissFails,
    boolean strictDocument) {

  /** Throws {@link IllegalArgumentException} if a name is not one in Java. */
  public GeneratorOptions {
    Objects.requireNonNull(basePackage, "basePackage");
    Objects.requireNonNull(generatorVersion, "generatorVersion");
    if (!SourceVersion.isName(basePackage, SourceVersion.RELEASE_17)) {
      throw new IllegalArgumentException(
          "basePackage is not the name of a Java package: " + basePackage);
    }
    if (clientName != null
        && (clientName.contains(".")
            || !SourceVersion.isName(clientName, SourceVersion.RELEASE_17))) {
      throw new IllegalArgumentException(
          "clientName is not the name of a Java class: " + clientName);
    }
  }

  /** Options for a client that is no module. */
  public GeneratorOptions(
      String basePackage, @Nullable String clientName, String generatorVersion) {
    this(basePackage, clientName, generatorVersion, false);
  }

  /** Options that take an overlay's target that selects nothing for a warning. */
  public GeneratorOptions(
      String basePackage,
      @Nullable String clientName,
      String generatorVersion,
      boolean moduleInfo) {
    this(basePackage, clientName, generatorVersion, moduleInfo, false, false);
  }

  /** These options with every warning as an error, or not. */
  public GeneratorOptions withStrictDocument(boolean strict) {
    return new GeneratorOptions(
        basePackage, clientName, generatorVersion, moduleInfo, overlayMissFails, strict);
  }
}
