package io.github.openrouterjava.runtime.retry;

import io.github.openrouterjava.runtime.http.Headers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * How long a server asks to wait: {@code Retry-After-Ms}, or {@code Retry-After} as seconds or as a
 * date (RFC 9110, section 10.2.3). What cannot be understood, lies in the past or is negative
 * counts as not said. The result is at most a year, and is clamped further by the policy.
 */
public final class RetryAfter {
  private static final long MAX_SECONDS = Duration.ofDays(365).toSeconds();
  private static final int MAX_DIGITS = 15;

  private RetryAfter() {}

  /**
   * Reads the fields of an answer.
   *
   * @param now the time a date is measured against
   */
  public static Optional<Duration> of(Headers headers, Instant now) {
    return headers
        .first("Retry-After-Ms")
        .flatMap(text -> decimal(text.trim(), 1))
        .or(() -> headers.first("Retry-After").flatMap(text -> secondsOrDate(text.trim(), now)));
  }

  /** A wait in seconds as a body gives it; empty unless positive. */
  public static Optional<Duration> ofSeconds(double seconds) {
    return seconds > 0
        ? Optional.of(Duration.ofMillis((long) (Math.min(seconds, (double) MAX_SECONDS) * 1000)))
        : Optional.empty();
  }

  private static Optional<Duration> secondsOrDate(String text, Instant now) {
    return decimal(text, 1000).or(() -> date(text, now));
  }

  /** A decimal number of units, each of some milliseconds. */
  private static Optional<Duration> decimal(String text, long millisPerUnit) {
    if (text.isEmpty() || !text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')) {
      return Optional.empty();
    }
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    if (point >= 0 && (text.indexOf('.', point + 1) >= 0 || whole.isEmpty())) {
      return Optional.empty();
    }
    if (whole.length() > MAX_DIGITS) {
      return ofSeconds(MAX_SECONDS);
    }
    return ofSeconds(Double.parseDouble(text) * millisPerUnit / 1000);
  }

  private static Optional<Duration> date(String text, Instant now) {
    try {
      DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
      Duration wait = Duration.between(now, format.parse(text, Instant::from));
      return ofSeconds(wait.toMillis() / 1000.0);
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
