package io.github.openrouterjava.codegen;

import java.util.List;
import java.util.Objects;

/**
 * Everything that decides what is generated. Immutable.
 *
 * @param document the OpenAPI document
 * @param overlays the overlays, in the order they are applied
 * @param options the user's choices
 */
public record GeneratorInput(Source document, List<Source> overlays, GeneratorOptions options) {

  public GeneratorInput {
    Objects.requireNonNull(document, "document");
    overlays = List.copyOf(overlays);
    Objects.requireNonNull(options, "options");
  }
}
