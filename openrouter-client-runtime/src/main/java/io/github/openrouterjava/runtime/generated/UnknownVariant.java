package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * What none of a union's alternatives is. Immutable; equal by class and JSON, so that two different
 * unknowns are never the same.
 */
public abstract class UnknownVariant implements JsonSerializable {

  private final JsonValue raw;

  /** Keeps the JSON. */
  protected UnknownVariant(JsonValue raw) {
    this.raw = Checks.nonNull(raw, "raw");
  }

  /** The JSON. */
  public final JsonValue raw() {
    return raw;
  }

  @Override
  public final void writeTo(JsonWriter out) {
    raw.writeTo(out);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other == this
        || (other != null
            && other.getClass() == getClass()
            && raw.equals(((UnknownVariant) other).raw));
  }

  @Override
  public final int hashCode() {
    return raw.hashCode();
  }

  @Override
  public final String toString() {
    return "Unknown[" + raw + "]";
  }
}
