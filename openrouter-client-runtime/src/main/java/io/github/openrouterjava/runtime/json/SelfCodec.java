package io.github.openrouterjava.runtime.json;

/**
 * A codec of a type that writes itself.
 *
 * @param <T> the type
 */
public abstract class SelfCodec<T extends JsonSerializable> extends JsonCodec<T> {

  /** For subclasses. */
  protected SelfCodec() {}

  @Override
  public final void write(JsonWriter out, T value) {
    value.writeTo(out);
  }
}
