package io.github.openrouterjava.runtime.json;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON number of any size and precision. {@code 1}, {@code 1.0} and {@code 1e0} are equal; one
 * that was read is written as it was spelled. Immutable.
 */
public final class JsonNumber implements JsonValue {
  private final BigDecimal value;

  /** How it was spelled; null where that is how it is written anyway. */
  private final @Nullable String text;

  private JsonNumber(BigDecimal value, @Nullable String text) {
    this.value = Objects.requireNonNull(value, "value");
    this.text = text;
  }

  /** Wraps {@code value}. */
  public JsonNumber(BigDecimal value) {
    this(value, null);
  }

  /** A number as it is spelled in JSON. */
  static JsonNumber read(String text) {
    BigDecimal value = new BigDecimal(text);
    String usual = value.scale() == 0 ? value.toBigInteger().toString() : value.toString();
    return new JsonNumber(value, usual.equals(text) ? null : text);
  }

  /** The number, not rounded. */
  public BigDecimal value() {
    return value;
  }

  /** A whole number. */
  public static JsonNumber of(long value) {
    return new JsonNumber(BigDecimal.valueOf(value));
  }

  /**
   * The shortest decimal that stands for {@code value}.
   *
   * @throws IllegalArgumentException if {@code value} is infinite or not a number
   */
  public static JsonNumber of(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("JSON has no form for " + value + ".");
    }
    return new JsonNumber(BigDecimal.valueOf(value));
  }

  /** The number as a {@code long}, or null if it has a fraction or does not fit. */
  public @Nullable Long asLong() {
    try {
      return value.longValueExact();
    } catch (ArithmeticException e) {
      return null;
    }
  }

  @Override
  public void writeTo(JsonWriter out) {
    if (text == null) {
      out.decimal(value);
    } else {
      out.numberText(text);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonNumber that && value.compareTo(that.value) == 0;
  }

  @Override
  public int hashCode() {
    return value.stripTrailingZeros().hashCode();
  }

  @Override
  public String toString() {
    return toJson();
  }
}
