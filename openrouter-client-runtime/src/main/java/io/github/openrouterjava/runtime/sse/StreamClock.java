package io.github.openrouterjava.runtime.sse;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The time a stream goes by. Replace it in tests; implementations must be thread-safe. */
public interface StreamClock {
  /**
   * A time in nanoseconds that never goes back, comparable only with others from the same clock.
   */
  long nanoTime();

  /**
   * Runs a task once after a delay, unless it is cancelled before.
   *
   * @return cancels the task when run; safe to run more than once and from any thread
   */
  Runnable schedule(Runnable task, Duration delay);

  /**
   * The system's clock. It uses the timer thread that the JDK shares between all its futures, and
   * adds none.
   */
  static StreamClock system() {
    return SystemClock.INSTANCE;
  }

  /** {@link System#nanoTime} and the timer of {@link CompletableFuture}. */
  enum SystemClock implements StreamClock {
    /** The only instance. */
    INSTANCE;

    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
      CompletableFuture<Boolean> timer = new CompletableFuture<>();
      var unused = timer.thenAccept(due -> runIf(due, task));
      timer.completeOnTimeout(true, delay.toNanos(), TimeUnit.NANOSECONDS);
      // A normal completion, because only that takes the entry out of the JDK's timer queue on Java
      // 17.
      return () -> timer.complete(false);
    }

    private static void runIf(boolean due, Runnable task) {
      if (due) {
        // Not on the shared timer thread: the task may end in a subscriber's code.
        var unused = CompletableFuture.runAsync(task);
      }
    }
  }
}
