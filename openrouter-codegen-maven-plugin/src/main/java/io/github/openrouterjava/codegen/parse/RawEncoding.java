package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.model.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * How a field of a form is written (OpenAPI 3.1, section 4.8.15).
 *
 * @param contentType its media type, null where none is given
 * @param style its style, null where none is given
 * @param explode whether lists and objects are spread over several fields, null where not given
 * @param allowReserved whether reserved characters stay as they are, null where not given
 */
public record RawEncoding(
    @Nullable String contentType,
    Parameter.@Nullable Style style,
    @Nullable Boolean explode,
    @Nullable Boolean allowReserved) {

  /** Whether it says how the value becomes text; then its media type does not count. */
  public boolean hasStyle() {
    return style != null || explode != null || allowReserved != null;
  }
}
