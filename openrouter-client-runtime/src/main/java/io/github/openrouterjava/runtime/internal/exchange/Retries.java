package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.retry.AttemptResult;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Decides about the repetitions of one call, and tells the listeners of its policy. */
final class Retries {
  private static final Logger LOG = System.getLogger("io.github.openrouterjava.runtime");

  private final RetryPolicy policy;
  private final boolean bodyRepeatable;
  private final TimeSource time;

  /** Whether the response to an attempt was lost, so that it may have been carried out. */
  private volatile boolean mayHaveRun;

  Retries(RetryPolicy policy, boolean bodyRepeatable, TimeSource time) {
    this.policy = policy;
    this.bodyRepeatable = bodyRepeatable;
    this.time = time;
  }

  /** Whether an attempt whose response was lost has deleted what the present one does not find. */
  boolean haveDeleted(Operation<?> operation, int status) {
    return mayHaveRun && operation.method().equals("DELETE") && (status == 404 || status == 410);
  }

  /** What follows an attempt: a failed one, or a response with a status of success. */
  RetryDecision after(AttemptResult attempt) {
    mayHaveRun |=
        attempt.failure().orElse(null) instanceof ConnectionException lost
            && (lost.kind() == ConnectionException.Kind.LOST
                || lost.kind() == ConnectionException.Kind.TIMED_OUT);
    RetryDecision decision = RetryDecision.of(policy, attempt, bodyRepeatable, time.random());
    if (decision instanceof RetryDecision.Retry retry) {
      tell(attempt, retry.delay());
    }
    return decision;
  }

  /** Tells the listeners that an attempt is followed by another. */
  void tell(AttemptResult attempt, Duration delay) {
    for (BiConsumer<AttemptResult, Duration> listener : policy.listeners()) {
      try {
        listener.accept(attempt, delay);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "a retry listener failed", e);
      }
    }
  }

  /**
   * The delay before the next attempt to resume a stream; empty if there should be none.
   *
   * @param usual the delay where neither the policy's conditions nor the response say another
   */
  Optional<Duration> toResume(AttemptResult attempt, Duration usual) {
    return RetryDecision.toResume(policy, attempt, usual);
  }

  /**
   * A delay by the policy.
   *
   * @param asked what the server asked for, or zero
   * @param number which delay in a row it is; 1 for the first
   */
  Duration delay(Duration asked, int number) {
    return RetryDecision.delay(policy, asked, number, time.random());
  }
}
