package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.http.Headers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a server asks to wait: {@code Retry-After-Ms}, or {@code Retry-After} as seconds or as a
 * date (RFC 9110, section 10.2.3). What cannot be understood, lies in the past or is negative
 * counts as not said. The result is at most a year, and is clamped further by the policy.
 */
public final class RetryAfter {
  private static final long MAX_SECONDS = Duration.ofDays(365).toSeconds();

  private RetryAfter() {}

  /**
   * Reads the fields of a response.
   *
   * @param now the time a date is measured against
   */
  public static Optional<Duration> of(Headers headers, Instant now) {
    Duration asked = decimal(headers.first("Retry-After-Ms").orElse(""), 1);
    if (asked == null) {
      String text = headers.first("Retry-After").orElse("");
      asked = decimal(text, 1000);
      asked = asked == null ? date(text.trim(), now) : asked;
    }
    return Optional.ofNullable(asked);
  }

  /** A wait in seconds; null unless positive. */
  private static @Nullable Duration ofSeconds(double seconds) {
    return seconds > 0
        ? Duration.ofMillis((long) (Math.min(seconds, (double) MAX_SECONDS) * 1000))
        : null;
  }

  /** A decimal number of units, each of some milliseconds. */
  private static @Nullable Duration decimal(String field, long millisPerUnit) {
    String text = field.trim();
    return text.matches("[0-9]+(\\.[0-9]*)?")
        ? ofSeconds(Double.parseDouble(text) * millisPerUnit / 1000)
        : null;
  }

  private static @Nullable Duration date(String text, Instant now) {
    try {
      DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
      Duration wait = Duration.between(now, format.parse(text, Instant::from));
      return ofSeconds(wait.toMillis() / 1000.0);
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }
}
