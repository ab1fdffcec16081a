package io.github.openrouterjava.runtime.internal.text;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** The text of a scalar in paths, queries, headers and form fields. */
public final class WireText {
  private WireText() {}

  /**
   * The text of a value: numbers in plain decimal notation, times as RFC 3339 wants them, everything
   * else as it describes itself.
   * The runtime's open enums describe themselves by their wire value.
   */
  public static String of(Object value) {
    if (value instanceof BigDecimal number) {
      BigDecimal shortest = number.stripTrailingZeros();
      return (shortest.scale() <= 0 ? shortest : number).toPlainString();
    }
    if (value instanceof Double || value instanceof Float) {
      return decimal(value.toString());
    }
    // OffsetDateTime itself leaves seconds of zero out, which RFC 3339 does not allow.
    return value instanceof OffsetDateTime || value instanceof OffsetTime
        ? time((TemporalAccessor) value)
        : value.toString();
  }

  /** The text of a date or a time, as RFC 3339 wants it. */
  public static String time(TemporalAccessor value) {
    if (value instanceof OffsetDateTime) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value);
    }
    return value instanceof OffsetTime
        ? DateTimeFormatter.ISO_OFFSET_TIME.format(value)
        : value.toString();
  }

  private static String decimal(String number) {
    if (number.endsWith("NaN") || number.endsWith("Infinity")) {
      throw new IllegalArgumentException(number + " cannot be sent: it is not a number of JSON");
    }
    String plain = number.indexOf('E') < 0 ? number : new BigDecimal(number).toPlainString();
    return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
  }
}
