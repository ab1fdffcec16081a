package io.github.openrouterjava.runtime.internal.event;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The push side of a stream. All of it runs on an executor, one task at a time drains the source;
 * who comes meanwhile leaves word and goes, so neither a subscriber that requests from within
 * {@code onNext} nor a fast server can nest calls, and none of them overlap.
 *
 * <p>It looks one element ahead of the demand, so that the end is told right after the last
 * element.
 */
final class EventSubscription<E> implements Flow.Subscription {
  private final EventSource<E> source;
  private final Flow.Subscriber<? super E> subscriber;
  private final Executor executor;
  private final AtomicLong demand = new AtomicLong();
  private final AtomicInteger pendingDrains = new AtomicInteger();
  private volatile boolean done;
  private volatile @Nullable IllegalArgumentException badRequest;

  /** A subscription; one for a subscriber that was turned away is done from the beginning. */
  EventSubscription(
      EventSource<E> source,
      Flow.Subscriber<? super E> subscriber,
      Executor executor,
      boolean turnedAway) {
    this.source = source;
    this.subscriber = subscriber;
    this.executor = executor;
    this.done = turnedAway;
  }

  void start() {
    // Held until onSubscribe has returned, so that nothing else is signalled before.
    pendingDrains.incrementAndGet();
    source.inbox().onChange(this::drain);
    execute(this::begin);
  }

  private void begin() {
    try {
      subscriber.onSubscribe(this);
    } catch (RuntimeException | Error e) {
      cancel();
      throw e;
    }
    drainHeld(1);
  }

  @Override
  public void request(long n) {
    if (n <= 0) {
      badRequest =
          new IllegalArgumentException(
              "A subscriber must request a positive number of elements, not " + n);
    } else {
      demand.accumulateAndGet(n, EventSubscription::saturatedSum);
    }
    drain();
  }

  @Override
  public void cancel() {
    if (!done) {
      done = true;
      source.close();
    }
  }

  private void drain() {
    if (pendingDrains.getAndIncrement() == 0) {
      execute(() -> drainHeld(1));
    }
  }

  /** The present thread is the only one that may signal, and hands that on. */
  private void execute(Runnable task) {
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      if (!done) {
        done = true;
        source.close();
        subscriber.onError(e);
      }
    }
  }

  private void drainHeld(int seen) {
    int missed = seen;
    do {
      deliver();
      missed = pendingDrains.addAndGet(-missed);
    } while (missed != 0);
  }

  /** Signals all that can be signalled now. */
  private void deliver() {
    try {
      while (!done) {
        if (badRequest != null) {
          throw badRequest;
        }
        EventSource.Found found = source.advance();
        if (found == EventSource.Found.END) {
          done = true;
          subscriber.onComplete();
        } else if (found == EventSource.Found.NOTHING_YET || demand.get() == 0) {
          return;
        } else {
          demand.accumulateAndGet(-1, EventSubscription::saturatedSum);
          subscriber.onNext(source.take());
        }
      }
    } catch (RuntimeException | Error e) {
      if (!done) {
        done = true;
        source.close();
        subscriber.onError(e);
      }
    }
  }

  /** Long.MAX_VALUE means without bound and stays what it is. */
  private static long saturatedSum(long current, long change) {
    if (current == Long.MAX_VALUE) {
      return current;
    }
    long sum = current + change;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
