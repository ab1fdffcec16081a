package io.github.openrouterjava.codegen.model;

import org.jspecify.annotations.Nullable;

/**
 * Text of the document about one thing, as written there: not escaped for any place it may land in.
 *
 * @param summary a title or summary, one line
 * @param description the text, CommonMark
 * @param deprecated whether callers should stop using the thing
 */
public record Documentation(
    @Nullable String summary, @Nullable String description, boolean deprecated) {

  public static final Documentation NONE = new Documentation(null, null, false);
}
