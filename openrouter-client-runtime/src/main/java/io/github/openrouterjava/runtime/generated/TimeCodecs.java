package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.internal.text.WireText;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonReader;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.json.JsonWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Codecs of dates and times, for clients whose style has Java's own types for them. */
public final class TimeCodecs {

  /** Dates and times with an offset (RFC 3339, section 5.6, {@code date-time}). */
  public static final JsonCodec<OffsetDateTime> DATE_TIME =
      new TimeCodec<>("a date and time with an offset", OffsetDateTime::parse);

  /** Dates (RFC 3339, section 5.6, {@code full-date}). */
  public static final JsonCodec<LocalDate> DATE = new TimeCodec<>("a date", LocalDate::parse);

  /** Times with an offset (RFC 3339, section 5.6, {@code full-time}). */
  public static final JsonCodec<OffsetTime> TIME =
      new TimeCodec<>("a time with an offset", OffsetTime::parse);

  private TimeCodecs() {}

  /** Text that says a time; text of any other form is kept, and so is any other spelling. */
  private static final class TimeCodec<T extends TemporalAccessor> implements JsonCodec<T> {
    private final String expected;
    private final Function<String, T> parser;

    TimeCodec(String expected, Function<String, T> parser) {
      this.expected = expected;
      this.parser = parser;
    }

    @Override
    public @Nullable T read(JsonReader in) {
      JsonValue raw = in.jsonOrNull();
      if (raw == null) {
        return null;
      }
      String text = raw.asString();
      T value = text == null ? null : parsed(text);
      if (value == null) {
        in.deviate(raw, expected);
      } else if (!WireText.time(value).equals(text)) {
        in.keepSpelling(raw);
      }
      return value;
    }

    private @Nullable T parsed(String text) {
      try {
        return parser.apply(text);
      } catch (DateTimeException e) {
        return null;
      }
    }

    @Override
    public void write(JsonWriter out, T value) {
      out.string(WireText.time(value));
    }
  }
}
