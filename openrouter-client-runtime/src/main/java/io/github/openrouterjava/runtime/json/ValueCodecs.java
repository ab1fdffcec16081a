package io.github.openrouterjava.runtime.json;

import org.jspecify.annotations.Nullable;

/** The codecs of JSON values themselves. */
final class ValueCodecs {

  /** Any value. */
  static final JsonCodec<JsonValue> ANY =
      new JsonCodec<>() {
        @Override
        public JsonValue read(JsonReader in) {
          return in.json();
        }
      };

  /** Objects. */
  static final JsonCodec<JsonObject> OBJECT =
      new JsonCodec<>() {
        @Override
        public @Nullable JsonObject read(JsonReader in) {
          return in.object();
        }
      };

  /** Writes whatever writes itself, and reads any value. */
  static final JsonCodec<JsonSerializable> SERIALIZABLE =
      new JsonCodec<>() {
        @Override
        public JsonSerializable read(JsonReader in) {
          return in.json();
        }
      };

  private ValueCodecs() {}
}
