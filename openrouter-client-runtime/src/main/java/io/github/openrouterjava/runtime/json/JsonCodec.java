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
public abstract class JsonCodec<T> {

  /** For subclasses. */
  protected JsonCodec() {}

  /**
   * Reads the value {@code in} stands at and leaves {@code in} at its last token.
   *
   * @return the value; null for JSON's null, and for JSON of another kind, which {@code in} then
   *     keeps as a deviation
   */
  public abstract @Nullable T read(JsonReader in);

  /** Writes {@code value}, and nothing else, where {@code out} stands. */
  public abstract void write(JsonWriter out, T value);

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
    try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), json)) {
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
    try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), json)) {
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
    try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), json)) {
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
    return Json.root(in, read(in));
  }

  /** Encodes {@code value} as compact JSON. */
  public final String encode(T value) {
    return Json.text(this, value);
  }

  /** Encodes {@code value} as compact JSON in UTF-8. */
  public final byte[] encodeBytes(T value) {
    return Json.bytes(this, value, null);
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
      T value = Json.root(in, read(in));
      if (parser.nextToken() != null) {
        throw in.problem("there is more after the end of the JSON value.", null);
      }
      return value;
    } catch (JacksonIOException e) {
      throw e;
    } catch (JacksonException e) {
      throw in.problem(Json.describe(e), e);
    }
  }
}
