package io.github.openrouterjava.runtime.page;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a listing, with the fetching. A walk that must stop with an exception does so
 * after its last items.
 */
final class Walker<R, T> {
  private final PageSource<R> source;
  private final PageWalk<R, T> walk;

  Walker(PageSource<R> source, Paging<R, T> paging) {
    this.source = source;
    this.walk = new PageWalk<>(paging, source.operationId(), source.startOffset());
  }

  boolean hasMore() {
    return walk.next() != null;
  }

  List<T> fetch() {
    return walk.accept(source.fetch(step()));
  }

  CompletableFuture<List<T>> fetchAsync() {
    CompletableFuture<R> page = source.fetchAsync(step());
    CompletableFuture<List<T>> items = page.thenApply(walk::accept);
    items.whenComplete(
        (done, failure) -> {
          if (items.isCancelled()) {
            page.cancel(true);
          }
        });
    return items;
  }

  private PageStep step() {
    @Nullable PageStep next = walk.next();
    return Objects.requireNonNull(next, "asked for a page beyond the last one");
  }
}
