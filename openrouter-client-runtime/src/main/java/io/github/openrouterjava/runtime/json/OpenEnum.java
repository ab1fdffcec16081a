package io.github.openrouterjava.runtime.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A string with a set of known values. Any other text is as good: a server may know more than the
 * document this code was generated from. Immutable; equal by class and text.
 */
public abstract class OpenEnum implements JsonSerializable {

  private final String value;

  /** Wraps the text on the wire. */
  protected OpenEnum(String value) {
    this.value = Objects.requireNonNull(value, "value");
  }

  /** The text on the wire. */
  public final String value() {
    return value;
  }

  @Override
  public final void writeTo(JsonWriter out) {
    out.string(value);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other == this
        || (other != null
            && other.getClass() == getClass()
            && value.equals(((OpenEnum) other).value));
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
  public abstract static class Codec<E extends OpenEnum> extends SelfCodec<E> {

    private final Map<String, E> known = new HashMap<>();

    /** A codec that knows the given constants. */
    @SafeVarargs
    @SuppressWarnings("varargs") // Only read.
    protected Codec(E... constants) {
      for (E constant : constants) {
        known.put(constant.value(), constant);
      }
    }

    /** The value for a text that is not a constant's. */
    protected abstract E unlisted(String value);

    /** The value for a text: the constant, if there is one. */
    public final E of(String value) {
      E constant = known.get(value);
      return constant == null ? unlisted(value) : constant;
    }

    @Override
    public final @Nullable E read(JsonReader in) {
      String text = in.string();
      if (text == null) {
        return null;
      }
      E constant = known.get(text);
      if (constant == null) {
        in.unlisted(text);
        return unlisted(text);
      }
      return constant;
    }
  }
}
