package io.github.openrouterjava.runtime.json;

import io.github.openrouterjava.runtime.internal.text.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads scalars leniently: what JSON of one kind means where another is declared. */
final class LenientScalars {

  /** Every integer and decimal of so many characters survives a {@code double}. */
  private static final int SAFE_DOUBLE_LENGTH = 15;

  /** Every integer of so many characters fits a {@code long}. */
  private static final int SAFE_LONG_LENGTH = 18;

  private static final double MAX_ORDINARY = 1e300;
  private static final double SMALLEST_ORDINARY = 1e-300;

  private LenientScalars() {}

  /** Whether the parser stands at a whole number that certainly fits a {@code long}. */
  static boolean isShortInteger(JsonParser parser) {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getStringLength() <= SAFE_LONG_LENGTH;
  }

  /** Whether the parser stands at a number with no more digits than a {@code double} holds. */
  static boolean isShortNumber(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT)
        && parser.getStringLength() <= SAFE_DOUBLE_LENGTH;
  }

  static @Nullable String string(JsonValue raw) {
    if (raw instanceof JsonString string) {
      return string.value();
    }
    return raw instanceof JsonNumber || raw instanceof JsonBoolean ? raw.toJson() : null;
  }

  static @Nullable Long integer(@Nullable JsonValue raw) {
    BigDecimal value = decimal(raw);
    return value == null ? null : new JsonNumber(value).asLong();
  }

  static @Nullable Double number(@Nullable JsonValue raw) {
    BigDecimal value = decimal(raw);
    return value == null ? null : value.doubleValue();
  }

  static @Nullable BigDecimal decimal(@Nullable JsonValue raw) {
    if (raw instanceof JsonNumber number) {
      return number.value();
    }
    return raw instanceof JsonString string ? Decimals.parse(string.value()) : null;
  }

  static @Nullable Boolean bool(JsonValue raw) {
    String text = raw.asString();
    if ("true".equals(text)) {
      return Boolean.TRUE;
    }
    return "false".equals(text) ? Boolean.FALSE : null;
  }

  /** Whether {@code raw} is a number and {@code value} is exactly that. */
  static boolean isExact(@Nullable Double value, @Nullable JsonValue raw) {
    return value != null
        && raw instanceof JsonNumber number
        && !Double.isInfinite(value)
        && BigDecimal.valueOf(value).compareTo(number.value()) == 0;
  }

  /** Whether {@code value} has its full precision: it is neither huge nor tiny nor zero. */
  static boolean isOrdinary(double value) {
    double size = Math.abs(value);
    return size < MAX_ORDINARY && size > SMALLEST_ORDINARY;
  }
}
