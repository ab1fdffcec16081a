package io.github.openrouterjava.runtime.json;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A property of a body that changes something: absent leaves it as it is, null clears it, a value
 * sets it (RFC 7396). Immutable; equal to what sends the same.
 *
 * @param <T> the type of the value
 */
public final class Patch<T> {

  private static final Patch<Object> ABSENT = new Patch<>(true, null);
  private static final Patch<Object> NULL = new Patch<>(false, null);

  private final boolean absent;
  private final @Nullable T value;

  private Patch(boolean absent, @Nullable T value) {
    this.absent = absent;
    this.value = value;
  }

  /** Leaves the property out of the JSON. */
  @SuppressWarnings("unchecked") // Holds no value, so it is one of any type.
  public static <T> Patch<T> absent() {
    return (Patch<T>) ABSENT;
  }

  /** Sends null. */
  @SuppressWarnings("unchecked") // Holds no value, so it is one of any type.
  public static <T> Patch<T> ofNull() {
    return (Patch<T>) NULL;
  }

  /** Sends {@code value}. */
  public static <T> Patch<T> of(T value) {
    return new Patch<>(false, Checks.nonNull(value, "value"));
  }

  /** Sends {@code value}, null for null. */
  public static <T> Patch<T> ofNullable(@Nullable T value) {
    return value == null ? ofNull() : new Patch<>(false, value);
  }

  /** Whether the property is left out. */
  public boolean isAbsent() {
    return absent;
  }

  /** Whether null is sent. */
  public boolean isNull() {
    return !absent && value == null;
  }

  /** The value, or null if there is none. */
  public @Nullable T orNull() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Patch<?> that
        && absent == that.absent
        && Objects.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return absent ? 1 : Objects.hashCode(value);
  }

  @Override
  public String toString() {
    return absent ? "absent" : String.valueOf(value);
  }
}
