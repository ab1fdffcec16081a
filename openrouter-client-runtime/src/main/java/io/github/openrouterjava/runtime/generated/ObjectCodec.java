package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonReader;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import org.jspecify.annotations.Nullable;

/**
 * A codec of a type that is a JSON object.
 *
 * @param <T> the type
 */
public abstract class ObjectCodec<T extends JsonSerializable> implements JsonCodec<T> {

  /** For subclasses. */
  protected ObjectCodec() {}

  @Override
  public final @Nullable T read(JsonReader in) {
    return in.beginObject() ? readObject(in) : null;
  }

  /** Reads the rest of the object whose beginning was read, up to its end. */
  protected abstract T readObject(JsonReader in);
}
