package io.github.openrouterjava.benchmarks.codec;

import io.github.openrouterjava.runtime.json.JsonCodec;

/** What is generated. */
public final class Ours<T> extends JsonLibrary<T> {

  private final JsonCodec<T> codec;

  /** Measures {@code codec}. */
  public Ours(JsonCodec<T> codec) {
    this.codec = codec;
  }

  @Override
  public T decode(byte[] json) {
    return codec.decode(json);
  }

  @Override
  public byte[] encode(T value) {
    return codec.encodeBytes(value);
  }
}
