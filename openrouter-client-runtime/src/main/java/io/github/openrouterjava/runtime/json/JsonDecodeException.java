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

  /** Names an object or array by its kind: it may hold secrets. */
  static JsonDecodeException unexpected(String path, String expected, Object found) {
    String json = found.toString();
    String shown =
        json.startsWith("{") ? "an object" : json.startsWith("[") ? "an array" : excerpt(json);
    return new JsonDecodeException(path, "expected " + expected + ", found " + shown + ".", null);
  }

  /** JSON that none of a union's alternatives is: what it holds tells why. */
  static JsonDecodeException unrecognised(String path, Object found) {
    return new JsonDecodeException(
        path,
        "expected one of the alternatives the API's document lists, found "
            + excerpt(found.toString())
            + ".",
        null);
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

  private static String excerpt(String text) {
    return text.length() <= MAX_EXCERPT
        ? text
        : text.substring(0, MAX_EXCERPT) + "… (" + text.length() + " characters)";
  }
}
