package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Location;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One media type of a body or a response.
 *
 * @param at the media type object
 * @param schema its schema, null where it has none
 * @param itemSchema the schema of each item of a stream (OpenAPI 3.2, section 4.14), null where it
 *     has none
 * @param encodings how the fields of a form are written, those that have an {@code encoding}
 */
public record RawContent(
    Location at,
    @Nullable RawSchema schema,
    @Nullable RawSchema itemSchema,
    Map<String, RawEncoding> encodings) {}
