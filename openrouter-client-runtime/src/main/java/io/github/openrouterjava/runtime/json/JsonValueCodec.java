package io.github.openrouterjava.runtime.json;

/** Reads and writes any JSON value. */
final class JsonValueCodec extends SelfCodec<JsonValue> {
  @Override
  public JsonValue read(JsonReader in) {
    return in.json();
  }
}
