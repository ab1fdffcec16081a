package io.github.openrouterjava.runtime.internal.page;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a listing without blocking: one page is under way at a time. Cancelling the result
 * aborts it.
 */
final class AsyncWalk<T> {
  private final PageWalk<?, T> walk;
  private final Consumer<? super T> action;
  private final CompletableFuture<Void> result = new CompletableFuture<>();
  private volatile @Nullable CompletableFuture<?> underWay;

  AsyncWalk(PageWalk<?, T> walk, Consumer<? super T> action) {
    this.walk = walk;
    this.action = action;
  }

  CompletableFuture<Void> start() {
    result.whenComplete(
        (done, failure) -> {
          CompletableFuture<?> page = underWay;
          if (result.isCancelled() && page != null) {
            page.cancel(true);
          }
        });
    step();
    return result;
  }

  /**
   * Pages that are there at once are handled in this loop, others by its continuation: no deep
   * stacks either way.
   */
  private void step() {
    try {
      while (!result.isDone() && walk.hasMore()) {
        CompletableFuture<List<T>> page = walk.fetchAsync();
        underWay = page;
        if (!page.isDone()) {
          page.whenComplete(this::continued);
          return;
        }
        page.join().forEach(action);
      }
      result.complete(null);
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  private void continued(@Nullable List<T> items, @Nullable Throwable failure) {
    if (failure != null) {
      fail(failure);
      return;
    }
    try {
      if (items != null) {
        items.forEach(action);
      }
    } catch (RuntimeException e) {
      fail(e);
      return;
    }
    step();
  }

  private void fail(Throwable failure) {
    Throwable cause = failure.getCause();
    result.completeExceptionally(
        failure instanceof CompletionException && cause != null ? cause : failure);
  }
}
