package io.github.openrouterjava.okhttp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * A response body that is read as far as its subscriber asks. A thread reads while pieces are asked
 * for, and is given back in between; signals never overlap. Thread-safe.
 */
final class PushedBody implements Flow.Publisher<List<ByteBuffer>>, Flow.Subscription {
  private static final int PIECE_BYTES = 16 * 1024;

  private final BufferedSource source;
  private final Runnable cancelCall;
  private final Runnable release;
  private final Executor executor;
  private final AtomicBoolean subscribed = new AtomicBoolean();
  private final AtomicLong asked = new AtomicLong();
  private final AtomicBoolean over = new AtomicBoolean();

  /** Held while the source is used: it is not made for two threads. */
  private final Object use = new Object();

  private volatile Flow.@Nullable Subscriber<? super List<ByteBuffer>> subscriber;
  private volatile @Nullable Throwable reason;

  /**
   * A body.
   *
   * @param cancelCall breaks the connection off, which ends a read that waits
   * @param release gives the connection back, or closes it if the body is not at its end
   */
  PushedBody(BufferedSource source, Runnable cancelCall, Runnable release, Executor executor) {
    this.source = source;
    this.cancelCall = cancelCall;
    this.release = release;
    this.executor = executor;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> arrived) {
    Objects.requireNonNull(arrived, "subscriber");
    if (!subscribed.compareAndSet(false, true)) {
      arrived.onSubscribe(new NoSubscription());
      arrived.onError(new IllegalStateException("this body has a subscriber already"));
      return;
    }
    subscriber = arrived;
    arrived.onSubscribe(this);
    Throwable failure = reason;
    if (failure != null && over.compareAndSet(false, true)) {
      arrived.onError(failure);
    }
  }

  @Override
  public void request(long n) {
    if (n <= 0) {
      finish(new IllegalArgumentException("a subscriber must ask for at least one element"));
      return;
    }
    long before = asked.getAndUpdate(left -> left > Long.MAX_VALUE - n ? Long.MAX_VALUE : left + n);
    if (before == 0 && !over.get()) {
      try {
        executor.execute(this::read);
      } catch (RejectedExecutionException e) {
        finish(new IOException("the client was closed"));
      }
    }
  }

  @Override
  public void cancel() {
    if (over.compareAndSet(false, true)) {
      breakOff();
    }
  }

  /** Ends a read that waits, and then closes. */
  private void breakOff() {
    cancelCall.run();
    synchronized (use) {
      release.run();
    }
  }

  /** Ends the body for its reader too. */
  void fail(Throwable failure) {
    reason = failure;
    if (subscriber != null) {
      finish(failure);
    }
  }

  private void finish(Throwable failure) {
    Flow.Subscriber<? super List<ByteBuffer>> reader = subscriber;
    if (reader != null && over.compareAndSet(false, true)) {
      breakOff();
      reader.onError(failure);
    }
  }

  private void read() {
    Flow.Subscriber<? super List<ByteBuffer>> reader = Objects.requireNonNull(subscriber);
    byte[] piece = new byte[PIECE_BYTES];
    do {
      int length;
      try {
        synchronized (use) {
          if (over.get()) {
            return;
          }
          length = source.read(piece, 0, piece.length);
        }
      } catch (IOException | RuntimeException e) {
        finish(e);
        return;
      }
      if (length < 0) {
        if (over.compareAndSet(false, true)) {
          synchronized (use) {
            release.run();
          }
          reader.onComplete();
        }
        return;
      }
      if (over.get()) {
        return;
      }
      byte[] bytes = new byte[length];
      System.arraycopy(piece, 0, bytes, 0, length);
      try {
        reader.onNext(List.of(ByteBuffer.wrap(bytes)));
      } catch (RuntimeException e) {
        finish(e);
        return;
      }
    } while (asked.updateAndGet(left -> left == Long.MAX_VALUE ? left : left - 1) > 0);
  }

  /** For those who come too late. */
  private static final class NoSubscription implements Flow.Subscription {
    @Override
    public void request(long n) {}

    @Override
    public void cancel() {}
  }
}
