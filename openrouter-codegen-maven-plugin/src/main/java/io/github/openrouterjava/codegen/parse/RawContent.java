package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Location;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One media type of a body or a response.
 *
 * @param at the media type object
 * @param schema its schema, null where it has none
 * @param partTypes content type of each multipart part that declares one in {@code encoding}
 */
public record RawContent(Location at, @Nullable RawSchema schema, Map<String, String> partTypes) {}
