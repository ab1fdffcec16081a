package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.internal.body.BodyStage;
import java.io.EOFException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;

/**
 * A body that fails when it stays silent for too long while more is asked for, and when it ends
 * before its announced length.
 */
final class GuardedBody extends BodyStage {
  private final long length;
  private final Duration idleTimeout;
  private final TimeSource time;
  private Runnable timer = () -> {};
  private long demand;
  private long lastSign;
  private long received;

  /**
   * Guards a body.
   *
   * @param length the announced length in bytes, or -1 when there is none
   * @param idleTimeout the longest silence
   */
  GuardedBody(
      Flow.Publisher<List<ByteBuffer>> body, long length, Duration idleTimeout, TimeSource time) {
    super(body);
    this.length = length;
    this.idleTimeout = idleTimeout;
    this.time = time;
    this.lastSign = time.nanoTime();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    arm(idleTimeout.toNanos());
    super.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    synchronized (this) {
      demand = demand == Long.MAX_VALUE ? demand : demand - 1;
      lastSign = time.nanoTime();
      for (ByteBuffer buffer : buffers) {
        received += buffer.remaining();
      }
    }
    super.onNext(buffers);
  }

  @Override
  public void onComplete() {
    if (received < length) {
      onError(
          new EOFException(
              "the response was cut off after " + received + " of " + length + " bytes"));
    } else {
      super.onComplete();
    }
  }

  @Override
  public void request(long n) {
    synchronized (this) {
      if (demand == 0) {
        lastSign = time.nanoTime();
      }
      demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
    }
    super.request(n);
  }

  private synchronized void arm(long nanos) {
    if (!isOver()) {
      timer = time.schedule(this::check, Duration.ofNanos(nanos));
    }
  }

  /** One timer serves the whole body: it looks back at how long ago the last sign was. */
  private void check() {
    long left;
    synchronized (this) {
      long silence = demand == 0 ? 0 : time.nanoTime() - lastSign;
      left = idleTimeout.toNanos() - silence;
    }
    if (left > 0) {
      arm(left);
    } else {
      fail(new HttpTimeoutException("nothing arrived for " + idleTimeout.toMillis() + " ms"));
    }
  }

  @Override
  protected synchronized boolean end() {
    timer.run();
    return super.end();
  }
}
