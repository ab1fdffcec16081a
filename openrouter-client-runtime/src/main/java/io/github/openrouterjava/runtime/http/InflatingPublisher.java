package io.github.openrouterjava.runtime.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Inflates a body as it is asked for: each request is answered by at most one chunk of bounded
 * size, so that a few compressed bytes cannot fill the memory.
 */
final class InflatingPublisher implements Flow.Publisher<List<ByteBuffer>> {
  private final Flow.Publisher<List<ByteBuffer>> compressed;
  private final boolean gzip;

  InflatingPublisher(Flow.Publisher<List<ByteBuffer>> compressed, boolean gzip) {
    this.compressed = compressed;
    this.gzip = gzip;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
    compressed.subscribe(new Stage(subscriber, new Inflation(gzip)));
  }

  /** Both ends of one subscription. All work is done in {@link #drain}, by one thread at a time. */
  private static final class Stage implements Flow.Subscriber<List<ByteBuffer>>, Flow.Subscription {
    private final Flow.Subscriber<? super List<ByteBuffer>> downstream;
    private final Inflation inflation;
    private final Deque<ByteBuffer> input = new ArrayDeque<>();
    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger wakeUps = new AtomicInteger();
    private Flow.@Nullable Subscription upstream;
    private volatile @Nullable List<ByteBuffer> arrived;
    private volatile boolean awaiting;
    private volatile boolean ended;
    private volatile @Nullable Throwable failure;
    private volatile boolean stopped;

    Stage(Flow.Subscriber<? super List<ByteBuffer>> downstream, Inflation inflation) {
      this.downstream = downstream;
      this.inflation = inflation;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      upstream = subscription;
      downstream.onSubscribe(this);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      arrived = buffers;
      awaiting = false;
      drain();
    }

    @Override
    public void onError(Throwable thrown) {
      failure = thrown;
      ended = true;
      drain();
    }

    @Override
    public void onComplete() {
      ended = true;
      drain();
    }

    @Override
    public void request(long n) {
      if (n <= 0) {
        failure = new IllegalArgumentException("the demand is not positive: " + n);
        ended = true;
      } else {
        demand.accumulateAndGet(n, (held, more) -> held + more < 0 ? Long.MAX_VALUE : held + more);
      }
      drain();
    }

    @Override
    public void cancel() {
      stopped = true;
      if (upstream != null) {
        upstream.cancel();
      }
      drain();
    }

    private void drain() {
      if (wakeUps.getAndIncrement() != 0) {
        return;
      }
      int seen = 1;
      do {
        work();
        seen = wakeUps.addAndGet(-seen);
      } while (seen != 0);
    }

    private void work() {
      try {
        while (!stopped && step()) {
          // each step hands out one chunk
        }
        if (stopped) {
          inflation.close();
          input.clear();
        }
      } catch (IOException | RuntimeException e) {
        stop(e);
      }
    }

    /** Hands out one chunk, or finds out why there is none now. */
    private boolean step() throws IOException {
      Throwable thrown = failure;
      if (thrown != null) {
        stop(thrown);
        return false;
      }
      List<ByteBuffer> news = arrived;
      if (news != null) {
        arrived = null;
        input.addAll(news);
      }
      if (demand.get() == 0) {
        return false;
      }
      ByteBuffer chunk = inflation.next(input);
      if (chunk != null) {
        demand.decrementAndGet();
        downstream.onNext(List.of(chunk));
        return true;
      }
      return fetch();
    }

    private boolean fetch() throws IOException {
      // Read before looking for news: what is said here cannot be outrun by a delivery.
      boolean over = ended;
      boolean waits = awaiting;
      if (arrived != null) {
        return true;
      }
      if (over) {
        inflation.end();
        stopped = true;
        downstream.onComplete();
      } else if (!waits && upstream != null) {
        awaiting = true;
        upstream.request(1);
      }
      return false;
    }

    private void stop(Throwable thrown) {
      stopped = true;
      if (upstream != null) {
        upstream.cancel();
      }
      inflation.close();
      downstream.onError(thrown);
    }
  }
}
