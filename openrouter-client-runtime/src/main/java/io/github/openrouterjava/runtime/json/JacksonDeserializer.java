package io.github.openrouterjava.runtime.json;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/**
 * Lets Jackson read any type that has a public static {@code CODEC}, its own or that of an
 * interface, and JSON values themselves. Jackson makes it; callers never do.
 */
final class JacksonDeserializer extends ValueDeserializer<Object> {

  private static final JsonCodec<JsonValue> VALUES = JsonReader::json;

  private final @Nullable Class<?> type;
  private final @Nullable JsonCodec<?> codec;

  /** For Jackson, which then asks for the deserializer of a type. */
  JacksonDeserializer() {
    this(null, null);
  }

  private JacksonDeserializer(@Nullable Class<?> type, @Nullable JsonCodec<?> codec) {
    this.type = type;
    this.codec = codec;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    JavaType contextual = context.getContextualType();
    if (contextual == null && property != null) {
      contextual = property.getType();
    }
    return contextual == null
        ? this
        : new JacksonDeserializer(contextual.getRawClass(), codec(contextual.getRawClass()));
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
    if (type == null || codec == null) {
      return context.reportInputMismatch(this, "The type to decode is not known.");
    }
    JsonReader in = new JsonReader(parser, Strictness.LENIENT);
    try {
      Object value = in.whole(codec.read(in));
      return type.isInstance(value)
          ? value
          : context.reportInputMismatch(
              type, "The JSON is a %s, not a %s.", value.getClass().getName(), type.getName());
    } catch (JsonDecodeException e) {
      return context.reportInputMismatch(type, "%s", e.getMessage());
    }
  }

  private static JsonCodec<?> codec(Class<?> type) {
    if (JsonValue.class.isAssignableFrom(type)) {
      return VALUES;
    }
    ReflectiveOperationException cause = null;
    try {
      Field field = type.getField("CODEC");
      if (field.get(null) instanceof JsonCodec<?> codec) {
        return codec;
      }
    } catch (ReflectiveOperationException e) {
      cause = e;
    }
    throw new IllegalArgumentException(
        type.getName() + " has no accessible public static JsonCodec named CODEC.", cause);
  }
}
