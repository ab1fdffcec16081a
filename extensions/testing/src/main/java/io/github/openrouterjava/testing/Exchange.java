package io.github.openrouterjava.testing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request and how its reply ended. Thread-safe. */
public final class Exchange {
  /** How a reply ended. */
  public enum Ending {
    /** The script was carried out to its end. */
    SENT,
    /** The client closed or reset the connection before. */
    CLIENT_LEFT,
    /** The server was closed before. */
    SERVER_CLOSED
  }

  private record Ended(Ending ending, long nanoTime) {}

  private final RecordedRequest request;
  private final CompletableFuture<Ended> ended = new CompletableFuture<>();

  Exchange(RecordedRequest request) {
    this.request = request;
  }

  /** What was asked. */
  public RecordedRequest request() {
    return request;
  }

  /**
   * How the reply ended, waiting for it.
   *
   * @throws AssertionError if it does not end within the time
   */
  public Ending ending(Duration atMost) throws InterruptedException {
    return await(atMost).ending;
  }

  /** When the reply ended, as {@link System#nanoTime}; waits like {@link #ending}. */
  public long endedAt(Duration atMost) throws InterruptedException {
    return await(atMost).nanoTime;
  }

  void end(Ending ending) {
    ended.complete(new Ended(ending, System.nanoTime()));
  }

  private Ended await(Duration atMost) throws InterruptedException {
    try {
      return ended.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("The reply to " + request + " did not end within " + atMost, e);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
