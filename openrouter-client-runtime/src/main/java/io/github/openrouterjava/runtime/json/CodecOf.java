package io.github.openrouterjava.runtime.json;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** Finds the codec of a class: its public static field {@code CODEC}, or that of an interface. */
final class CodecOf extends ClassValue<JsonCodec<?>> {

  private static final CodecOf CODECS = new CodecOf();

  private CodecOf() {}

  static JsonCodec<?> type(Class<?> type) {
    return CODECS.get(type);
  }

  @Override
  protected JsonCodec<?> computeValue(Class<?> type) {
    // A class without its own finds the one of an interface; what that reads is checked later.
    try {
      Field field = type.getField("CODEC");
      if (Modifier.isStatic(field.getModifiers())
          && field.get(null) instanceof JsonCodec<?> codec) {
        return codec;
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(missing(type), e);
    }
    throw new IllegalArgumentException(missing(type));
  }

  private static String missing(Class<?> type) {
    return type.getName() + " has no accessible public static JsonCodec named CODEC.";
  }
}
