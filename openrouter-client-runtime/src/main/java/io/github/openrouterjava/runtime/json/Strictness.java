package io.github.openrouterjava.runtime.json;

/** What decoding does with JSON that is not what the API's document says. */
public enum Strictness {
  /** Takes it, converts what can be converted, and keeps what was there. The default. */
  LENIENT,
  /** Refuses it with a {@link JsonDecodeException} that says where and what. */
  STRICT
}
