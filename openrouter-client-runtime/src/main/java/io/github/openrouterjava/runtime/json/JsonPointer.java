package io.github.openrouterjava.runtime.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON pointer (RFC 6901) in which {@code *} stands for each element of an array, so that it can
 * lead to several values. Immutable; equal to pointers with the same text.
 *
 * @param text the pointer as it is written; empty for the whole value
 */
public record JsonPointer(String text) {
  private static final String EACH = "*";

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if it is neither empty nor begins with a slash
   */
  public JsonPointer {
    if (!text.isEmpty() && text.charAt(0) != '/') {
      throw new IllegalArgumentException("a JSON pointer begins with a slash: " + text);
    }
  }

  /**
   * The pointer with this text.
   *
   * @throws IllegalArgumentException if it is neither empty nor begins with a slash
   */
  public static JsonPointer of(String text) {
    return new JsonPointer(text);
  }

  /** The names and numbers on the way, unescaped; none for the whole value. */
  public List<String> tokens() {
    List<String> tokens = new ArrayList<>();
    if (!text.isEmpty()) {
      for (String token : text.substring(1).split("/", -1)) {
        tokens.add(token.replace("~1", "/").replace("~0", "~"));
      }
    }
    return List.copyOf(tokens);
  }

  /** Whether it stands for elements of an array. */
  public boolean isPattern() {
    return tokens().contains(EACH);
  }

  /** Whether a token stands for each element of an array. */
  public static boolean isEach(String token) {
    return token.equals(EACH);
  }

  /** The values it leads to, in their order; none where it leads nowhere. */
  public List<JsonValue> all(JsonValue root) {
    List<JsonValue> found = List.of(root);
    for (String token : tokens()) {
      List<JsonValue> next = new ArrayList<>();
      for (JsonValue value : found) {
        step(value, token, next);
      }
      found = next;
    }
    return found;
  }

  /** The first value other than null that it leads to; null if there is none. */
  public @Nullable JsonValue first(JsonValue root) {
    for (JsonValue value : all(root)) {
      if (!value.isNull()) {
        return value;
      }
    }
    return null;
  }

  private static void step(JsonValue value, String token, List<JsonValue> into) {
    if (value instanceof JsonObject object) {
      JsonValue member = object.get(token);
      if (member != null) {
        into.add(member);
      }
    } else if (value instanceof JsonArray array) {
      if (isEach(token)) {
        into.addAll(array.items());
      } else if (token.matches("0|[1-9][0-9]{0,8}") && Integer.parseInt(token) < array.size()) {
        into.add(array.get(Integer.parseInt(token)));
      }
    }
  }

  /** The text. */
  @Override
  public String toString() {
    return text;
  }
}
