package io.github.openrouterjava.codegen.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a list is read page by page.
 *
 * @param style what moves from page to page
 * @param position the query parameter that moves: an offset, a page number or a cursor; null where
 *     links lead on
 * @param limit the query parameter that bounds a page, null where there is none
 * @param places where a page says what
 * @param fromZero whether the first page has the number 0
 */
public record Paging(
    Style style,
    @Nullable String position,
    @Nullable String limit,
    Places places,
    boolean fromZero) {

  public Paging {
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(places, "places");
  }

  /** Paging in which page numbers, if any, begin with 1. */
  public Paging(Style style, @Nullable String position, @Nullable String limit, Places places) {
    this(style, position, limit, places, false);
  }

  /** What moves from page to page. */
  public enum Style {
    OFFSET,
    PAGE,
    CURSOR,
    LINK
  }

  /**
   * Where a page says what, as JSON pointers into the response.
   *
   * @param items the list; empty where the response is the list
   * @param nextCursor the cursor of the next page
   * @param lastItem the cursor of the next page, in the last item of this one
   * @param nextLink the link to the next page
   * @param linkHeader whether that link is in the header field {@code Link} (RFC 8288)
   * @param hasMore whether there is another page
   * @param total the number of all items
   */
  public record Places(
      String items,
      @Nullable String nextCursor,
      @Nullable String lastItem,
      @Nullable String nextLink,
      boolean linkHeader,
      @Nullable String hasMore,
      @Nullable String total) {

    public Places {
      Objects.requireNonNull(items, "items");
    }
  }
}
