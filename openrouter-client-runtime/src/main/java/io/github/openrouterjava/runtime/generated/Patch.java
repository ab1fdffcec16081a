package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A property of a body that changes something: absent keeps the present value, null clears it, a
 * value replaces it (RFC 7396). Immutable; equal if it sends the same.
 *
 * @param <T> the type of the value
 */
public sealed interface Patch<T> {

  /** Leaves the property out of the JSON. */
  @SuppressWarnings("unchecked") // Holds no value, so it is one of any type.
  static <T> Patch<T> absent() {
    return (Patch<T>) Absent.INSTANCE;
  }

  /** Sends null. */
  @SuppressWarnings("unchecked") // Holds no value, so it is one of any type.
  static <T> Patch<T> ofNull() {
    return (Patch<T>) Null.INSTANCE;
  }

  /** Sends {@code value}. */
  static <T> Patch<T> of(T value) {
    return new Value<>(value);
  }

  /** Sends {@code value}, null for null. */
  static <T> Patch<T> ofNullable(@Nullable T value) {
    return value == null ? ofNull() : new Value<>(value);
  }

  /** Sends {@code value}; leaves the property out for null. */
  static <T> Patch<T> orAbsent(@Nullable T value) {
    return value == null ? absent() : new Value<>(value);
  }

  /** Whether the property is left out. */
  default boolean isAbsent() {
    return this == Absent.INSTANCE;
  }

  /** Whether null is sent. */
  default boolean isNull() {
    return this == Null.INSTANCE;
  }

  /** The value, or null if there is none. */
  default @Nullable T orNull() {
    return this instanceof Value<T> present ? present.value() : null;
  }

  /** Writes the property, or null, or nothing. */
  default void writeTo(JsonWriter out, String name, JsonCodec<T> codec) {
    if (isNull()) {
      out.requiredValue(name, null, codec);
    } else {
      out.value(name, orNull(), codec);
    }
  }

  /** No property. */
  enum Absent implements Patch<Object> {
    /** The only instance. */
    INSTANCE;

    @Override
    public String toString() {
      return "absent";
    }
  }

  /** A property that is null. */
  enum Null implements Patch<Object> {
    /** The only instance. */
    INSTANCE;

    @Override
    public String toString() {
      return "null";
    }
  }

  /**
   * A property with a value.
   *
   * @param <T> the type of the value
   * @param value the value
   */
  record Value<T>(T value) implements Patch<T> {
    /**
     * Wraps a value.
     *
     * @throws NullPointerException if {@code value} is null
     */
    public Value {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }
}
