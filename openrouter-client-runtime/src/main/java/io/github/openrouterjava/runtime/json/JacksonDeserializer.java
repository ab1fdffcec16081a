package io.github.openrouterjava.runtime.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/**
 * Lets Jackson read any type that has a public static {@code CODEC}. Jackson makes it; callers
 * never do.
 */
public final class JacksonDeserializer extends ValueDeserializer<Object> {

  private final @Nullable Class<?> type;

  /** For Jackson, which then asks for the deserializer of a type. */
  public JacksonDeserializer() {
    this(null);
  }

  private JacksonDeserializer(@Nullable Class<?> type) {
    this.type = type;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    JavaType contextual = context.getContextualType();
    if (contextual == null && property != null) {
      contextual = property.getType();
    }
    return contextual == null ? this : new JacksonDeserializer(contextual.getRawClass());
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
    if (type == null) {
      return context.reportInputMismatch(this, "The type to decode is not known.");
    }
    JsonReader in = new JsonReader(parser, Strictness.LENIENT);
    try {
      Object value = Json.root(in, CodecOf.type(type).read(in));
      return type.isInstance(value)
          ? value
          : context.reportInputMismatch(
              type, "The JSON is a %s, not a %s.", value.getClass().getName(), type.getName());
    } catch (JsonDecodeException e) {
      return context.reportInputMismatch(type, "%s", e.getMessage());
    }
  }
}
