package io.github.openrouterjava.runtime.generated;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads times that are text in JSON, where they stay text so that they are sent back unchanged. */
public final class Timestamps {

  private Timestamps() {}

  /**
   * The instant a date and time with an offset stands for (RFC 3339).
   *
   * @return null for null
   * @throws DateTimeParseException if it is text of another form
   */
  public static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : OffsetDateTime.parse(text).toInstant();
  }

  /**
   * The date and time with an offset that a text says (RFC 3339).
   *
   * @return null for null
   * @throws DateTimeParseException if it is text of another form
   */
  public static @Nullable OffsetDateTime dateTime(@Nullable String text) {
    return text == null ? null : OffsetDateTime.parse(text);
  }

  /**
   * The date that a text says (RFC 3339, section 5.6, full-date).
   *
   * @return null for null
   * @throws DateTimeParseException if it is text of another form
   */
  public static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  /** The text of a date and time, as RFC 3339 wants it: with seconds and an offset. */
  public static String text(OffsetDateTime value) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value);
  }

  /** The text of a date. */
  public static String text(LocalDate value) {
    return DateTimeFormatter.ISO_LOCAL_DATE.format(value);
  }
}
