package io.github.openrouterjava.runtime.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Lets Jackson write what knows its JSON. Jackson makes it; callers never do. */
final class JacksonSerializer extends ValueSerializer<JsonSerializable> {

  @Override
  public void serialize(
      JsonSerializable value, JsonGenerator generator, SerializationContext context) {
    value.writeTo(new JsonWriter(generator, null));
  }
}
