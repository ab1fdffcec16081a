package io.github.openrouterjava.runtime.json;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number with a set of known values. Any other number is as good: a server may know more than the
 * document this code was generated from. Immutable; equal by class and number.
 */
public abstract class OpenNumberEnum implements JsonSerializable {

  private final double value;

  /** Wraps the number on the wire. */
  protected OpenNumberEnum(double value) {
    this.value = value;
  }

  /** The number on the wire. */
  public final double value() {
    return value;
  }

  @Override
  public final void writeTo(JsonWriter out) {
    out.number(value);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other == this
        || (other != null
            && other.getClass() == getClass()
            && Double.compare(value, ((OpenNumberEnum) other).value) == 0);
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
  public abstract static class Codec<E extends OpenNumberEnum> extends SelfCodec<E> {

    private final Map<Double, E> known = new HashMap<>();

    /** A codec that knows the given constants. */
    @SafeVarargs
    @SuppressWarnings("varargs") // Only read.
    protected Codec(E... constants) {
      for (E constant : constants) {
        known.put(constant.value(), constant);
      }
    }

    /** The value for a number that is not a constant's. */
    protected abstract E unlisted(double value);

    /** The value for a number: the constant, if there is one. */
    public final E of(double value) {
      E constant = known.get(value);
      return constant == null ? unlisted(value) : constant;
    }

    @Override
    public final @Nullable E read(JsonReader in) {
      Double number = in.numberOrNull();
      if (number == null) {
        return null;
      }
      E constant = known.get(number);
      if (constant == null) {
        in.unlisted(number.toString());
        return unlisted(number);
      }
      return constant;
    }
  }
}
