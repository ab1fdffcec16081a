package io.github.openrouterjava.runtime.page;

import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.PagingException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one walk through a listing stands: says which page comes next, and when it is over. Does no
 * input or output, so that a page whose fetching failed can simply be asked for again.
 */
final class PageWalk<R, T> {
  /**
   * So many pages in a row without an item are a server that never ends, not a listing with gaps.
   */
  private static final int MAX_EMPTY_PAGES = 100;

  private final Paging<R, T> paging;
  private final String operationId;
  private final Set<String> visited = new HashSet<>();
  private @Nullable PageStep next = new PageStep.First();
  private @Nullable PagingException broken;
  private List<T> previous = List.of();
  private long offset;
  private boolean linked;
  private int pages;
  private int emptyPages;

  PageWalk(Paging<R, T> paging, String operationId, long startOffset) {
    this.paging = paging;
    this.operationId = operationId;
    this.offset = startOffset;
  }

  /**
   * The page to fetch next, or null at the end.
   *
   * @throws PagingException when the page before leads in a circle; its items were handed out
   */
  @Nullable PageStep next() {
    if (broken != null) {
      throw broken;
    }
    return next;
  }

  /** Takes note of the page that was asked for, and gives its items that are new. */
  List<T> accept(R page) {
    pages++;
    List<T> found = paging.items(page);
    List<T> items = found == null ? List.of() : found;
    emptyPages = items.isEmpty() ? emptyPages + 1 : 0;
    if (paging.style() == Paging.Style.OFFSET && !items.isEmpty() && items.equals(previous)) {
      next = null; // the server ignores the offset and has given everything already
      return List.of();
    }
    offset += items.size();
    previous = items;
    next = following(page, items);
    return items;
  }

  private @Nullable PageStep following(R page, List<T> items) {
    String link = paging.nextLink(page);
    if (link != null && !link.isBlank()) {
      linked = true;
      return isNew(link, "link") ? new PageStep.Link(link) : null;
    }
    return switch (paging.style()) {
      case LINK -> null;
      case CURSOR -> {
        String cursor = paging.nextCursor(page);
        yield cursor != null && !cursor.isBlank() && isNew(cursor, "cursor")
            ? new PageStep.Cursor(position(), cursor)
            : null;
      }
      case OFFSET ->
          linked || items.isEmpty() || isComplete(page)
              ? null
              : new PageStep.Offset(position(), offset);
    };
  }

  private String position() {
    return Objects.requireNonNull(paging.positionParameter(), "the style has a position parameter");
  }

  /** A total below what was already seen is wrong, and no reason to stop. */
  private boolean isComplete(R page) {
    Long total = paging.total(page);
    return total != null && total == offset;
  }

  private boolean isNew(String position, String what) {
    if (!visited.add(position)) {
      broken = problem("the " + what + " to the next page leads back to a page already read");
    } else if (emptyPages >= MAX_EMPTY_PAGES) {
      broken =
          problem(
              MAX_EMPTY_PAGES + " pages in a row have no items, and there is always another one");
    }
    return broken == null;
  }

  private PagingException problem(String text) {
    return new PagingException(
        text + " (page " + pages + ")", new CallInfo(operationId, "paging", pages, null));
  }
}
