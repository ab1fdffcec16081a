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
 * A string with a set of known values. Any other text is as good: a server may know more than the
 * document this code was generated from. Immutable; equal by class and text.
 *
 * @param <E> the enum itself
 * @param <K> the Java enum of its known values
 */
public abstract class OpenEnum<E extends OpenEnum<E, K>, K extends Enum<K>>
    implements JsonSerializable {

  private final String value;
  private final K known;

  /**
   * For subclasses.
   *
   * @param value what is on the wire
   * @param known which known value that is; {@code UNRECOGNIZED} for any other
   */
  protected OpenEnum(String value, K known) {
    this.value = Objects.requireNonNull(value, "value");
    this.known = known;
  }

  /** The text on the wire. */
  public final String value() {
    return value;
  }

  /** Which known value this is, for a switch; {@code UNRECOGNIZED} for any other. */
  public final K known() {
    return known;
  }

  /** The enum for a value that is not known. */
  protected abstract E unlisted(String value);

  @Override
  public final void writeTo(JsonWriter out) {
    out.string(value);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other == this
        || (other != null
            && other.getClass() == getClass()
            && value.equals(((OpenEnum<?, ?>) other).value));
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** The text on the wire. */
  @Override
  public final String toString() {
    return value;
  }

  /**
   * Reads one kind of open enum and finds its constants.
   *
   * @param <E> the enum
   */
  public static final class Codec<E extends OpenEnum<E, ?>> implements JsonCodec<E> {

    private final E any;
    private final Map<String, E> known;
    private final Codec<E> open;

    /** A codec that knows the given constants. */
    @SafeVarargs
    @SuppressWarnings("varargs") // Only read.
    public Codec(E first, E... others) {
      any = first;
      known = new HashMap<>();
      known.put(first.value(), first);
      for (E other : others) {
        known.put(other.value(), other);
      }
      open = new Codec<>(any, known);
    }

    private Codec(E any, Map<String, E> known) {
      this.any = any;
      this.known = known;
      this.open = this;
    }

    /**
     * The codec for places where the document allows any text beside the known values: there, not
     * even strict reading refuses others.
     */
    public Codec<E> open() {
      return open;
    }

    /** The enum for a value: the constant, if there is one. */
    public E of(String value) {
      E constant = known.get(Checks.nonNull(value, "value"));
      return constant == null ? any.unlisted(value) : constant;
    }

    @Override
    public @Nullable E read(JsonReader in) {
      String value = in.string();
      if (value == null) {
        return null;
      }
      E constant = known.get(value);
      if (constant == null) {
        if (open != this) {
          in.unlisted(value);
        }
        return any.unlisted(value);
      }
      return constant;
    }
  }
}
