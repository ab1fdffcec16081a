package io.github.openrouterjava.runtime.internal.observe;

import io.github.openrouterjava.runtime.EventStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The stream of one call, as its caller gets it: observed, and with a thread for its subscriber.
 */
final class CallStream<E> implements EventStream<E> {
  private final EventStream<E> stream;
  private final CallDelivery delivery;
  private final AtomicBoolean consumed;

  /** What observers are shown of an element. */
  private final Function<? super E, ?> shown;

  CallStream(EventStream<E> stream, CallDelivery delivery) {
    this(stream, delivery, new AtomicBoolean(), Function.identity());
  }

  private CallStream(
      EventStream<E> stream,
      CallDelivery delivery,
      AtomicBoolean consumed,
      Function<? super E, ?> shown) {
    this.stream = stream;
    this.delivery = delivery;
    this.consumed = consumed;
    this.shown = shown;
  }

  @Override
  public EventStream<TypedEvent<E>> events() {
    return new CallStream<>(
        stream.events(), delivery, consumed, event -> shown.apply(event.data()));
  }

  @Override
  public Iterator<E> iterator() {
    consumed.set(true);
    Iterator<E> elements = stream.iterator();
    return observation().isWatched()
        ? new WatchedIterator<>(elements, observation(), shown)
        : elements;
  }

  @Override
  public Stream<E> stream() {
    Spliterator<E> elements =
        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(elements, false).onClose(this::close);
  }

  @Override
  public void subscribe(Flow.Subscriber<? super E> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    Executor own = delivery.executor();
    if (own != null) {
      subscribe(subscriber, own);
      return;
    }
    CallbackThreads.Lease lease = delivery.threads().lease();
    subscribe(subscriber, lease, lease::end);
  }

  @Override
  public void subscribe(Flow.Subscriber<? super E> subscriber, Executor executor) {
    Objects.requireNonNull(subscriber, "subscriber");
    Objects.requireNonNull(executor, "executor");
    subscribe(subscriber, executor, () -> {});
  }

  private void subscribe(
      Flow.Subscriber<? super E> subscriber, Executor executor, Runnable afterwards) {
    Executor delivering = task -> executor.execute(delivery.around(task));
    if (consumed.compareAndSet(false, true)) {
      stream.subscribe(
          new WatchedSubscriber<>(subscriber, observation(), shown, afterwards), delivering);
    } else {
      stream.subscribe(subscriber, delivering); // turns it away
      afterwards.run();
    }
  }

  @Override
  public boolean isComplete() {
    return stream.isComplete();
  }

  @Override
  public void close() {
    boolean complete = stream.isComplete();
    stream.close();
    if (complete) {
      observation().succeeded(null);
    } else {
      observation().cancelled();
    }
  }

  private ObservedCall observation() {
    return delivery.observation();
  }

  private static final class WatchedIterator<E> implements Iterator<E> {
    private final Iterator<E> elements;
    private final ObservedCall observation;
    private final Function<? super E, ?> shown;

    WatchedIterator(Iterator<E> elements, ObservedCall observation, Function<? super E, ?> shown) {
      this.elements = elements;
      this.observation = observation;
      this.shown = shown;
    }

    @Override
    public boolean hasNext() {
      boolean more;
      try {
        more = elements.hasNext();
      } catch (RuntimeException e) {
        observation.failed(e);
        throw e;
      }
      if (!more) {
        observation.succeeded(null);
      }
      return more;
    }

    @Override
    public E next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      E element = elements.next();
      observation.event(shown.apply(Objects.requireNonNull(element, "streams have no null")));
      return element;
    }
  }

  /** Stands between a stream and its subscriber, on the way there and back. */
  private static final class WatchedSubscriber<E> implements Flow.Subscriber<E>, Flow.Subscription {
    private final Flow.Subscriber<? super E> subscriber;
    private final ObservedCall observation;
    private final Function<? super E, ?> shown;
    private final Runnable afterwards;
    private volatile Flow.Subscription subscription;

    WatchedSubscriber(
        Flow.Subscriber<? super E> subscriber,
        ObservedCall observation,
        Function<? super E, ?> shown,
        Runnable afterwards) {
      this.subscriber = subscriber;
      this.observation = observation;
      this.shown = shown;
      this.afterwards = afterwards;
      this.subscription = this; // until there is one
    }

    @Override
    public void onSubscribe(Flow.Subscription arrived) {
      subscription = arrived;
      try {
        subscriber.onSubscribe(this);
      } catch (RuntimeException | Error e) {
        observation.failed(e);
        afterwards.run();
        throw e;
      }
    }

    @Override
    public void onNext(E element) {
      observation.event(shown.apply(Objects.requireNonNull(element, "streams have no null")));
      subscriber.onNext(element);
    }

    @Override
    public void onError(Throwable failure) {
      observation.failed(failure);
      try {
        subscriber.onError(failure);
      } finally {
        afterwards.run();
      }
    }

    @Override
    public void onComplete() {
      observation.succeeded(null);
      try {
        subscriber.onComplete();
      } finally {
        afterwards.run();
      }
    }

    @Override
    public void request(long n) {
      subscription.request(n);
    }

    @Override
    public void cancel() {
      subscription.cancel();
      observation.cancelled();
      afterwards.run();
    }
  }
}
