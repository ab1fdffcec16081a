package io.github.openrouterjava.codegen;

import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.reference.References;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what is generated. Immutable.
 *
 * @param document the OpenAPI document
 * @param overlays the overlays, in the order they are applied
 * @param templates the user's templates by file name, where they replace the default ones
 * @param style the user's style file, null for none
 * @param options the user's choices
 * @param limits what the document may cost
 * @param references the documents it refers to
 */
public record GeneratorInput(
    DocumentSource document,
    List<DocumentSource> overlays,
    SortedMap<String, String> templates,
    @Nullable DocumentSource style,
    GeneratorOptions options,
    Limits limits,
    References references) {

  public GeneratorInput {
    Objects.requireNonNull(document, "document");
    overlays = List.copyOf(overlays);
    templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(references, "references");
  }

  /** Input without a style file. */
  public GeneratorInput(
      DocumentSource document,
      List<DocumentSource> overlays,
      SortedMap<String, String> templates,
      GeneratorOptions options) {
    this(document, overlays, templates, null, options, Limits.DEFAULT, References.NONE);
  }

  /** Input with the usual limits. */
  public GeneratorInput(
      DocumentSource document,
      List<DocumentSource> overlays,
      SortedMap<String, String> templates,
      @Nullable DocumentSource style,
      GeneratorOptions options) {
    this(document, overlays, templates, style, options, Limits.DEFAULT, References.NONE);
  }
}
