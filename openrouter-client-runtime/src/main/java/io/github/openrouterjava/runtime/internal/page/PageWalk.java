package io.github.openrouterjava.runtime.internal.page;

import io.github.openrouterjava.runtime.ApiResponse;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.PagingException;
import io.github.openrouterjava.runtime.generated.Paging;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a listing, page by page; pages without items are left out. A page whose fetching
 * failed is asked for again by the next attempt to go on, and a walk that must stop with an
 * exception does so after its last items. Not thread-safe.
 */
final class PageWalk<R, T> implements Iterator<List<T>> {
  /**
   * So many pages in a row without an item are a server that never ends, not a listing with gaps.
   */
  private static final int MAX_EMPTY_PAGES = 100;

  private final PageSource<R> source;
  private final Paging<R, T> paging;
  private final Set<String> visited = new HashSet<>();
  private Next next = new Page(new PageStep.First());
  private List<T> previous = List.of();
  private List<T> fetched = List.of();
  private long offset;
  private long number;
  private boolean linked;
  private int pages;
  private int emptyPages;

  /** What follows the pages read so far. */
  private sealed interface Next {}

  /** Another page. */
  private record Page(PageStep step) implements Next {}

  /** No other page. */
  private record End() implements Next {}

  /** A page that cannot be asked for. */
  private record Broken(PagingException problem) implements Next {}

  PageWalk(PageSource<R> source, Paging<R, T> paging) {
    this.source = source;
    this.paging = paging;
    this.offset = paging.style() == Paging.Style.OFFSET ? source.start() : 0;
    this.number = Math.max(source.start(), paging.firstPage());
  }

  @Override
  public boolean hasNext() {
    while (fetched.isEmpty() && hasMore()) {
      fetched = accept(source.fetch(step()));
    }
    return !fetched.isEmpty();
  }

  @Override
  public List<T> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<T> page = fetched;
    fetched = List.of();
    return page;
  }

  /**
   * Whether there is a page to fetch.
   *
   * @throws PagingException when the page before leads in a circle; its items were handed out
   */
  boolean hasMore() {
    if (next instanceof Broken broken) {
      throw broken.problem();
    }
    return next instanceof Page;
  }

  /** Fetches the next page without waiting; cancelling the result aborts it. */
  CompletableFuture<List<T>> fetchAsync() {
    CompletableFuture<ApiResponse<R>> page = source.fetchAsync(step());
    CompletableFuture<List<T>> items = page.thenApply(this::accept);
    items.whenComplete(
        (done, failure) -> {
          if (items.isCancelled()) {
            page.cancel(true);
          }
        });
    return items;
  }

  private PageStep step() {
    if (next instanceof Page page) {
      return page.step();
    }
    throw new IllegalStateException("asked for a page beyond the last one");
  }

  /** Takes note of the page that was asked for, and gives its items that are new. */
  private List<T> accept(ApiResponse<R> response) {
    R page = response.body();
    pages++;
    List<T> found = paging.items(page);
    List<T> items = found == null ? List.of() : found;
    emptyPages = items.isEmpty() ? emptyPages + 1 : 0;
    if (isCounted() && !items.isEmpty() && items.equals(previous)) {
      next = new End(); // the server ignores the position and has given everything already
      return List.of();
    }
    offset += items.size();
    previous = items;
    next = following(response, page, items);
    return items;
  }

  /** Whether positions follow from those before, so that no page has to tell the next one. */
  private boolean isCounted() {
    return paging.style() == Paging.Style.OFFSET || paging.style() == Paging.Style.PAGE;
  }

  private @Nullable String link(ApiResponse<R> response, R page) {
    String link = paging.nextLink(page);
    boolean none = link == null || link.isBlank();
    return none && paging.usesLinkHeader() ? LinkHeader.next(response.headers()) : link;
  }

  private Next following(ApiResponse<R> response, R page, List<T> items) {
    if (Boolean.FALSE.equals(paging.hasMore(page))) {
      return new End();
    }
    String link = link(response, page);
    if (link != null && !link.isBlank()) {
      linked = true;
      return unlessVisited(new PageStep.Link(link), link, "link");
    }
    if (paging.style() == Paging.Style.CURSOR) {
      String cursor = paging.nextCursor(page);
      return cursor == null || cursor.isBlank()
          ? new End()
          : unlessVisited(new PageStep.Position(position(), cursor), cursor, "cursor");
    }
    if (!isCounted() || linked || items.isEmpty() || isComplete(page)) {
      return new End();
    }
    long position = paging.style() == Paging.Style.PAGE ? ++number : offset;
    return new Page(new PageStep.Position(position(), Long.toString(position)));
  }

  private String position() {
    return Objects.requireNonNull(paging.positionParameter(), "the style has a position parameter");
  }

  /** A total below what was already seen is wrong, and no reason to stop. */
  private boolean isComplete(R page) {
    Long total = paging.total(page);
    return total != null && total == offset;
  }

  private Next unlessVisited(PageStep step, String position, String what) {
    if (!visited.add(position)) {
      return new Broken(
          problem("the " + what + " to the next page leads back to a page already read"));
    }
    if (emptyPages >= MAX_EMPTY_PAGES) {
      return new Broken(
          problem(
              MAX_EMPTY_PAGES + " pages in a row have no items, and there is always another one"));
    }
    return new Page(step);
  }

  private PagingException problem(String text) {
    return new PagingException(
        text + " (page " + pages + ")", new CallInfo(source.operationId(), "paging", pages, null));
  }
}
