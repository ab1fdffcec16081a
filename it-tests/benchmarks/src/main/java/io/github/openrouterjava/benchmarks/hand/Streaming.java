package io.github.openrouterjava.benchmarks.hand;

import io.github.openrouterjava.benchmarks.codec.JsonLibrary;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the hand-written codecs share.
 *
 * @param <T> what the JSON becomes
 */
public abstract class Streaming<T> extends JsonLibrary<T> {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int USUAL_SIZE = 512;

  @Override
  public final T decode(byte[] json) {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      in.nextToken();
      return read(in);
    }
  }

  @Override
  public final byte[] encode(T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      write(out, value);
    }
    return bytes.toByteArray();
  }

  /** Reads the value whose first token is the current one, up to its last. */
  abstract T read(JsonParser in);

  /** Writes the value. */
  abstract void write(JsonGenerator out, T value);

  static @Nullable String string(JsonParser in) {
    return in.currentToken() == JsonToken.VALUE_NULL ? null : in.getString();
  }

  static <I> @Nullable List<I> list(JsonParser in, Streaming<I> items) {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      return null;
    }
    List<I> list = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      list.add(items.read(in));
    }
    return list;
  }

  static @Nullable List<String> strings(JsonParser in) {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      return null;
    }
    List<String> list = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      list.add(in.getString());
    }
    return list;
  }

  static <I> void list(JsonGenerator out, String name, @Nullable List<I> list, Streaming<I> items) {
    if (list != null) {
      out.writeName(name);
      out.writeStartArray();
      for (I item : list) {
        items.write(out, item);
      }
      out.writeEndArray();
    }
  }

  static void strings(JsonGenerator out, String name, @Nullable List<String> list) {
    if (list != null) {
      out.writeName(name);
      out.writeStartArray();
      for (String item : list) {
        out.writeString(item);
      }
      out.writeEndArray();
    }
  }

  static void string(JsonGenerator out, String name, @Nullable String value) {
    if (value != null) {
      out.writeName(name);
      out.writeString(value);
    }
  }

  static void integer(JsonGenerator out, String name, long value) {
    out.writeName(name);
    out.writeNumber(value);
  }
}
