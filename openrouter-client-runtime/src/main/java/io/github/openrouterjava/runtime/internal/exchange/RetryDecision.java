package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.retry.AttemptResult;
import io.github.openrouterjava.runtime.retry.RetryCondition;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What follows an attempt. The decision depends on nothing but its inputs. */
sealed interface RetryDecision {
  /**
   * Another attempt.
   *
   * @param delay how long to wait before; never negative
   */
  record Retry(Duration delay) implements RetryDecision {}

  /**
   * No other attempt.
   *
   * @param reason why
   */
  record Stop(StopReason reason) implements RetryDecision {}

  /**
   * Decides.
   *
   * @param bodyRepeatable whether the request body can be sent again
   * @param random from 0 to 1: where in its range the delay lies
   */
  static RetryDecision of(
      RetryPolicy policy, AttemptResult attempt, boolean bodyRepeatable, double random) {
    RetryCondition condition = condition(policy, attempt);
    if (condition == null) {
      return new Stop(StopReason.NOT_RETRYABLE);
    }
    StopReason obstacle = obstacle(policy, condition, attempt, bodyRepeatable);
    if (obstacle != null) {
      return new Stop(obstacle);
    }
    Duration delay = condition.delay(attempt).orElseGet(() -> delay(policy, attempt, random));
    return attempt.elapsed().plus(delay).compareTo(policy.budget()) > 0
        ? new Stop(StopReason.BUDGET_USED_UP)
        : new Retry(delay);
  }

  private static @Nullable RetryCondition condition(RetryPolicy policy, AttemptResult attempt) {
    for (RetryCondition condition : policy.conditions()) {
      if (condition.appliesTo(attempt)) {
        return condition;
      }
    }
    return null;
  }

  private static @Nullable StopReason obstacle(
      RetryPolicy policy, RetryCondition condition, AttemptResult attempt, boolean bodyRepeatable) {
    StopReason stop = condition.stopReason().orElse(null);
    if (stop != null) {
      return stop;
    }
    boolean safe = attempt.isIdempotent() || attempt.surelyNotRun();
    if (!safe && !policy.repeatsUnsafe() && !condition.repeatsEvenIfRun()) {
      return StopReason.MAY_HAVE_RUN;
    }
    if (!bodyRepeatable) {
      return StopReason.BODY_NOT_REPEATABLE;
    }
    return attempt.number() > policy.maxRetries() ? StopReason.ATTEMPTS_USED_UP : null;
  }

  private static Duration delay(RetryPolicy policy, AttemptResult attempt, double random) {
    Duration asked =
        attempt.failure().orElse(null) instanceof ApiErrorException error
            ? error.retryAfter().orElse(Duration.ZERO)
            : Duration.ZERO;
    if (!asked.isNegative() && !asked.isZero()) {
      return asked.compareTo(policy.maxRetryAfter()) > 0 ? policy.maxRetryAfter() : asked;
    }
    // 2^20 times the base is beyond every sensible maximum, and far from overflowing.
    Duration doubled = policy.baseDelay().multipliedBy(1L << Math.min(attempt.number() - 1, 20));
    Duration bound = doubled.compareTo(policy.maxDelay()) > 0 ? policy.maxDelay() : doubled;
    return Duration.ofNanos((long) (bound.toNanos() * random));
  }
}
