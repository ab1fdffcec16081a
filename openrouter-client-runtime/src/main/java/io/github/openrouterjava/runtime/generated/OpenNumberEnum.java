package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonReader;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number with a set of known values. Any other number is as good: a server may know more than the
 * document this code was generated from. Immutable; equal by class and number.
 *
 * @param <V> {@link Long} for whole numbers, else {@link Double}
 * @param <E> the enum itself
 * @param <K> the Java enum of its known values
 */
public abstract class OpenNumberEnum<
        V extends Number, E extends OpenNumberEnum<V, E, K>, K extends Enum<K>>
    implements JsonSerializable {

  private final V value;
  private final K known;

  /**
   * For subclasses.
   *
   * @param value what is on the wire
   * @param known which known value that is; {@code UNRECOGNIZED} for any other
   */
  protected OpenNumberEnum(V value, K known) {
    this.value = Objects.requireNonNull(value, "value");
    this.known = known;
  }

  /** The number on the wire. */
  public final V value() {
    return value;
  }

  /** Which known value this is, for a switch; {@code UNRECOGNIZED} for any other. */
  public final K known() {
    return known;
  }

  /** The enum for a value that is not known. */
  protected abstract E unlisted(V value);

  @Override
  public final void writeTo(JsonWriter out) {
    if (value instanceof Long whole) {
      out.integer(whole);
    } else {
      out.number(value.doubleValue());
    }
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other == this
        || (other != null
            && other.getClass() == getClass()
            && value.equals(((OpenNumberEnum<?, ?, ?>) other).value));
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** The number on the wire. */
  @Override
  public final String toString() {
    return value.toString();
  }

  /**
   * Reads one kind of open enum and finds its constants.
   *
   * @param <V> the type of its values
   * @param <E> the enum
   */
  public static final class Codec<V extends Number, E extends OpenNumberEnum<V, E, ?>>
      implements JsonCodec<E> {

    private final E any;
    private final Map<V, E> known = new HashMap<>();

    /** A codec that knows the given constants. */
    @SafeVarargs
    @SuppressWarnings("varargs") // Only read.
    public Codec(E first, E... others) {
      any = first;
      known.put(first.value(), first);
      for (E other : others) {
        known.put(other.value(), other);
      }
    }

    /** The enum for a value: the constant, if there is one. */
    public E of(V value) {
      E constant = known.get(value);
      return constant == null ? any.unlisted(value) : constant;
    }

    @Override
    public @Nullable E read(JsonReader in) {
      V value = number(in);
      if (value == null) {
        return null;
      }
      if (!known.containsKey(value)) {
        in.unlisted(value);
      }
      return of(value);
    }

    @SuppressWarnings("unchecked") // V is the class of any value.
    private @Nullable V number(JsonReader in) {
      return any.value() instanceof Long ? (V) in.integerOrNull() : (V) in.numberOrNull();
    }
  }
}
