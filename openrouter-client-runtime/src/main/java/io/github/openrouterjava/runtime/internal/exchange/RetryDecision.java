package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.retry.AttemptResult;
import io.github.openrouterjava.runtime.retry.RetryCondition;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
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
    Duration delay =
        condition
            .delay(attempt)
            .orElseGet(() -> delay(policy, asked(attempt), attempt.number(), random));
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

  /**
   * The delay before another attempt to resume a stream; empty if the policy has no condition that
   * repeats the one that failed. Neither its budget nor its number of retries count: streams are
   * long.
   *
   * @param usual the delay where neither the condition nor the response say another
   */
  static Optional<Duration> toResume(RetryPolicy policy, AttemptResult attempt, Duration usual) {
    RetryCondition condition = condition(policy, attempt);
    if (condition == null || condition.stopReason().isPresent()) {
      return Optional.empty();
    }
    Duration asked = asked(attempt);
    return Optional.of(
        condition
            .delay(attempt)
            .orElseGet(() -> asked.isZero() ? usual : delay(policy, asked, attempt.number(), 0)));
  }

  /** What the response asks to wait; zero if it asks for nothing. */
  private static Duration asked(AttemptResult attempt) {
    return attempt.failure().orElse(null) instanceof ApiErrorException error
        ? error.retryAfter().orElse(Duration.ZERO)
        : Duration.ZERO;
  }

  /**
   * A delay by the policy.
   *
   * @param asked what the server asked for, or zero
   * @param number which delay in a row it is; 1 for the first
   * @param random from 0 to 1: where in its range the delay lies
   */
  static Duration delay(RetryPolicy policy, Duration asked, int number, double random) {
    if (!asked.isNegative() && !asked.isZero()) {
      return asked.compareTo(policy.maxRetryAfter()) > 0 ? policy.maxRetryAfter() : asked;
    }
    // 2^20 times the base is beyond every sensible maximum, and far from overflowing.
    Duration doubled = policy.baseDelay().multipliedBy(1L << Math.min(number - 1, 20));
    Duration bound = doubled.compareTo(policy.maxDelay()) > 0 ? policy.maxDelay() : doubled;
    return Duration.ofNanos((long) (bound.toNanos() * random));
  }
}
