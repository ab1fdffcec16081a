package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.retry.AttemptResult;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.BiConsumer;

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

  /** What follows an attempt: a failed one, or a response with a status of success. */
  RetryDecision after(AttemptResult attempt) {
    RetryDecision decision = RetryDecision.of(policy, attempt, bodyRepeatable, time.random());
    if (decision instanceof RetryDecision.Retry retry) {
      for (BiConsumer<AttemptResult, Duration> listener : policy.listeners()) {
        try {
          listener.accept(attempt, retry.delay());
        } catch (RuntimeException e) {
          LOG.log(Level.WARNING, "a retry listener failed", e);
        }
      }
    }
    return decision;
  }
}
