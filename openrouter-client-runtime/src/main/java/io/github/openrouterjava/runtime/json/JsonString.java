package io.github.openrouterjava.runtime.json;

import java.util.Objects;

/**
 * A JSON string.
 *
 * @param value its text
 */
public record JsonString(String value) implements JsonValue {

  /** Wraps {@code value}. */
  public JsonString {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public void writeTo(JsonWriter out) {
    out.string(value);
  }

  @Override
  public String toString() {
    return toJson();
  }
}
