package io.github.openrouterjava.runtime.http;

import java.time.Duration;
import java.time.Instant;

/**
 * Time and chance, as the runtime meets them. Replace it in tests; implementations must be
 * thread-safe.
 */
public interface TimeSource {
  /** The time of day. */
  Instant now();

  /**
   * A time in nanoseconds that never goes back, comparable only with others from the same source.
   */
  long nanoTime();

  /**
   * Runs a task once after a delay, unless it is cancelled before.
   *
   * @return cancels the task when run; safe to run more than once and from any thread
   */
  Runnable schedule(Runnable task, Duration delay);

  /** A random number from 0 (inclusive) to 1 (exclusive). */
  double random();

  /**
   * The system's clock. It uses the timer thread that the JDK shares between all its futures, and
   * adds none.
   */
  static TimeSource system() {
    return SystemTime.INSTANCE;
  }
}
