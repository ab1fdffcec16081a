package io.github.openrouterjava.runtime.json;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;

/** Turns tokens into text and bytes, with the limits and the messages that all of JSON shares. */
final class JsonFormat {

  /**
   * Deepest nesting that is read. Codecs recurse, so this bounds the stack; it is Jackson's own
   * default.
   */
  static final int MAX_DEPTH = 500;

  /** Texts are as long as their response, whose size is limited elsewhere. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final int USUAL_SIZE = 512;

  private static final JsonWriter.Encoder<JsonSerializable> SERIALIZABLE =
      (out, value) -> value.writeTo(out);

  private JsonFormat() {}

  /** Compact JSON. */
  static String text(JsonSerializable value) {
    return text(value, SERIALIZABLE);
  }

  /** Compact JSON. */
  static <T> String text(T value, JsonWriter.Encoder<T> encoder) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      encoder.write(new JsonWriter(generator, null), value);
    }
    return text.toString();
  }

  /** Compact JSON in UTF-8, with a property of the outermost object set. */
  static byte[] bytes(JsonSerializable value, @Nullable RootProperty override) {
    return bytes(value, SERIALIZABLE, override);
  }

  /** Compact JSON in UTF-8, with a property of the outermost object set, if one is given. */
  static <T> byte[] bytes(T value, JsonWriter.Encoder<T> encoder, @Nullable RootProperty override) {
    ByteArrayBuilder bytes = new ByteArrayBuilder(USUAL_SIZE); // grows by pieces, copies once
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      encoder.write(new JsonWriter(generator, override), value);
    }
    return bytes.toByteArray();
  }

  /** Appends the place a parser is at, such as {@code .items[0].name}. */
  static void appendPath(StringBuilder path, @Nullable TokenStreamContext context) {
    if (context == null || context.inRoot()) {
      return;
    }
    appendPath(path, context.getParent());
    if (context.inObject()) {
      if (context.hasCurrentName()) {
        path.append('.').append(context.currentName());
      }
    } else if (context.hasCurrentIndex()) {
      path.append('[').append(context.getCurrentIndex()).append(']');
    }
  }
}
