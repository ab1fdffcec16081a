package io.github.openrouterjava.runtime.json;

/**
 * A JSON boolean.
 *
 * @param value whether it is {@code true}
 */
public record JsonBoolean(boolean value) implements JsonValue {

  /** {@code true}. */
  public static final JsonBoolean TRUE = new JsonBoolean(true);

  /** {@code false}. */
  public static final JsonBoolean FALSE = new JsonBoolean(false);

  /** The JSON for {@code value}. */
  public static JsonBoolean of(boolean value) {
    return value ? TRUE : FALSE;
  }

  @Override
  public void writeTo(JsonWriter out) {
    out.bool(value);
  }

  @Override
  public String toString() {
    return toJson();
  }
}
