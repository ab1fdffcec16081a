package io.github.openrouterjava.codegen.run;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A document to generate from, and where to write. Immutable.
 *
 * @param document path or URL of the OpenAPI document
 * @param inputs the choices beside the document
 * @param outputDirectory the directory below which everything is written
 * @param owner names this execution among those that share the output directory
 */
public record GenerationRequest(
    String document, InputOptions inputs, Path outputDirectory, String owner) {

  public GenerationRequest {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(inputs, "inputs");
    Objects.requireNonNull(outputDirectory, "outputDirectory");
    Objects.requireNonNull(owner, "owner");
  }
}
