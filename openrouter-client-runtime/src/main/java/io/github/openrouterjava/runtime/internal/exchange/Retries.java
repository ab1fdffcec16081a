package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.retry.AttemptResult;
import io.github.openrouterjava.runtime.retry.RetryListener;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;

/** Decides about the repetitions of one call, and tells the listeners of its policy. */
final class Retries {
  private static final Logger LOG = System.getLogger("io.github.openrouterjava.runtime");

  private final RetryPolicy policy;
  private final boolean bodyRepeatable;
  private final TimeSource time;

  Retries(RetryPolicy policy, boolean bodyRepeatable, TimeSource time) {
    this.policy = policy;
    this.bodyRepeatable = bodyRepeatable;
    this.time = time;
  }

  /** What follows a failed attempt. */
  RetryDecision afterFailure(AttemptResult attempt) {
    RetryDecision decision = decide(attempt);
    if (decision instanceof RetryDecision.Stop stop) {
      StopReason reason = stop.reason();
      tell(listener -> listener.onGiveUp(attempt, reason));
    }
    return decision;
  }

  /** What follows a response with a status of success. */
  RetryDecision afterSuccess(AttemptResult attempt) {
    return decide(attempt);
  }

  private RetryDecision decide(AttemptResult attempt) {
    RetryDecision decision = RetryDecision.of(policy, attempt, bodyRepeatable, time.random());
    if (decision instanceof RetryDecision.Retry retry) {
      Duration delay = retry.delay();
      tell(listener -> listener.onRetry(attempt, delay));
    }
    return decision;
  }

  private void tell(Consumer<RetryListener> event) {
    for (RetryListener listener : policy.listeners()) {
      try {
        event.accept(listener);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "a retry listener failed", e);
      }
    }
  }
}
