package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.json.JsonCodecs;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text an event adds to an answer, so that a stream that breaks off can tell what had arrived:
 * the {@code content} of a {@code delta}, a {@code delta} that is itself a text, or the {@code
 * text} in one. Reasoning and the arguments of tools are not the answer's text. Found without
 * reading the event as JSON.
 */
final class EventText {
  private static final JsonScan DELTA = new JsonScan("delta");
  private static final JsonScan CONTENT = new JsonScan("content");
  private static final JsonScan TEXT = new JsonScan("text");
  private static final JsonScan TYPE = new JsonScan("type");

  private EventText() {}

  /**
   * The text, or null when the event adds none.
   *
   * @param latin the bytes of {@code json}
   */
  static @Nullable String of(byte[] json, String latin) {
    int delta = DELTA.valueOf(latin, 0);
    if (delta < 0) {
      return null;
    }
    if (json[delta] == '"') {
      return isOutput(latin) ? string(json, delta) : null;
    }
    int text = CONTENT.valueOf(latin, delta);
    if (text < 0 && TYPE.texts(latin).contains("text_delta")) {
      text = TEXT.valueOf(latin, delta);
    }
    return text >= 0 && json[text] == '"' ? string(json, text) : null;
  }

  private static boolean isOutput(String latin) {
    for (String type : TYPE.texts(latin)) {
      if (type.endsWith("output_text.delta")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String string(byte[] json, int quote) {
    boolean escaped = false;
    int end = quote + 1;
    while (end < json.length && json[end] != '"') {
      boolean escape = json[end] == '\\';
      escaped |= escape;
      end += escape ? 2 : 1;
    }
    if (end >= json.length) {
      return null;
    }
    if (!escaped) {
      return new String(json, quote + 1, end - quote - 1, StandardCharsets.UTF_8);
    }
    try {
      return JsonCodecs.STRING.decode(Arrays.copyOfRange(json, quote, end + 1));
    } catch (JsonDecodeException e) {
      return null; // the event as a whole will say what is wrong with it
    }
  }
}
