package io.github.openrouterjava.runtime;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All items of a listing, fetched page by page as they are asked for. Can be walked through any
 * number of times, each time afresh; the iterators themselves are not thread-safe. When a page
 * cannot be fetched the iterator throws, and asks for that page again when it is used once more. A
 * page that led in a circle has its items handed out before the exception.
 *
 * @param <T> an item
 */
public interface Paged<T> extends Iterable<T> {
  /** The items as a sequential stream that fetches pages as it goes. */
  Stream<T> stream();

  /** The pages one by one, each a list of items; pages without items are left out. */
  Iterable<List<T>> pages();

  /** Fetches every page and waits for all; the list is unmodifiable and may hold null. */
  List<T> toList();

  /**
   * Hands every item to an action, one after the other, without blocking a thread for the fetching.
   *
   * @return completes after the last item, or exceptionally when a page cannot be fetched or the
   *     action throws
   */
  CompletableFuture<Void> forEachAsync(Consumer<? super T> action);

  /** Fetches every page without blocking a thread. */
  CompletableFuture<List<T>> toListAsync();
}
