package io.github.openrouterjava.runtime.json;

import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of one type, and writes it too: a list that holds an odd item is kept as JSON, its
 * good items included. Every {@link JsonCodec} is one, and nothing else.
 *
 * @param <T> the type
 */
public abstract class JsonDecoder<T> extends JsonEncoder<T> {

  JsonDecoder() {}

  /**
   * Reads the value {@code in} stands at and leaves {@code in} at its last token.
   *
   * @return the value; null for JSON's null, and for JSON of another kind, which {@code in} then
   *     keeps as a deviation
   */
  public abstract @Nullable T read(JsonReader in);
}
