package io.github.openrouterjava.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The clocks of {@link System}, the timer of {@link CompletableFuture}, and the thread's random
 * numbers.
 */
final class SystemTime implements TimeSource {
  static final TimeSource INSTANCE = new SystemTime();

  private SystemTime() {}

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
