package io.github.openrouterjava.runtime.http;

import java.io.EOFException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A body that fails when it stays silent for too long while more is asked for, and when it ends
 * before its announced length.
 */
public final class GuardedBody implements Flow.Publisher<List<ByteBuffer>> {
  private final Flow.Publisher<List<ByteBuffer>> body;
  private final long length;
  private final Duration idleTimeout;
  private final TimeSource time;

  /**
   * Guards a body.
   *
   * @param length the announced length in bytes, or -1 when there is none
   * @param idleTimeout the longest silence
   */
  public GuardedBody(
      Flow.Publisher<List<ByteBuffer>> body, long length, Duration idleTimeout, TimeSource time) {
    this.body = body;
    this.length = length;
    this.idleTimeout = idleTimeout;
    this.time = time;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
    body.subscribe(new Guard(subscriber));
  }

  private final class Guard implements Flow.Subscriber<List<ByteBuffer>>, Flow.Subscription {
    private final Flow.Subscriber<? super List<ByteBuffer>> downstream;
    private Flow.@Nullable Subscription upstream;
    private Runnable timer = () -> {};
    private long demand;
    private long lastSign = time.nanoTime();
    private long received;
    private boolean over;

    Guard(Flow.Subscriber<? super List<ByteBuffer>> downstream) {
      this.downstream = downstream;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      upstream = subscription;
      arm(idleTimeout.toNanos());
      downstream.onSubscribe(this);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      synchronized (this) {
        if (over) {
          return;
        }
        demand = demand == Long.MAX_VALUE ? demand : demand - 1;
        lastSign = time.nanoTime();
        for (ByteBuffer buffer : buffers) {
          received += buffer.remaining();
        }
      }
      downstream.onNext(buffers);
    }

    @Override
    public void onError(Throwable failure) {
      if (end()) {
        downstream.onError(failure);
      }
    }

    @Override
    public void onComplete() {
      if (!end()) {
        return;
      }
      if (length >= 0 && received < length) {
        downstream.onError(
            new EOFException(
                "the answer was cut off after " + received + " of " + length + " bytes"));
      } else {
        downstream.onComplete();
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
      if (upstream != null) {
        upstream.request(n);
      }
    }

    @Override
    public void cancel() {
      end();
      if (upstream != null) {
        upstream.cancel();
      }
    }

    private synchronized void arm(long nanos) {
      if (!over) {
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
      } else if (end()) {
        if (upstream != null) {
          upstream.cancel();
        }
        downstream.onError(
            new HttpTimeoutException("nothing arrived for " + idleTimeout.toMillis() + " ms"));
      }
    }

    private synchronized boolean end() {
      boolean first = !over;
      over = true;
      timer.run();
      return first;
    }
  }
}
