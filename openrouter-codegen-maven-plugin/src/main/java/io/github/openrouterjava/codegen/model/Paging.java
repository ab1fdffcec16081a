package io.github.openrouterjava.codegen.model;

import org.jspecify.annotations.Nullable;

/**
 * How a list is read page by page.
 *
 * @param style what moves from page to page
 * @param offsetParameter query parameter that skips items
 * @param limitParameter query parameter that bounds a page
 * @param cursorParameter query parameter that carries the cursor
 * @param items JSON pointer of the list in the response
 * @param nextCursor JSON pointer of the cursor of the next page
 * @param nextLink JSON pointer of the link to the next page
 * @param total JSON pointer of the number of all items
 */
public record Paging(
    Style style,
    @Nullable String offsetParameter,
    @Nullable String limitParameter,
    @Nullable String cursorParameter,
    String items,
    @Nullable String nextCursor,
    @Nullable String nextLink,
    @Nullable String total) {

  /** What moves from page to page. */
  public enum Style {
    OFFSET,
    CURSOR,
    LINK
  }
}
