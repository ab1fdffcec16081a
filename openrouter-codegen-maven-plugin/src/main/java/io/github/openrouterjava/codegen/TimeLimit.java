package io.github.openrouterjava.codegen;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diagnostic.Location;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Gives work up that takes longer than it may. The work has a thread of its own, because nothing
 * else ends a computation that forgets to look at the clock.
 */
final class TimeLimit {

  private TimeLimit() {}

  /**
   * What {@code work} gives.
   *
   * @param document what the work is about, for the message
   * @throws InvalidDocumentException if the work takes longer than {@code limit}
   * @throws CancellationException if the waiting thread is interrupted; its interrupt flag stays
   *     set
   */
  static <T> T within(Duration limit, String document, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, "openrouter-codegen");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw tooSlow(limit, document);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while generating from " + document);
    } catch (ExecutionException e) {
      throw unwrapped(e);
    }
  }

  /**
   * Ends work that was given up; to be called wherever there is a natural pause in it.
   *
   * @throws CancellationException if nobody waits for it any more
   */
  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("given up");
    }
  }

  private static InvalidDocumentException tooSlow(Duration limit, String document) {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.error(
        "too-slow",
        Location.of(document),
        "It takes more than " + limit.toSeconds() + " s to generate from it.",
        "Leave some of it out, or allow for more with -Dopenrouter.codegen.maxSeconds.");
    return new InvalidDocumentException(diagnostics.all());
  }

  private static RuntimeException unwrapped(ExecutionException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
