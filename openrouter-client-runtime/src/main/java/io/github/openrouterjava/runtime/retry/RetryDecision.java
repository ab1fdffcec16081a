package io.github.openrouterjava.runtime.retry;

import io.github.openrouterjava.runtime.error.StopReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What to do after a failed attempt. The decision depends on nothing but its inputs. */
public sealed interface RetryDecision {
  /**
   * Try again.
   *
   * @param delay how long to wait before; never negative
   */
  record Retry(Duration delay) implements RetryDecision {}

  /**
   * Give up.
   *
   * @param reason why
   */
  record Stop(StopReason reason) implements RetryDecision {}

  /**
   * Where a call stands after a failed attempt.
   *
   * @param attempts how many attempts were made
   * @param elapsed how long ago the first one began
   * @param paid whether the operation may cost money
   * @param bodyRepeatable whether the request body can be sent again
   */
  record Situation(int attempts, Duration elapsed, boolean paid, boolean bodyRepeatable) {}

  /**
   * Decides.
   *
   * @param random from 0 to 1: where in its range the wait lies
   */
  static RetryDecision decide(
      RetryPolicy policy, Failure failure, Situation situation, double random) {
    StopReason obstacle = obstacle(policy, failure, situation);
    if (obstacle != null) {
      return new Stop(obstacle);
    }
    Duration wait = wait(policy, failure, situation.attempts(), random);
    return situation.elapsed().plus(wait).compareTo(policy.budget()) > 0
        ? new Stop(StopReason.BUDGET_USED_UP)
        : new Retry(wait);
  }

  private static @Nullable StopReason obstacle(
      RetryPolicy policy, Failure failure, Situation situation) {
    StopReason lasting = whyLasting(policy, failure);
    if (lasting != null) {
      return lasting;
    }
    if (situation.paid() && !policy.repeatsPaid() && mayHaveRun(failure)) {
      return StopReason.MAY_HAVE_BEEN_CHARGED;
    }
    if (!situation.bodyRepeatable()) {
      return StopReason.BODY_NOT_REPEATABLE;
    }
    return situation.attempts() > policy.maxRetries() ? StopReason.ATTEMPTS_USED_UP : null;
  }

  private static @Nullable StopReason whyLasting(RetryPolicy policy, Failure failure) {
    if (failure instanceof Failure.Lasting) {
      return StopReason.NOT_RETRYABLE;
    }
    if (failure instanceof Failure.Reported reported) {
      if (reported.retryable() != null) {
        return reported.retryable() ? null : StopReason.SERVER_SAYS_NO;
      }
      return policy.statuses().contains(reported.status()) ? null : StopReason.NOT_RETRYABLE;
    }
    return null;
  }

  private static boolean mayHaveRun(Failure failure) {
    return failure instanceof Failure.Reported reported
        ? !reported.saysNotRun()
        : !(failure instanceof Failure.NotConnected);
  }

  private static Duration wait(RetryPolicy policy, Failure failure, int attempts, double random) {
    if (failure instanceof Failure.Reported reported
        && reported.retryAfter() != null
        && reported.retryAfter().compareTo(Duration.ZERO) > 0) {
      Duration asked = reported.retryAfter();
      return asked.compareTo(policy.maxRetryAfter()) > 0 ? policy.maxRetryAfter() : asked;
    }
    // 2^20 times the base is beyond every sensible maximum, and far from overflowing.
    Duration doubled = policy.baseDelay().multipliedBy(1L << Math.min(attempts - 1, 20));
    Duration bound = doubled.compareTo(policy.maxDelay()) > 0 ? policy.maxDelay() : doubled;
    return Duration.ofNanos((long) (bound.toNanos() * random));
  }
}
