package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.ConcurrencyLimit;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.response.AttemptFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way of one attempt past the concurrency limits, from its wait to the end of its response.
 * Thread-safe.
 */
final class Admission {
  private final List<CallLimiter> limiters;
  private final List<CallLimiter.Place> places = new ArrayList<>();
  private boolean forced;
  private boolean left;

  private volatile @Nullable Thread caller;
  private volatile @Nullable Thread sender;
  private volatile @Nullable Thread reader;
  private volatile @Nullable Thread deliverer;
  private volatile @Nullable Thread subscriber;

  /**
   * An attempt that has to pass these limiters, one after the other.
   *
   * @param caller the thread that waits for the call, or null if none is known to
   * @param forced whether the attempt must not wait
   */
  Admission(List<CallLimiter> limiters, @Nullable Thread caller, boolean forced) {
    this.limiters = limiters;
    this.caller = caller;
    this.forced = forced;
  }

  /** Asks to be admitted; exactly one of the actions runs, unless the attempt leaves before. */
  void whenGranted(Runnable granted, Consumer<AttemptFailure> refused) {
    enter(0, granted, refused);
  }

  private void enter(int index, Runnable granted, Consumer<AttemptFailure> refused) {
    if (index == limiters.size()) {
      granted.run();
      return;
    }
    CallLimiter.Place place =
        limiters
            .get(index)
            .queue(
                this,
                new CallLimiter.Entrant() {
                  @Override
                  public void admitted() {
                    enter(index + 1, granted, refused);
                  }

                  @Override
                  public void refused(ConcurrencyLimit limit) {
                    leave();
                    refused.accept(AttemptFailure.notAdmitted(limit.calls(), limit.maxWait()));
                  }
                });
    boolean atOnce;
    boolean gone;
    synchronized (this) {
      places.add(place);
      atOnce = forced;
      gone = left;
    }
    if (gone) {
      place.leave();
    } else if (atOnce) {
      place.force();
    } else {
      place.enter();
    }
  }

  /** A thread is about to wait for this attempt. */
  void awaitedBy(Thread thread) {
    caller = thread;
  }

  /** Admits the attempt now, whatever the limits. */
  void force() {
    List<CallLimiter.Place> all;
    synchronized (this) {
      forced = true;
      all = List.copyOf(places);
    }
    all.forEach(CallLimiter.Place::force);
  }

  /** Gives all places up. Does nothing the second time. */
  void leave() {
    List<CallLimiter.Place> all;
    synchronized (this) {
      left = true;
      all = List.copyOf(places);
    }
    all.forEach(CallLimiter.Place::leave);
  }

  /** Sends; interceptors may call back meanwhile. */
  CompletableFuture<TransportResponse> sending(
      Supplier<CompletableFuture<TransportResponse>> action) {
    sender = Thread.currentThread();
    try {
      return action.get();
    } finally {
      sender = null;
    }
  }

  /** The response with a body that counts until it ends. */
  TransportResponse counting(TransportResponse response) {
    return limiters.isEmpty()
        ? response
        : response.withBody(new CountedBody(response.body(), this));
  }

  /** A thread asks for more of the body. */
  void readBy(Thread thread) {
    reader = thread;
  }

  /** Hands a part of the body on; its reader may call back meanwhile. */
  void delivering(Runnable action) {
    Thread before = deliverer;
    deliverer = Thread.currentThread();
    try {
      action.run();
    } finally {
      deliverer = before;
    }
  }

  /** Calls the subscriber of a stream, which may call back meanwhile; never two at a time. */
  void callingBack(Runnable action) {
    subscriber = Thread.currentThread();
    try {
      action.run();
    } finally {
      subscriber = null;
    }
  }

  /**
   * Whether a thread is part of this attempt, so that the attempt ends only if the thread goes on.
   */
  boolean occupies(Thread thread) {
    return thread == caller
        || thread == sender
        || thread == reader
        || thread == deliverer
        || thread == subscriber;
  }
}
