package io.github.openrouterjava.codegen.run;

import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.document.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The user's choices beside the document. Immutable.
 *
 * @param overlays paths or URLs of overlays, in the order they apply; a directory stands for the
 *     YAML and JSON files in it, by name
 * @param templateDirectory path of the directory with the user's templates, or null for none
 * @param baseDirectory the directory that relative paths are relative to
 * @param generator the choices that concern the generated code
 * @param limits the resource limits; exceeding one is reported with its location
 * @param allowedReferences what documents may refer to: paths, and beginnings of URLs
 */
public record InputOptions(
    List<String> overlays,
    @Nullable String templateDirectory,
    Path baseDirectory,
    GeneratorOptions generator,
    Limits limits,
    List<String> allowedReferences) {

  public InputOptions {
    overlays = List.copyOf(overlays);
    Objects.requireNonNull(baseDirectory, "baseDirectory");
    Objects.requireNonNull(generator, "generator");
    Objects.requireNonNull(limits, "limits");
    allowedReferences = List.copyOf(allowedReferences);
  }

  /** Options without overlays and templates, for a document that refers to no other. */
  public InputOptions(Path baseDirectory, GeneratorOptions generator) {
    this(List.of(), null, baseDirectory, generator, Limits.DEFAULT, List.of());
  }

  /** These options with overlays. */
  public InputOptions withOverlays(List<String> names) {
    return new InputOptions(
        names, templateDirectory, baseDirectory, generator, limits, allowedReferences);
  }

  /** These options with a directory of templates, null for none. */
  public InputOptions withTemplates(@Nullable String directory) {
    return new InputOptions(
        overlays, directory, baseDirectory, generator, limits, allowedReferences);
  }

  /** These options with other resource limits. */
  public InputOptions withLimits(Limits other) {
    return new InputOptions(
        overlays, templateDirectory, baseDirectory, generator, other, allowedReferences);
  }

  /** These options for documents that refer to others. */
  public InputOptions withReferences(List<String> allowed) {
    return new InputOptions(overlays, templateDirectory, baseDirectory, generator, limits, allowed);
  }
}
