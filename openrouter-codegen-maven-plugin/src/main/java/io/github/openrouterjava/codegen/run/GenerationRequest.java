package io.github.openrouterjava.codegen.run;

import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.document.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be generated, from what, and where to. Immutable.
 *
 * @param document path or URL of the OpenAPI document
 * @param overlays paths or URLs of overlays, in the order they apply; a directory stands for the
 *     YAML and JSON files in it, by name
 * @param templateDirectory path of the directory with the user's templates, or null for none
 * @param baseDirectory what relative paths are relative to
 * @param outputDirectory below which everything is written
 * @param owner names this execution among those that share the output directory
 * @param options the choices that concern the generated code
 * @param limits what the document may cost
 * @param allowedReferences what documents may refer to: paths, and beginnings of URLs
 */
public record GenerationRequest(
    String document,
    List<String> overlays,
    @Nullable String templateDirectory,
    Path baseDirectory,
    Path outputDirectory,
    String owner,
    GeneratorOptions options,
    Limits limits,
    List<String> allowedReferences) {

  public GenerationRequest {
    Objects.requireNonNull(document, "document");
    overlays = List.copyOf(overlays);
    Objects.requireNonNull(baseDirectory, "baseDirectory");
    Objects.requireNonNull(outputDirectory, "outputDirectory");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(limits, "limits");
    allowedReferences = List.copyOf(allowedReferences);
  }

  /** A request with the usual limits, of a document that refers to no other. */
  public GenerationRequest(
      String document,
      List<String> overlays,
      @Nullable String templateDirectory,
      Path baseDirectory,
      Path outputDirectory,
      String owner,
      GeneratorOptions options) {
    this(
        document,
        overlays,
        templateDirectory,
        baseDirectory,
        outputDirectory,
        owner,
        options,
        Limits.DEFAULT,
        List.of());
  }
}
