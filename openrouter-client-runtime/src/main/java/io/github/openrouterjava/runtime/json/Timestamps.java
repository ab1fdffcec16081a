package io.github.openrouterjava.runtime.json;

import java.time.Instant;
import java.time.OffsetDateTime;
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
}
