package io.github.openrouterjava.runtime.retry;

import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.StopReason;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A rule about repeating attempts: which attempts it is about, whether these are repeated, and
 * after what delay. A policy asks its conditions in order, and the first that applies decides; if
 * none applies, the call ends. The built-in rules are such conditions. Immutable; the functions
 * given to it must be thread-safe and must not block.
 *
 * <pre>{@code
 * // Wait for a lock, two seconds each time.
 * RetryCondition locked =
 *     RetryCondition.repeat("locked", attempt -> attempt.status().orElse(0) == 423)
 *         .withDelay(attempt -> Duration.ofSeconds(2));
 * RetryPolicy policy = RetryPolicy.defaults().withCondition(locked);
 * }</pre>
 */
public final class RetryCondition {
  private static final RetryCondition SERVER_FORBIDS =
      new RetryCondition(
          "server forbids", attempt -> saysRetryable(attempt, false), StopReason.SERVER_SAYS_NO);
  private static final RetryCondition SERVER_ALLOWS =
      repeat("server allows", attempt -> saysRetryable(attempt, true));
  private static final RetryCondition CONNECTION_FAILURES =
      repeat(
          "connection failures",
          attempt ->
              !attempt.isPermanent()
                  && attempt.failure().filter(ConnectionException.class::isInstance).isPresent());

  private final String name;
  private final Predicate<AttemptResult> test;
  private final @Nullable StopReason stop;
  private final @Nullable Function<AttemptResult, Duration> delay;
  private final boolean evenIfRun;

  private RetryCondition(String name, Predicate<AttemptResult> test, @Nullable StopReason stop) {
    this(name, test, stop, null, false);
  }

  private RetryCondition(
      String name,
      Predicate<AttemptResult> test,
      @Nullable StopReason stop,
      @Nullable Function<AttemptResult, Duration> delay,
      boolean evenIfRun) {
    this.name = Objects.requireNonNull(name, "name");
    this.test = Objects.requireNonNull(test, "test");
    this.stop = stop;
    this.delay = delay;
    this.evenIfRun = evenIfRun;
  }

  /**
   * Repeats the attempts that a predicate accepts, after the policy's own delay.
   *
   * @param name a few words for logs; a policy has at most one condition of a name
   */
  public static RetryCondition repeat(String name, Predicate<AttemptResult> test) {
    return new RetryCondition(name, test, null);
  }

  /**
   * Ends the call after attempts that a predicate accepts, whatever later conditions say.
   *
   * @param name a few words for logs; a policy has at most one condition of a name
   */
  public static RetryCondition stop(String name, Predicate<AttemptResult> test) {
    return new RetryCondition(name, test, StopReason.NOT_RETRYABLE);
  }

  /** Built in: ends the call if the server says that another attempt does not help. */
  public static RetryCondition serverForbids() {
    return SERVER_FORBIDS;
  }

  /** Built in: repeats the attempt if the server says that another one may help. */
  public static RetryCondition serverAllows() {
    return SERVER_ALLOWS;
  }

  /** Built in: repeats attempts whose error has one of these statuses. */
  public static RetryCondition statuses(Set<Integer> statuses) {
    Set<Integer> copy = Set.copyOf(statuses);
    return repeat(
        "statuses",
        attempt ->
            attempt.failure().orElse(null) instanceof ApiErrorException error
                && copy.contains(error.status()));
  }

  /**
   * Built in: repeats attempts for which no connection was made, whose connection was lost, or that
   * had no response in time.
   */
  public static RetryCondition connectionFailures() {
    return CONNECTION_FAILURES;
  }

  /**
   * The built-in conditions, in the order a policy asks them: what the server says, the statuses
   * 408, 429, 500, 502, 503, 504, 524 and 529, and connection failures.
   */
  public static List<RetryCondition> builtIn() {
    return List.of(
        serverForbids(),
        serverAllows(),
        statuses(Set.of(408, 429, 500, 502, 503, 504, 524, 529)),
        connectionFailures());
  }

  /**
   * The same condition with a delay of its own, in place of the policy's and of the one the server
   * asks for. A negative delay counts as none.
   */
  public RetryCondition withDelay(Function<AttemptResult, Duration> value) {
    return new RetryCondition(name, test, stop, Objects.requireNonNull(value, "value"), evenIfRun);
  }

  /**
   * The same condition, repeating also operations that are not idempotent and may have been carried
   * out: the server may then carry them out more than once.
   */
  public RetryCondition evenIfRun() {
    return new RetryCondition(name, test, stop, delay, true);
  }

  /** A few words for logs. */
  public String name() {
    return name;
  }

  /** Whether the condition is about an attempt. */
  public boolean appliesTo(AttemptResult attempt) {
    return test.test(attempt);
  }

  /** Why the call ends if the condition applies; empty if the attempt is repeated. */
  public Optional<StopReason> stopReason() {
    return Optional.ofNullable(stop);
  }

  /** The condition's own delay before the next attempt; empty if the policy's applies. */
  public Optional<Duration> delay(AttemptResult attempt) {
    if (delay == null) {
      return Optional.empty();
    }
    Duration value = delay.apply(attempt);
    return Optional.of(value.isNegative() ? Duration.ZERO : value);
  }

  /** Whether it repeats operations that are not idempotent and may have been carried out. */
  public boolean repeatsEvenIfRun() {
    return evenIfRun;
  }

  private static boolean saysRetryable(AttemptResult attempt, boolean value) {
    return attempt.failure().orElse(null) instanceof ApiErrorException error
        && Boolean.valueOf(value).equals(error.details().facts().retryable());
  }

  /** The name. */
  @Override
  public String toString() {
    return "RetryCondition[" + name + "]";
  }
}
