package io.github.openrouterjava.resilience4j;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait for a place in a bulkhead, which itself knows only threads that wait.
 * Thread-safe.
 */
final class BulkheadQueue {
  private final Bulkhead bulkhead;
  private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();

  BulkheadQueue(Bulkhead bulkhead) {
    this.bulkhead = bulkhead;
    bulkhead.getEventPublisher().onCallFinished(event -> admitWaiting());
  }

  /**
   * Completes when there is a place, which then is taken; fails if there is none in time.
   * Cancelling it leaves the queue.
   */
  CompletableFuture<Void> enter() {
    Duration maxWait = bulkhead.getBulkheadConfig().getMaxWaitDuration();
    if (maxWait.isZero()) {
      return bulkhead.tryAcquirePermission()
          ? CompletableFuture.completedFuture(null)
          : CompletableFuture.failedFuture(full());
    }
    CompletableFuture<Void> place = new CompletableFuture<>();
    synchronized (this) {
      waiting.add(place);
    }
    admitWaiting();
    if (place.isDone()) {
      return place;
    }
    place.orTimeout(maxWait.toNanos(), TimeUnit.NANOSECONDS);
    place.whenComplete((entered, failure) -> remove(place));
    return place;
  }

  BulkheadFullException full() {
    return BulkheadFullException.createBulkheadFullException(bulkhead);
  }

  private synchronized void remove(CompletableFuture<Void> place) {
    waiting.removeIf(each -> each == place);
  }

  /** Gives a place back. */
  void leave() {
    bulkhead.onComplete(); // its event admits who waits, here and elsewhere
  }

  /** Takes places for those who wait, as long as there are any. */
  private void admitWaiting() {
    CompletableFuture<Void> next = take();
    while (next != null) {
      if (!next.complete(null)) {
        leave(); // it was given up in this very moment
      }
      next = take();
    }
  }

  private synchronized @Nullable CompletableFuture<Void> take() {
    waiting.removeIf(CompletableFuture::isDone);
    boolean free = bulkhead.getMetrics().getAvailableConcurrentCalls() > 0;
    return !waiting.isEmpty() && free && bulkhead.tryAcquirePermission() ? waiting.poll() : null;
  }
}
