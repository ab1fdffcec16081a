package io.github.openrouterjava.runtime.generated;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one operation pages: which query parameters move on, and where a page says what follows.
 * Generated clients have one constant for each paged operation. Subclasses must be stateless.
 *
 * @param <R> a page as the operation gives it
 * @param <T> an item
 */
public abstract class Paging<R, T> {
  private final Style style;
  private final @Nullable String position;
  private final @Nullable String limit;

  /** What the parameter that moves on means. */
  public enum Style {
    /** The number of items to skip. */
    OFFSET,
    /** The number of the page. */
    PAGE,
    /** A text the page before gave. */
    CURSOR,
    /** There is none: pages link to the next one. */
    LINK
  }

  /**
   * For subclasses.
   *
   * @param style how to move on
   * @param positionParameter the query parameter that takes offset, page number or cursor; null for
   *     {@link Style#LINK}
   * @param limitParameter the query parameter that takes the page size, or null when there is none
   */
  protected Paging(
      Style style, @Nullable String positionParameter, @Nullable String limitParameter) {
    if ((style == Style.LINK) != (positionParameter == null)) {
      throw new IllegalArgumentException(
          "exactly the styles OFFSET, PAGE and CURSOR have a position parameter");
    }
    this.style = style;
    this.position = positionParameter;
    this.limit = limitParameter;
  }

  /** The items of a page; null or empty when there are none. */
  public abstract @Nullable List<T> items(R page);

  /** The cursor of the next page; null or blank at the end. Needed for {@link Style#CURSOR}. */
  public @Nullable String nextCursor(R page) {
    return null;
  }

  /**
   * The link to the next page, relative or absolute; null or blank when there is none. Needed for
   * {@link Style#LINK}.
   */
  public @Nullable String nextLink(R page) {
    return null;
  }

  /**
   * Whether the header field {@code Link} of a response (RFC 8288) has the link to the next page,
   * with the relation {@code next}; it is read where {@link #nextLink} gives none.
   */
  public boolean usesLinkHeader() {
    return false;
  }

  /** Whether there are more pages, when the server tells; null when it does not. */
  public @Nullable Boolean hasMore(R page) {
    return null;
  }

  /** The number of the first page, for {@link Style#PAGE}: 0 or 1. */
  public long firstPage() {
    return 1;
  }

  /** The number of items on all pages, when the server tells. */
  public @Nullable Long total(R page) {
    return null;
  }

  /** How to move on. */
  public final Style style() {
    return style;
  }

  /** The query parameter that takes the position; null for {@link Style#LINK}. */
  public final @Nullable String positionParameter() {
    return position;
  }

  /** The query parameter that takes the page size, or null. */
  public final @Nullable String limitParameter() {
    return limit;
  }
}
