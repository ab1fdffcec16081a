package io.github.openrouterjava.runtime.json;

/**
 * Writes the JSON of one type. Every {@link JsonCodec} is one, and nothing else.
 *
 * @param <T> the type
 */
public abstract class JsonEncoder<T> {

  JsonEncoder() {}

  /** Writes {@code value}, and nothing else, at the position of {@code out}. */
  public abstract void write(JsonWriter out, T value);
}
