package io.github.openrouterjava.runtime.internal.event;

import io.github.openrouterjava.runtime.EventLimits;
import io.github.openrouterjava.runtime.http.TimeSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an event stream is read. Immutable: every method gives a changed copy. */
public final class EventStreamOptions {

  /** No sentinel, two minutes of idle timeout, the default limits, no end but a complete one. */
  public static final EventStreamOptions DEFAULT =
      new EventStreamOptions(
          null,
          false,
          Duration.ofMinutes(2),
          EventLimits.DEFAULT,
          false,
          false,
          TimeSource.system(),
          StreamResumption.NONE);

  final @Nullable String sentinel;
  final boolean sentinelOptional;
  final Duration idleTimeout;
  final EventLimits limits;
  final boolean anyEnd;
  final boolean lines;
  final TimeSource time;
  final StreamResumption resumption;

  private EventStreamOptions(
      @Nullable String sentinel,
      boolean sentinelOptional,
      Duration idleTimeout,
      EventLimits limits,
      boolean anyEnd,
      boolean lines,
      TimeSource time,
      StreamResumption resumption) {
    this.sentinel = sentinel;
    this.sentinelOptional = sentinelOptional;
    this.idleTimeout = idleTimeout;
    this.limits = limits;
    this.anyEnd = anyEnd;
    this.lines = lines;
    this.time = time;
    this.resumption = resumption;
  }

  /**
   * The data that ends the stream, such as {@code [DONE]}; spaces around it are ignored. Null if
   * the stream ends with the response.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public EventStreamOptions withSentinel(@Nullable String value) {
    if (value != null && value.isBlank()) {
      throw new IllegalArgumentException("The sentinel is blank");
    }
    return new EventStreamOptions(
        value, false, idleTimeout, limits, anyEnd, lines, time, resumption);
  }

  /**
   * The data that ends the stream if it comes; the end of the response is a regular end, too.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public EventStreamOptions withOptionalSentinel(String value) {
    EventStreamOptions required = withSentinel(value);
    return new EventStreamOptions(
        required.sentinel, true, idleTimeout, limits, anyEnd, lines, time, resumption);
  }

  /**
   * The longest wait for the next byte, comments included; zero for no limit. It does not run while
   * the consumer has not yet taken what has arrived.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public EventStreamOptions withIdleTimeout(Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException("The idle timeout is negative: " + value);
    }
    return new EventStreamOptions(
        sentinel, sentinelOptional, value, limits, anyEnd, lines, time, resumption);
  }

  /** How much is accepted. */
  public EventStreamOptions withLimits(EventLimits value) {
    return new EventStreamOptions(
        sentinel, sentinelOptional, idleTimeout, value, anyEnd, lines, time, resumption);
  }

  /**
   * Takes any end of the response for a regular one and drops an unfinished event, as the WHATWG
   * rules have it. Otherwise such an end is an error, because a cut-off response looks just like a
   * short one: a stream that has a sentinel must send it or an event the decoder calls complete,
   * and no stream may end inside an event.
   */
  public EventStreamOptions withAnyEnd() {
    return new EventStreamOptions(
        sentinel, sentinelOptional, idleTimeout, limits, true, lines, time, resumption);
  }

  /** Takes each line of the response for the data of an event, and any end for a regular one. */
  public EventStreamOptions withLines() {
    return new EventStreamOptions(
        sentinel, sentinelOptional, idleTimeout, limits, true, true, time, resumption);
  }

  /** What the idle timeout goes by. */
  public EventStreamOptions withTimeSource(TimeSource value) {
    return new EventStreamOptions(
        sentinel, sentinelOptional, idleTimeout, limits, anyEnd, lines, value, resumption);
  }

  /** What asks for the rest of a stream that was lost; by default nothing does. */
  public EventStreamOptions withResumption(StreamResumption value) {
    return new EventStreamOptions(
        sentinel, sentinelOptional, idleTimeout, limits, anyEnd, lines, time, value);
  }
}
