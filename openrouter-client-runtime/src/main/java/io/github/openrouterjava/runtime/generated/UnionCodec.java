package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonReader;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A codec of a type that is one of several things.
 *
 * @param <T> the type
 */
public abstract class UnionCodec<T extends JsonSerializable> extends JsonCodec<T> {

  /** For subclasses. */
  protected UnionCodec() {}

  /** The variant that keeps what no alternative is. */
  protected abstract T unknown(JsonValue raw);

  /** Reads what no alternative is; null for null. */
  protected final @Nullable T unknown(JsonReader in) {
    JsonValue raw = in.unrecognised();
    return raw == null ? null : unknown(raw);
  }
}
