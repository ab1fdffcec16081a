package io.github.openrouterjava.runtime.json;

import io.github.openrouterjava.runtime.internal.text.ShownText;
import org.jspecify.annotations.Nullable;

/** JSON that cannot be decoded: not JSON at all, or not what it was decoded as. */
public final class JsonDecodeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The problem of JSON after which more follows. */
  static final String MORE = "there is more after the end of the JSON value.";

  private static final int MAX_EXCERPT = 80;

  private final String path;

  JsonDecodeException(String path, String problem, @Nullable Throwable cause) {
    super(ShownText.message("At " + shortened(path) + ": " + problem), cause);
    this.path = path;
  }

  static JsonDecodeException unexpected(String path, String expected, Object found) {
    return new JsonDecodeException(
        path, "expected " + expected + ", found " + excerpt(found) + ".", null);
  }

  /** A path leads through names from outside, and as deep as the JSON goes. */
  private static String shortened(String path) {
    return path.length() <= 2 * MAX_EXCERPT
        ? path
        : path.substring(0, MAX_EXCERPT) + "…" + path.substring(path.length() - MAX_EXCERPT);
  }

  /** Where in the JSON, such as {@code $.items[0].name}; {@code $} is the whole. */
  public String path() {
    return path;
  }

  private static String excerpt(Object value) {
    String text = value.toString();
    return text.length() <= MAX_EXCERPT
        ? text
        : text.substring(0, MAX_EXCERPT) + "… (" + text.length() + " characters)";
  }
}
