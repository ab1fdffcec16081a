package io.github.openrouterjava.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What JSON of one kind means where another is declared, and whole numbers for clients whose style
 * has another type for them than {@code long}. A number that does not fit its type is kept as it
 * came and written back.
 */
public final class Scalars {

  /** No number of more digits becomes a {@link BigInteger}: an exponent could ask for billions. */
  private static final int MOST_DIGITS = 1000;

  /** Every integer and decimal of so many characters survives a {@code double}. */
  private static final int SAFE_DOUBLE_LENGTH = 15;

  /** Every integer of so many characters fits a {@code long}. */
  private static final int SAFE_LONG_LENGTH = 18;

  private static final double LARGEST_ORDINARY = 1e300;
  private static final double SMALLEST_ORDINARY = 1e-300;

  private Scalars() {}

  /** Reads a number; 0 for null and for what does not fit. */
  public static int int32(JsonReader in) {
    Integer value = int32OrNull(in);
    if (value == null) {
      in.deviateNull();
      return 0;
    }
    return value;
  }

  /** Reads a number; null for null and for what does not fit. */
  public static @Nullable Integer int32OrNull(JsonReader in) {
    JsonValue raw = in.jsonOrNull();
    BigInteger value = raw == null ? null : exact(raw);
    boolean fits = value != null && value.bitLength() < Integer.SIZE;
    if (raw != null && !(fits && raw instanceof JsonNumber)) {
      in.deviate(raw, "a whole number of 32 bits");
    }
    return fits && value != null ? Integer.valueOf(value.intValue()) : null;
  }

  /** Reads a number of any size; null for null and for what is no whole number. */
  public static @Nullable BigInteger bigInteger(JsonReader in) {
    JsonValue raw = in.jsonOrNull();
    BigInteger value = raw == null ? null : exact(raw);
    if (raw != null && !(value != null && raw instanceof JsonNumber)) {
      in.deviate(raw, "a whole number");
    }
    return value;
  }

  private static @Nullable BigInteger exact(JsonValue raw) {
    BigDecimal value = decimal(raw);
    if (value == null || (long) value.precision() - value.scale() > MOST_DIGITS) {
      return null;
    }
    try {
      return value.toBigIntegerExact();
    } catch (ArithmeticException e) {
      return null;
    }
  }

  /** Writes a number. */
  public static void write(JsonWriter out, int value) {
    out.integer(value);
  }

  /** Writes a number. */
  public static void write(JsonWriter out, BigInteger value) {
    out.decimal(new BigDecimal(value));
  }

  /** Writes a property. */
  public static void write(JsonWriter out, String name, int value) {
    out.integer(name, (long) value);
  }

  /** Writes a property, or nothing. */
  public static void write(JsonWriter out, String name, @Nullable Integer value) {
    out.integer(name, value == null ? null : Long.valueOf(value));
  }

  /** Writes a property, or nothing. */
  public static void write(JsonWriter out, String name, @Nullable BigInteger value) {
    out.decimal(name, value == null ? null : new BigDecimal(value));
  }

  /** Writes a property, null for null. */
  public static void required(JsonWriter out, String name, @Nullable Integer value) {
    out.requiredInteger(name, value == null ? null : Long.valueOf(value));
  }

  /** Writes a property, null for null. */
  public static void required(JsonWriter out, String name, @Nullable BigInteger value) {
    out.requiredDecimal(name, value == null ? null : new BigDecimal(value));
  }

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

  /** Reads a whole number in whatever form it comes. */
  static @Nullable Long readInteger(JsonReader in) {
    JsonValue raw = in.jsonOrNull();
    if (raw == null) {
      return null;
    }
    Long value = integer(raw);
    if (value == null || !(raw instanceof JsonNumber)) {
      in.deviate(raw, "a whole number");
    }
    return value;
  }

  /** Reads a number in whatever form it comes. */
  static @Nullable Double readNumber(JsonReader in) {
    JsonValue raw = in.jsonOrNull();
    if (raw == null) {
      return null;
    }
    Double value = number(raw);
    if (value == null || !isExact(value, raw)) {
      in.deviate(raw, "a number");
    }
    return value;
  }

  static @Nullable String string(JsonValue raw) {
    if (raw instanceof JsonString string) {
      return string.value();
    }
    return raw instanceof JsonNumber || raw instanceof JsonBoolean ? raw.toJson() : null;
  }

  static @Nullable Long integer(JsonValue raw) {
    BigDecimal value = decimal(raw);
    return value == null ? null : new JsonNumber(value).asLong();
  }

  static @Nullable Double number(JsonValue raw) {
    BigDecimal value = decimal(raw);
    return value == null ? null : value.doubleValue();
  }

  static @Nullable BigDecimal decimal(JsonValue raw) {
    if (raw instanceof JsonNumber number) {
      return number.value();
    }
    if (raw instanceof JsonString string) {
      try {
        return new BigDecimal(string.value().strip());
      } catch (NumberFormatException e) {
        return null;
      }
    }
    return null;
  }

  static @Nullable Boolean bool(JsonValue raw) {
    String text = raw.asString();
    if ("true".equals(text)) {
      return Boolean.TRUE;
    }
    return "false".equals(text) ? Boolean.FALSE : null;
  }

  /** Whether {@code raw} is a number and {@code value} is exactly that. */
  static boolean isExact(double value, JsonValue raw) {
    return raw instanceof JsonNumber number
        && !Double.isInfinite(value)
        && BigDecimal.valueOf(value).compareTo(number.value()) == 0;
  }

  /** Whether {@code value} has its full precision: it is neither huge nor tiny nor zero. */
  static boolean isOrdinary(double value) {
    double size = Math.abs(value);
    return size < LARGEST_ORDINARY && size > SMALLEST_ORDINARY;
  }
}
