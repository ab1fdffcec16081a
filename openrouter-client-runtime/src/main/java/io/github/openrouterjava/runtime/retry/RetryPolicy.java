package io.github.openrouterjava.runtime.retry;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * When failed attempts are repeated. Immutable: every method gives a changed copy.
 *
 * <p>By default at most two retries follow a failure, none of them begins later than two minutes
 * after the first attempt did, and the statuses 408, 429, 500, 502, 503, 504, 524 and 529 and lost
 * connections count as passing failures. Waits are drawn at random from zero to a bound that
 * doubles from one second to eight (full jitter), or are what the server asks for, up to a minute.
 * An operation that costs money is repeated only when it surely was not carried out: no connection
 * was made, or the answer says so.
 *
 * @param maxRetries how many attempts may follow the first; 0 for none
 * @param budget how long after the beginning of the first attempt another may begin
 * @param baseDelay the upper bound of the first wait
 * @param maxDelay the upper bound of all waits the server did not ask for
 * @param maxRetryAfter the most that is waited when the server asks for it
 * @param statuses the statuses that may pass
 * @param repeatsPaid whether operations that cost money are repeated like others
 */
public record RetryPolicy(
    int maxRetries,
    Duration budget,
    Duration baseDelay,
    Duration maxDelay,
    Duration maxRetryAfter,
    Set<Integer> statuses,
    boolean repeatsPaid) {
  private static final RetryPolicy DEFAULT =
      new RetryPolicy(
          2,
          Duration.ofMinutes(2),
          Duration.ofSeconds(1),
          Duration.ofSeconds(8),
          Duration.ofMinutes(1),
          Set.of(408, 429, 500, 502, 503, 504, 524, 529),
          false);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is negative
   */
  public RetryPolicy {
    if (maxRetries < 0) {
      throw new IllegalArgumentException("the number of retries is negative: " + maxRetries);
    }
    notNegative(budget, "budget");
    notNegative(baseDelay, "base delay");
    notNegative(maxDelay, "maximum delay");
    notNegative(maxRetryAfter, "maximum for Retry-After");
    statuses = Set.copyOf(statuses);
  }

  /** What the class description says. */
  public static RetryPolicy defaults() {
    return DEFAULT;
  }

  /** Never repeats anything. */
  public static RetryPolicy none() {
    return DEFAULT.withMaxRetries(0);
  }

  /** This policy with another number of retries. */
  public RetryPolicy withMaxRetries(int value) {
    return new RetryPolicy(
        value, budget, baseDelay, maxDelay, maxRetryAfter, statuses, repeatsPaid);
  }

  /** This policy with another time in which retries may begin. */
  public RetryPolicy withBudget(Duration value) {
    return new RetryPolicy(
        maxRetries, value, baseDelay, maxDelay, maxRetryAfter, statuses, repeatsPaid);
  }

  /** This policy with other bounds for the waits the server did not ask for. */
  public RetryPolicy withDelays(Duration base, Duration max) {
    return new RetryPolicy(maxRetries, budget, base, max, maxRetryAfter, statuses, repeatsPaid);
  }

  /** This policy with another limit to the waits the server asks for. */
  public RetryPolicy withMaxRetryAfter(Duration value) {
    return new RetryPolicy(maxRetries, budget, baseDelay, maxDelay, value, statuses, repeatsPaid);
  }

  /** This policy with other statuses that may pass. */
  public RetryPolicy withStatuses(Set<Integer> value) {
    return new RetryPolicy(
        maxRetries, budget, baseDelay, maxDelay, maxRetryAfter, value, repeatsPaid);
  }

  /**
   * This policy, repeating operations that cost money like others: a failed call may then be
   * charged more than once.
   */
  public RetryPolicy withPaidRepeated() {
    return new RetryPolicy(maxRetries, budget, baseDelay, maxDelay, maxRetryAfter, statuses, true);
  }

  private static void notNegative(Duration value, String name) {
    if (Objects.requireNonNull(value, name).isNegative()) {
      throw new IllegalArgumentException("the " + name + " is negative: " + value);
    }
  }
}
