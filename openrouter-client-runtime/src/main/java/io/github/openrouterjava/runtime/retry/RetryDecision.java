package io.github.openrouterjava.runtime.retry;

import io.github.openrouterjava.runtime.error.StopReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What to do after a failed attempt. Depends on nothing but its inputs. Immutable. */
public final class RetryDecision {
  private final RetryPolicy policy;
  private final Failure failure;
  private final int attempts;
  private final Duration delay;

  /**
   * Decides.
   *
   * @param attempts how many attempts were made
   * @param random from 0 to 1: where in its range the wait lies
   */
  public RetryDecision(RetryPolicy policy, Failure failure, int attempts, double random) {
    this.policy = policy;
    this.failure = failure;
    this.attempts = attempts;
    this.delay = delay(policy, failure, attempts, random);
  }

  /** How long to wait before another attempt; never negative. */
  public Duration delay() {
    return delay;
  }

  /**
   * Why there must not be another attempt, or null if there is one to make.
   *
   * @param elapsed how long ago the first attempt began
   * @param paid whether the operation may cost money
   * @param bodyRepeatable whether the request body can be sent again
   */
  public @Nullable StopReason obstacle(Duration elapsed, boolean paid, boolean bodyRepeatable) {
    StopReason lasting = whyLasting();
    if (lasting != null) {
      return lasting;
    }
    if (paid && !policy.repeatsPaid() && failure.mayHaveRun()) {
      return StopReason.MAY_HAVE_BEEN_CHARGED;
    }
    if (!bodyRepeatable) {
      return StopReason.BODY_NOT_REPEATABLE;
    }
    if (attempts > policy.maxRetries()) {
      return StopReason.ATTEMPTS_USED_UP;
    }
    return elapsed.plus(delay).compareTo(policy.budget()) > 0 ? StopReason.BUDGET_USED_UP : null;
  }

  private @Nullable StopReason whyLasting() {
    if (failure.retryable != null) {
      return failure.retryable ? null : StopReason.SERVER_SAYS_NO;
    }
    boolean passing =
        failure.isReported() ? policy.statuses().contains(failure.status) : !failure.lasting;
    return passing ? null : StopReason.NOT_RETRYABLE;
  }

  private static Duration delay(RetryPolicy policy, Failure failure, int attempts, double random) {
    Duration asked = failure.retryAfter;
    if (asked != null && asked.compareTo(Duration.ZERO) > 0) {
      return asked.compareTo(policy.maxRetryAfter()) > 0 ? policy.maxRetryAfter() : asked;
    }
    // 2^20 times the base is beyond every sensible maximum, and far from overflowing.
    Duration doubled = policy.baseDelay().multipliedBy(1L << Math.min(attempts - 1, 20));
    Duration bound = doubled.compareTo(policy.maxDelay()) > 0 ? policy.maxDelay() : doubled;
    return Duration.ofNanos((long) (bound.toNanos() * random));
  }
}
