package io.github.openrouterjava.runtime.internal.cache;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates of header fields, in all three forms of RFC 9110, section 5.6.7. */
final class HttpDate {
  private HttpDate() {}

  /** The date; empty if it is none. */
  static Optional<Instant> parse(String text) {
    for (DateTimeFormatter form : forms()) {
      try {
        return Optional.of(Instant.from(form.parse(text.trim())));
      } catch (DateTimeException e) {
        // It has another form, or none.
      }
    }
    return Optional.empty();
  }

  private static List<DateTimeFormatter> forms() {
    return List.of(
        DateTimeFormatter.RFC_1123_DATE_TIME,
        new DateTimeFormatterBuilder()
            .appendPattern("EEEE, dd-MMM-")
            .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
            .appendPattern(" HH:mm:ss 'GMT'")
            .toFormatter(Locale.US)
            .withZone(ZoneOffset.UTC),
        DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US)
            .withZone(ZoneOffset.UTC));
  }
}
