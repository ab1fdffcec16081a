package io.github.openrouterjava.runtime.json;

import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A value that knows its JSON.
 *
 * <p>Jackson inherits the annotations here, so that any {@code JsonMapper} reads and writes every
 * implementing type that has a public {@code CODEC}; nothing needs to be registered.
 */
@JsonSerialize(using = JacksonSerializer.class)
@JsonDeserialize(using = JacksonDeserializer.class)
public interface JsonSerializable {

  /** Writes this value, and nothing else, where {@code out} stands. */
  void writeTo(JsonWriter out);
}
