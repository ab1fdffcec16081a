package io.github.openrouterjava.runtime.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All items of a listing, fetched page by page as they are asked for. Can be walked through any
 * number of times, each time afresh; the iterators themselves are not thread-safe. When a page
 * cannot be fetched the iterator throws, and asks for that page again when it is used once more. A
 * page that led in a circle has its items handed out before the exception.
 *
 * @param <T> an item
 */
public final class Paged<T> implements Iterable<T> {
  private final Supplier<PageWalk<?, T>> walks;

  private Paged(Supplier<PageWalk<?, T>> walks) {
    this.walks = walks;
  }

  /** All items behind a source of pages; nothing is fetched yet. */
  public static <R, T> Paged<T> of(PageSource<R> source, Paging<R, T> paging) {
    return new Paged<>(() -> new PageWalk<>(source, paging));
  }

  @Override
  public Iterator<T> iterator() {
    return new ItemIterator<>(walks.get());
  }

  /** The items as a sequential stream that fetches pages as it goes. */
  public Stream<T> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED), false);
  }

  /** The pages one by one, each a list of items; pages without items are left out. */
  public Iterable<List<T>> pages() {
    return walks::get;
  }

  /** Fetches every page and waits for all; the list is unmodifiable and may hold null. */
  public List<T> toList() {
    List<T> all = new ArrayList<>();
    pages().forEach(all::addAll);
    return Collections.unmodifiableList(all);
  }

  /**
   * Hands every item to an action, one after the other, without blocking a thread for the fetching.
   *
   * @return completes after the last item, or exceptionally when a page cannot be fetched or the
   *     action throws
   */
  public CompletableFuture<Void> forEachAsync(Consumer<? super T> action) {
    return new AsyncWalk<>(walks.get(), action).start();
  }

  /** Fetches every page without blocking a thread. */
  public CompletableFuture<List<T>> toListAsync() {
    List<T> all = new ArrayList<>();
    return forEachAsync(all::add).thenApply(done -> Collections.unmodifiableList(all));
  }

  private static final class ItemIterator<T> implements Iterator<T> {
    private final Iterator<List<T>> pages;
    private Iterator<T> items = List.<T>of().iterator();

    ItemIterator(Iterator<List<T>> pages) {
      this.pages = pages;
    }

    @Override
    public boolean hasNext() {
      while (!items.hasNext() && pages.hasNext()) {
        items = pages.next().iterator();
      }
      return items.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return items.next();
    }
  }
}
