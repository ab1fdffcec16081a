package io.github.openrouterjava.runtime.internal.event;

import io.github.openrouterjava.runtime.EventStream;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Another form of a stream, which it shares its consumer with.
 *
 * @param <E> the element of the stream
 * @param <R> its other form
 */
final class MappedStream<E, R> implements EventStream<R> {
  private final EventStream<E> stream;
  private final Function<? super E, ? extends R> form;

  /**
   * Another form of a stream.
   *
   * @param form makes the form of an element, right after the element was taken
   */
  MappedStream(EventStream<E> stream, Function<? super E, ? extends R> form) {
    this.stream = stream;
    this.form = form;
  }

  @Override
  public Iterator<R> iterator() {
    Iterator<E> elements = stream.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return elements.hasNext();
      }

      @Override
      public R next() {
        return form.apply(elements.next());
      }
    };
  }

  @Override
  public Stream<R> stream() {
    return stream.stream().map(form);
  }

  @Override
  public void subscribe(Flow.Subscriber<? super R> subscriber) {
    stream.subscribe(mapped(subscriber));
  }

  @Override
  public void subscribe(Flow.Subscriber<? super R> subscriber, Executor executor) {
    stream.subscribe(mapped(subscriber), executor);
  }

  private Flow.Subscriber<E> mapped(Flow.Subscriber<? super R> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    return new Flow.Subscriber<>() {
      @Override
      public void onSubscribe(Flow.Subscription subscription) {
        subscriber.onSubscribe(subscription);
      }

      @Override
      public void onNext(E element) {
        subscriber.onNext(form.apply(element));
      }

      @Override
      public void onError(Throwable failure) {
        subscriber.onError(failure);
      }

      @Override
      public void onComplete() {
        subscriber.onComplete();
      }
    };
  }

  @Override
  public EventStream<TypedEvent<R>> events() {
    return new MappedStream<>(
        stream.events(),
        event ->
            new TypedEvent<>(event.name(), event.id(), event.retry(), form.apply(event.data())));
  }

  @Override
  public boolean isComplete() {
    return stream.isComplete();
  }

  @Override
  public void close() {
    stream.close();
  }
}
