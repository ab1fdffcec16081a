package io.github.openrouterjava.runtime.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Reads and writes the JSON of one type. Stateless, so safe to share between threads.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface JsonCodec<T> extends JsonWriter.Encoder<T> {

  /**
   * Reads the value at the position of {@code in} and leaves {@code in} at its last token.
   *
   * @return the value; null for JSON's null, and for JSON of another kind, which {@code in} then
   *     keeps as a deviation
   */
  @Nullable T read(JsonReader in);

  /**
   * Writes {@code value}, and nothing else, at the position of {@code out}. Codecs of types that
   * are not {@link JsonSerializable} override this.
   *
   * @throws ClassCastException if {@code value} is no {@link JsonSerializable}
   */
  @Override
  default void write(JsonWriter out, T value) {
    ((JsonSerializable) value).writeTo(out);
  }

  /**
   * Decodes one JSON value leniently.
   *
   * @throws JsonDecodeException if {@code json} is not one JSON value of the right kind, or null
   */
  default T decode(String json) {
    return decode(json, Strictness.LENIENT);
  }

  /**
   * Decodes one JSON value.
   *
   * @throws JsonDecodeException if {@code json} is not one JSON value of the right kind, or null
   */
  default T decode(String json, Strictness strictness) {
    try (JsonParser parser = JsonFormat.FACTORY.createParser(ObjectReadContext.empty(), json)) {
      return decode(parser, strictness);
    }
  }

  /**
   * Decodes one JSON value leniently.
   *
   * @param json UTF-8
   * @throws JsonDecodeException if {@code json} is not one JSON value of the right kind, or null
   */
  default T decode(byte[] json) {
    return decode(json, Strictness.LENIENT);
  }

  /**
   * Decodes one JSON value.
   *
   * @param json UTF-8
   * @throws JsonDecodeException if {@code json} is not one JSON value of the right kind, or null
   */
  default T decode(byte[] json, Strictness strictness) {
    try (JsonParser parser = JsonFormat.FACTORY.createParser(ObjectReadContext.empty(), json)) {
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
  default T decode(InputStream json, Strictness strictness) {
    try (JsonParser parser = JsonFormat.FACTORY.createParser(ObjectReadContext.empty(), json)) {
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
  default T decode(JsonValue json) {
    JsonReader in = new JsonReader(LookaheadReader.replay(json), Strictness.LENIENT);
    return in.whole(read(in));
  }

  /** Encodes {@code value} as compact JSON. */
  default String encode(T value) {
    return JsonFormat.text(value, this);
  }

  /** Encodes {@code value} as compact JSON in UTF-8. */
  default byte[] encodeBytes(T value) {
    return JsonFormat.bytes(value, this, null);
  }

  /**
   * Encodes {@code value} as compact JSON in UTF-8; leaves the stream open.
   *
   * @throws UncheckedIOException if writing fails
   */
  default void encode(T value, OutputStream out) {
    try {
      out.write(encodeBytes(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Encodes {@code value} as compact JSON in UTF-8. */
  static byte[] bytes(JsonSerializable value) {
    return JsonFormat.bytes(value, null);
  }

  /**
   * Encodes {@code value} as compact JSON in UTF-8, with a boolean property of the outermost object
   * set, whatever that object itself has there.
   *
   * @param property the wire name
   * @param setTo what is written
   * @param onlyIfPresent whether to write it only if the object has the property itself
   */
  static byte[] bytes(
      JsonSerializable value, String property, boolean setTo, boolean onlyIfPresent) {
    return JsonFormat.bytes(value, new RootProperty(property, setTo, onlyIfPresent));
  }

  private T decode(JsonParser parser, Strictness strictness) {
    JsonReader in = new JsonReader(parser, strictness);
    try {
      parser.nextToken();
      T value = in.whole(read(in));
      if (parser.nextToken() != null) {
        throw in.problem(JsonDecodeException.MORE, null);
      }
      return value;
    } catch (JacksonIOException e) {
      throw e;
    } catch (JacksonException e) {
      throw in.problem(JsonProblem.describe(e), null);
    }
  }
}
