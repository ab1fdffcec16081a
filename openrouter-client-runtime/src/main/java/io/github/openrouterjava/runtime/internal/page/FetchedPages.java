package io.github.openrouterjava.runtime.internal.page;

import io.github.openrouterjava.runtime.Paged;
import io.github.openrouterjava.runtime.generated.Paging;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A listing whose pages a source fetches. */
public final class FetchedPages<R, T> implements Paged<T> {
  private final PageSource<R> source;
  private final Paging<R, T> paging;

  /** All items behind a source of pages; nothing is fetched yet. */
  public FetchedPages(PageSource<R> source, Paging<R, T> paging) {
    this.source = source;
    this.paging = paging;
  }

  @Override
  public Iterator<T> iterator() {
    return new ItemIterator<>(walk());
  }

  @Override
  public Stream<T> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED), false);
  }

  @Override
  public Iterable<List<T>> pages() {
    return this::walk;
  }

  @Override
  public List<T> toList() {
    List<T> all = new ArrayList<>();
    pages().forEach(all::addAll);
    return Collections.unmodifiableList(all);
  }

  @Override
  public CompletableFuture<Void> forEachAsync(Consumer<? super T> action) {
    return new AsyncWalk<>(walk(), action).start();
  }

  @Override
  public CompletableFuture<List<T>> toListAsync() {
    List<T> all = new ArrayList<>();
    return forEachAsync(all::add).thenApply(done -> Collections.unmodifiableList(all));
  }

  private PageWalk<R, T> walk() {
    return new PageWalk<>(source, paging);
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
