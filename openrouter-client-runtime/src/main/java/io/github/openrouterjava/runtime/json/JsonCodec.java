package io.github.openrouterjava.runtime.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;

/**
 * Reads and writes the JSON of one type. Stateless, so safe to share between threads.
 *
 * @param <T> the type
 */
public abstract class JsonCodec<T> {

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

  /** For subclasses. */
  protected JsonCodec() {}

  /**
   * Reads the value {@code in} stands at and leaves {@code in} at its last token.
   *
   * @return the value; null for JSON's null, and for JSON of another kind, which {@code in} then
   *     keeps as a deviation
   */
  public abstract @Nullable T read(JsonReader in);

  /**
   * Writes {@code value}, and nothing else, where {@code out} stands. Codecs of types that do not
   * write themselves do it here.
   *
   * @throws ClassCastException if {@code value} is no {@link JsonSerializable}
   */
  public void write(JsonWriter out, T value) {
    ((JsonSerializable) value).writeTo(out);
  }

  /**
   * Decodes one JSON value leniently.
   *
   * @throws JsonDecodeException if {@code json} is not one JSON value of the right kind, or null
   */
  public final T decode(String json) {
    return decode(json, Strictness.LENIENT);
  }

  /**
   * Decodes one JSON value.
   *
   * @throws JsonDecodeException if {@code json} is not one JSON value of the right kind, or null
   */
  public final T decode(String json, Strictness strictness) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      return decode(parser, strictness);
    }
  }

  /**
   * Decodes one JSON value leniently.
   *
   * @param json UTF-8
   * @throws JsonDecodeException if {@code json} is not one JSON value of the right kind, or null
   */
  public final T decode(byte[] json) {
    return decode(json, Strictness.LENIENT);
  }

  /**
   * Decodes one JSON value.
   *
   * @param json UTF-8
   * @throws JsonDecodeException if {@code json} is not one JSON value of the right kind, or null
   */
  public final T decode(byte[] json, Strictness strictness) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      return decode(parser, strictness);
    }
  }

  /**
   * Decodes one JSON value and closes the stream.
   *
   * @param json UTF-8
   * @throws JsonDecodeException if {@code json} is not one JSON value of the right kind, or null
   * @throws UncheckedIOException if reading fails
   */
  public final T decode(InputStream json, Strictness strictness) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      return decode(parser, strictness);
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(e.getCause());
    }
  }

  /**
   * Decodes JSON that was parsed before, leniently.
   *
   * @throws JsonDecodeException if {@code json} is not of the right kind, or null
   */
  public final T decode(JsonValue json) {
    JsonReader in = JsonReader.of(json, Strictness.LENIENT);
    return root(in, read(in));
  }

  /** Encodes {@code value} as compact JSON. */
  public final String encode(T value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(new JsonWriter(generator, null), value);
    }
    return text.toString();
  }

  /** Encodes {@code value} as compact JSON in UTF-8. */
  public final byte[] encodeBytes(T value) {
    return encodeBytes(value, null);
  }

  final byte[] encodeBytes(T value, @Nullable RootProperty override) {
    ByteArrayBuilder bytes = new ByteArrayBuilder(USUAL_SIZE); // grows by pieces, copies once
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      write(new JsonWriter(generator, override), value);
    }
    return bytes.toByteArray();
  }

  /**
   * Encodes {@code value} as compact JSON in UTF-8; leaves the stream open.
   *
   * @throws UncheckedIOException if writing fails
   */
  public final void encode(T value, OutputStream out) {
    try {
      out.write(encodeBytes(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private T decode(JsonParser parser, Strictness strictness) {
    JsonReader in = new JsonReader(parser, strictness);
    try {
      parser.nextToken();
      T value = root(in, read(in));
      if (parser.nextToken() != null) {
        throw in.problem("there is more after the end of the JSON value.", null);
      }
      return value;
    } catch (JacksonIOException e) {
      throw e;
    } catch (JacksonException e) {
      throw in.problem(JsonProblem.describe(e), null);
    }
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
}
