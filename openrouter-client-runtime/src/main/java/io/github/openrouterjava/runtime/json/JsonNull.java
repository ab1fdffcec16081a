package io.github.openrouterjava.runtime.json;

/** JSON's null. */
public enum JsonNull implements JsonValue {
  /** The only one there is. */
  INSTANCE;

  @Override
  public void writeTo(JsonWriter out) {
    out.nullValue();
  }

  @Override
  public String toString() {
    return "null";
  }
}
