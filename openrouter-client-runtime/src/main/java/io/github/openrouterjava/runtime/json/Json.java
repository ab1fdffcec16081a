package io.github.openrouterjava.runtime.json;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;

/** The one factory of parsers and generators, and what is done around them. */
final class Json {

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

  private Json() {}

  static <T> String text(JsonCodec<T> codec, T value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      codec.write(new JsonWriter(generator, null), value);
    }
    return text.toString();
  }

  static <T> byte[] bytes(JsonCodec<T> codec, T value, @Nullable RootProperty override) {
    ByteArrayBuilder bytes = new ByteArrayBuilder(USUAL_SIZE); // grows by pieces, copies once
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      codec.write(new JsonWriter(generator, override), value);
    }
    return bytes.toByteArray();
  }

  /** What a codec made of the whole, which must be a value and all of it. */
  static <T> T root(JsonReader in, @Nullable T value) {
    JsonValue raw = in.takeDeviation();
    if (value == null || raw != null) {
      throw JsonDecodeException.unexpected(
          "$", "a value of another kind", raw == null ? JsonNull.INSTANCE : raw);
    }
    return value;
  }

  /** What Jackson found wrong, without the excerpt of the source it appends. */
  static String describe(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    String place =
        at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    return "not JSON" + place + ": " + e.getOriginalMessage();
  }
}
