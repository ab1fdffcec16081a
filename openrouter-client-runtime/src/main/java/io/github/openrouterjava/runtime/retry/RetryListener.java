package io.github.openrouterjava.runtime.retry;

import io.github.openrouterjava.runtime.error.StopReason;
import java.time.Duration;

/**
 * Is told whether attempts are repeated. Runs on the thread that found the attempt's end, so it
 * must not block, and must be thread-safe. An exception it throws is logged and otherwise ignored.
 */
@FunctionalInterface
public interface RetryListener {
  /** An attempt is about to be followed by another after a delay. */
  void onRetry(AttemptResult attempt, Duration delay);

  /** A failed attempt was the last one of its call. */
  default void onGiveUp(AttemptResult attempt, StopReason reason) {}
}
