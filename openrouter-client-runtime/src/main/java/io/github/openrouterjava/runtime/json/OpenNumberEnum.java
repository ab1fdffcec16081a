package io.github.openrouterjava.runtime.json;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number with a set of known values. Any other number is as good: a server may know more than the
 * document this code was generated from. Immutable; equal by class and number.
 *
 * @param <E> the enum itself
 * @param <K> the Java enum of its known values
 */
public abstract class OpenNumberEnum<E extends OpenNumberEnum<E, K>, K extends Enum<K>>
    implements JsonSerializable {

  private final double value;
  private final K known;

  /**
   * For subclasses.
   *
   * @param value what is on the wire
   * @param known which known value that is; {@code UNRECOGNIZED} for any other
   */
  protected OpenNumberEnum(double value, K known) {
    this.value = value;
    this.known = known;
  }

  /** The number on the wire. */
  public final double value() {
    return value;
  }

  /** Which known value this is, for a switch; {@code UNRECOGNIZED} for any other. */
  public final K known() {
    return known;
  }

  /** The enum for a value that is not known. */
  protected abstract E unlisted(double value);

  @Override
  public final void writeTo(JsonWriter out) {
    out.number(value);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other == this
        || (other != null
            && other.getClass() == getClass()
            && Double.compare(value, ((OpenNumberEnum<?, ?>) other).value) == 0);
  }

  @Override
  public final int hashCode() {
    return Double.hashCode(value);
  }

  /** The number on the wire. */
  @Override
  public final String toString() {
    return Double.toString(value);
  }

  /**
   * Reads one kind of open enum and finds its constants.
   *
   * @param <E> the enum
   */
  public static final class Codec<E extends OpenNumberEnum<E, ?>> extends SelfCodec<E> {

    private final E any;
    private final Map<Double, E> known = new HashMap<>();

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
    public E of(double value) {
      E constant = known.get(value);
      return constant == null ? any.unlisted(value) : constant;
    }

    @Override
    public @Nullable E read(JsonReader in) {
      Double value = in.numberOrNull();
      if (value == null) {
        return null;
      }
      E constant = known.get(value);
      if (constant == null) {
        in.unlisted(value);
        return any.unlisted(value);
      }
      return constant;
    }
  }
}
