package io.github.openrouterjava.runtime.sse;

import io.github.openrouterjava.runtime.http.TimeSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an event stream is read. Immutable.
 *
 * @param sentinel the data that ends the stream, such as {@code [DONE]}; spaces around it are
 *     ignored. Null if the stream ends with the response
 * @param idleTimeout the longest wait for the next byte, comments included; zero for no limit. It
 *     does not run while the consumer has not yet taken what has arrived
 * @param limits how much is accepted
 * @param endPolicy what an end of the response means
 * @param time what the idle timeout goes by
 */
public record EventStreamOptions(
    @Nullable String sentinel,
    Duration idleTimeout,
    EventLimits limits,
    EndPolicy endPolicy,
    TimeSource time) {

  /**
   * No sentinel, two minutes of idle timeout, the default limits, {@link EndPolicy#REQUIRE_END}.
   */
  public static final EventStreamOptions DEFAULT =
      new EventStreamOptions(
          null,
          Duration.ofMinutes(2),
          EventLimits.DEFAULT,
          EndPolicy.REQUIRE_END,
          TimeSource.system());

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if the timeout is negative or the sentinel empty
   */
  public EventStreamOptions {
    if (idleTimeout.isNegative()) {
      throw new IllegalArgumentException("The idle timeout is negative: " + idleTimeout);
    }
    if (sentinel != null && sentinel.isBlank()) {
      throw new IllegalArgumentException("The sentinel is blank");
    }
  }

  /** These options with another sentinel, or with none. */
  public EventStreamOptions withSentinel(@Nullable String value) {
    return new EventStreamOptions(value, idleTimeout, limits, endPolicy, time);
  }

  /** These options with another idle timeout; zero for none. */
  public EventStreamOptions withIdleTimeout(Duration value) {
    return new EventStreamOptions(sentinel, value, limits, endPolicy, time);
  }

  /** These options with other limits. */
  public EventStreamOptions withLimits(EventLimits value) {
    return new EventStreamOptions(sentinel, idleTimeout, value, endPolicy, time);
  }

  /** These options with another meaning of the response's end. */
  public EventStreamOptions withEndPolicy(EndPolicy value) {
    return new EventStreamOptions(sentinel, idleTimeout, limits, value, time);
  }

  /** These options with another source of time. */
  public EventStreamOptions withTimeSource(TimeSource value) {
    return new EventStreamOptions(sentinel, idleTimeout, limits, endPolicy, value);
  }
}
