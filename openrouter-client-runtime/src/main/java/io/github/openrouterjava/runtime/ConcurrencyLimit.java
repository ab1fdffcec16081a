package io.github.openrouterjava.runtime;

import java.time.Duration;

/**
 * How many calls may be in progress at the same time, and how long others wait for them. A call
 * counts while an attempt of it is on the wire, a stream or download until it ends or is closed.
 * Calls that wait are admitted in the order they came.
 *
 * <p>A blocking call never waits for its own thread: it is admitted at once, above the limit, where
 * that thread is reading a stream or download of the same client, or is called back by one.
 *
 * @param calls how many calls, at least one
 * @param maxWait how long a call waits before it fails, positive
 */
public record ConcurrencyLimit(int calls, Duration maxWait) {
  private static final Duration DEFAULT_WAIT = Duration.ofMinutes(10);

  /**
   * A limit.
   *
   * @throws IllegalArgumentException if either value is not positive
   */
  public ConcurrencyLimit {
    if (calls <= 0) {
      throw new IllegalArgumentException("a concurrency limit is not positive: " + calls);
    }
    maxWait = RequestOptions.positive(maxWait, "wait of a concurrency limit");
  }

  /**
   * A limit with a wait of ten minutes.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public static ConcurrencyLimit of(int calls) {
    return new ConcurrencyLimit(calls, DEFAULT_WAIT);
  }

  /**
   * The same limit with another wait.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public ConcurrencyLimit maxWait(Duration wait) {
    return new ConcurrencyLimit(calls, wait);
  }
}
