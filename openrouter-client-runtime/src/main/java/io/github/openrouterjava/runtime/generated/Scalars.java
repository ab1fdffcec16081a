package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.internal.text.Decimals;
import io.github.openrouterjava.runtime.internal.text.ShownText;
import io.github.openrouterjava.runtime.json.JsonNumber;
import io.github.openrouterjava.runtime.json.JsonReader;
import io.github.openrouterjava.runtime.json.JsonString;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that Java has no literals for, made of those it has and of text; and whole numbers for
 * clients whose style has another type for them than {@code long}. A number that is read and does
 * not fit its type is kept as received and written back.
 */
public final class Scalars {

  /** No number of more digits becomes a {@link BigInteger}: an exponent could ask for billions. */
  private static final int MAX_DIGITS = 1000;

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
    if (value == null || (long) value.precision() - value.scale() > MAX_DIGITS) {
      return null;
    }
    try {
      return value.toBigIntegerExact();
    } catch (ArithmeticException e) {
      return null;
    }
  }

  /** A number. */
  public static BigDecimal decimal(String name, long value) {
    return BigDecimal.valueOf(value);
  }

  /**
   * A number as its shortest text says it: 0.1 is 0.1.
   *
   * @throws IllegalArgumentException naming the property if it is infinite or not a number
   */
  public static BigDecimal decimal(String name, double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw notNumber(name, String.valueOf(value), "a number");
    }
    return BigDecimal.valueOf(value);
  }

  /**
   * The number that a text says.
   *
   * @throws IllegalArgumentException naming the property if it says none
   */
  public static BigDecimal decimal(String name, String text) {
    BigDecimal value = Decimals.parse(Checks.nonNull(text, name));
    if (value == null) {
      throw notNumber(name, text, "a number");
    }
    return value;
  }

  /** A whole number. */
  public static BigInteger bigInteger(String name, long value) {
    return BigInteger.valueOf(value);
  }

  /**
   * The whole number that a text says.
   *
   * @throws IllegalArgumentException naming the property if it says none
   */
  public static BigInteger bigInteger(String name, String text) {
    BigInteger value = exact(new JsonString(Checks.nonNull(text, name)));
    if (value == null) {
      throw notNumber(name, text, "a whole number");
    }
    return value;
  }

  private static IllegalArgumentException notNumber(String name, String text, String expected) {
    return new IllegalArgumentException(
        ShownText.message(name + " must be " + expected + ", found \"" + text + "\"."));
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

  private static @Nullable BigDecimal decimal(JsonValue raw) {
    if (raw instanceof JsonNumber number) {
      return number.value();
    }
    return raw instanceof JsonString string ? Decimals.parse(string.value()) : null;
  }
}
