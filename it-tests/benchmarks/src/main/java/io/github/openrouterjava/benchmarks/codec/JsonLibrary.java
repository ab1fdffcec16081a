package io.github.openrouterjava.benchmarks.codec;

/**
 * One library's way to read and write one kind of JSON.
 *
 * @param <T> what the JSON becomes
 */
public abstract class JsonLibrary<T> {

  /** For subclasses. */
  protected JsonLibrary() {}

  /** Reads one JSON value in UTF-8. */
  public abstract T decode(byte[] json);

  /** Writes what was read or built. */
  public abstract byte[] encode(T value);
}
