package io.github.openrouterjava.runtime.internal.dialect;

import io.github.openrouterjava.runtime.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * An error in a body or an event.
 *
 * @param envelope the object around the error
 * @param error the error itself
 * @param text what the server said instead, if that was not an object; or null
 * @param part whether it is the error of one of several parts
 */
public record FoundError(
    JsonObject envelope, JsonObject error, @Nullable String text, boolean part) {}
