package io.github.openrouterjava.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

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

  /**
   * The clocks of {@link System}, the timer of {@link CompletableFuture}, and the thread's random
   * numbers.
   */
  enum SystemTime implements TimeSource {
    /** The only instance. */
    INSTANCE;

    @Override
    public Instant now() {
      return Instant.now();
    }

    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
      CompletableFuture<Boolean> timer = new CompletableFuture<>();
      timer.thenAccept(
          due -> {
            if (due) {
              // Not on the shared timer thread: the task may go on to send a request.
              CompletableFuture.runAsync(task);
            }
          });
      timer.completeOnTimeout(true, delay.toNanos(), TimeUnit.NANOSECONDS);
      // A normal completion, because only that takes the entry out of the JDK's timer queue on Java
      // 17.
      return () -> timer.complete(false);
    }

    @Override
    public double random() {
      return ThreadLocalRandom.current().nextDouble();
    }
  }
}
