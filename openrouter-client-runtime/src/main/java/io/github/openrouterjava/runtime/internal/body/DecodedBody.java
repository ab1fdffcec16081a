package io.github.openrouterjava.runtime.internal.body;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A body whose content coding (RFC 9110, section 8.4.1) is undone while it is read. It never runs
 * ahead: each request gets at most one chunk of bounded size, so that a few compressed bytes cannot
 * fill the memory.
 */
public final class DecodedBody extends BodyStage {
  private final Inflation inflation;
  private final Deque<ByteBuffer> input = new ArrayDeque<>();
  private final AtomicLong demand = new AtomicLong();
  private final AtomicInteger wakeUps = new AtomicInteger();
  private volatile @Nullable List<ByteBuffer> arrived;
  private volatile boolean awaiting;
  private volatile boolean ended;
  private volatile @Nullable Throwable problem;

  private DecodedBody(Flow.Publisher<List<ByteBuffer>> compressed, boolean gzip) {
    super(compressed);
    this.inflation = new Inflation(gzip);
  }

  /** The supported codings, for the {@code Accept-Encoding} field. */
  public static String supported() {
    return "gzip, deflate";
  }

  /**
   * The bytes of a body without its content coding; null if the coding is not supported.
   *
   * @param coding the value of the {@code Content-Encoding} field
   */
  public static Flow.@Nullable Publisher<List<ByteBuffer>> of(
      Flow.Publisher<List<ByteBuffer>> body, String coding) {
    String name = coding.trim().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "gzip", "x-gzip" -> new DecodedBody(body, true);
      case "deflate" -> new DecodedBody(body, false);
      default -> null;
    };
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    arrived = buffers;
    awaiting = false;
    drain();
  }

  @Override
  public void onError(Throwable reason) {
    problem = reason;
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
      onError(new IllegalArgumentException("the demand is not positive: " + n));
    } else {
      demand.accumulateAndGet(n, (held, more) -> held + more < 0 ? Long.MAX_VALUE : held + more);
      drain();
    }
  }

  @Override
  public void cancel() {
    super.cancel();
    drain();
  }

  /** All work is done here, by one thread at a time. */
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
      while (!isOver() && step()) {
        // each step hands out one chunk
      }
    } catch (IOException | RuntimeException e) {
      fail(e);
    }
    if (isOver()) {
      inflation.close();
      input.clear();
    }
  }

  /** Hands out one chunk, or finds out why there is none now. */
  private boolean step() throws IOException {
    Throwable reason = problem;
    if (reason != null) {
      fail(reason);
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
      downstream().onNext(List.of(chunk));
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
      super.onComplete();
    } else if (!waits) {
      awaiting = true;
      super.request(1);
    }
    return false;
  }
}
