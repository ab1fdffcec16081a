package io.github.openrouterjava.runtime.retry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * When attempts are repeated. Immutable: every method gives a changed copy.
 *
 * <p>By default at most two retries follow an attempt, none of them begins later than two minutes
 * after the first attempt did, and the {@linkplain RetryCondition#builtIn() built-in conditions}
 * decide which attempts are repeated. Delays are drawn at random from zero to a bound that doubles
 * from one second to eight (full jitter), or are what the server asks for, up to a minute.
 *
 * <p>An operation that is not {@linkplain AttemptResult#isIdempotent() idempotent}, such as a POST
 * without an idempotency key, is repeated only when it surely was not carried out: no connection
 * was made, or the response says so (RFC 9110, section 9.2.2).
 *
 * @param maxRetries how many attempts may follow the first; 0 for none
 * @param budget how long after the beginning of the first attempt another may begin
 * @param baseDelay the upper bound of the first delay
 * @param maxDelay the upper bound of all delays the server did not ask for
 * @param maxRetryAfter the longest delay when the server asks for one
 * @param conditions which attempts are repeated: the first that applies decides
 * @param listeners are told about repeated attempts
 * @param repeatsUnsafe whether operations that are not idempotent are repeated like others
 */
public record RetryPolicy(
    int maxRetries,
    Duration budget,
    Duration baseDelay,
    Duration maxDelay,
    Duration maxRetryAfter,
    List<RetryCondition> conditions,
    List<BiConsumer<AttemptResult, Duration>> listeners,
    boolean repeatsUnsafe) {
  private static final RetryPolicy DEFAULT =
      new RetryPolicy(
          2,
          Duration.ofMinutes(2),
          Duration.ofSeconds(1),
          Duration.ofSeconds(8),
          Duration.ofMinutes(1),
          RetryCondition.builtIn(),
          List.of(),
          false);

  /**
   * Checks the numbers and copies the lists.
   *
   * @throws IllegalArgumentException when a number is negative
   */
  public RetryPolicy {
    if (maxRetries < 0) {
      throw new IllegalArgumentException("the number of retries is negative: " + maxRetries);
    }
    notNegative(budget, "budget");
    notNegative(baseDelay, "base delay");
    notNegative(maxDelay, "maximum delay");
    notNegative(maxRetryAfter, "maximum for Retry-After");
    conditions = List.copyOf(conditions);
    listeners = List.copyOf(listeners);
  }

  /** The policy that the class description describes. */
  public static RetryPolicy defaults() {
    return DEFAULT;
  }

  /** A policy that never repeats an attempt. */
  public static RetryPolicy none() {
    return DEFAULT.withMaxRetries(0);
  }

  /** This policy with another number of retries. */
  public RetryPolicy withMaxRetries(int value) {
    return new RetryPolicy(
        value, budget, baseDelay, maxDelay, maxRetryAfter, conditions, listeners, repeatsUnsafe);
  }

  /** This policy with another time in which retries may begin. */
  public RetryPolicy withBudget(Duration value) {
    return new RetryPolicy(
        maxRetries,
        value,
        baseDelay,
        maxDelay,
        maxRetryAfter,
        conditions,
        listeners,
        repeatsUnsafe);
  }

  /** This policy with other bounds for the delays the server did not ask for. */
  public RetryPolicy withDelays(Duration base, Duration max) {
    return new RetryPolicy(
        maxRetries, budget, base, max, maxRetryAfter, conditions, listeners, repeatsUnsafe);
  }

  /** This policy with another limit to the delays the server asks for. */
  public RetryPolicy withMaxRetryAfter(Duration value) {
    return new RetryPolicy(
        maxRetries, budget, baseDelay, maxDelay, value, conditions, listeners, repeatsUnsafe);
  }

  /** This policy with other statuses that are worth another attempt. */
  public RetryPolicy withStatuses(Set<Integer> value) {
    RetryCondition statuses = RetryCondition.statuses(value);
    List<RetryCondition> changed = new ArrayList<>(conditions);
    changed.replaceAll(each -> each.name().equals(statuses.name()) ? statuses : each);
    return changed.contains(statuses) ? withConditions(changed) : withCondition(statuses);
  }

  /**
   * This policy with one more condition, which is asked before the others; a condition of the same
   * name is replaced.
   */
  public RetryPolicy withCondition(RetryCondition value) {
    List<RetryCondition> more = new ArrayList<>(conditions);
    more.removeIf(each -> each.name().equals(value.name()));
    more.add(0, value);
    return withConditions(more);
  }

  /** This policy with these conditions only, asked in this order. */
  public RetryPolicy withConditions(List<RetryCondition> value) {
    return new RetryPolicy(
        maxRetries, budget, baseDelay, maxDelay, maxRetryAfter, value, listeners, repeatsUnsafe);
  }

  /**
   * This policy with one more listener, which is told of each attempt that is about to be followed
   * by another, and after what delay. It runs in the caller's context, must be thread-safe and must
   * not block; an exception it throws is logged and otherwise ignored. An observer is told more.
   */
  public RetryPolicy withListener(BiConsumer<AttemptResult, Duration> value) {
    List<BiConsumer<AttemptResult, Duration>> more = new ArrayList<>(listeners);
    more.add(Objects.requireNonNull(value, "value"));
    return new RetryPolicy(
        maxRetries, budget, baseDelay, maxDelay, maxRetryAfter, conditions, more, repeatsUnsafe);
  }

  /**
   * This policy, repeating operations that are not idempotent like others: the server may carry out
   * a failed call, and charge for it, more than once.
   */
  public RetryPolicy withUnsafeRepeated() {
    return new RetryPolicy(
        maxRetries, budget, baseDelay, maxDelay, maxRetryAfter, conditions, listeners, true);
  }

  private static void notNegative(Duration value, String name) {
    if (Objects.requireNonNull(value, name).isNegative()) {
      throw new IllegalArgumentException("the " + name + " is negative: " + value);
    }
  }
}
