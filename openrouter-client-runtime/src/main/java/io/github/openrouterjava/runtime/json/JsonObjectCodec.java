package io.github.openrouterjava.runtime.json;

import org.jspecify.annotations.Nullable;

/** Reads and writes JSON objects. */
final class JsonObjectCodec extends SelfCodec<JsonObject> {
  @Override
  public @Nullable JsonObject read(JsonReader in) {
    return in.object();
  }
}
