package io.github.openrouterjava.runtime.error;

import io.github.openrouterjava.runtime.json.JsonArray;
import io.github.openrouterjava.runtime.json.JsonNumber;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonString;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads members of JSON that may be anything: what is not of the kind asked for counts as absent.
 */
final class Json {
  private Json() {}

  static JsonObject object(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonObject object ? object : JsonObject.of();
  }

  static Optional<String> text(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonString text && !text.value().isEmpty()
        ? Optional.of(text.value())
        : Optional.empty();
  }

  /** A text, or a number as text. */
  static Optional<String> scalar(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonNumber number
        ? Optional.of(number.value().toString())
        : text(parent, name);
  }

  static Optional<Double> number(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonNumber number
        ? Optional.of(number.value().doubleValue())
        : Optional.empty();
  }

  static List<String> texts(JsonObject parent, String name) {
    List<String> texts = new ArrayList<>();
    if (parent.get(name) instanceof JsonArray array) {
      for (JsonValue value : array) {
        if (value instanceof JsonString text) {
          texts.add(text.value());
        }
      }
    }
    return texts;
  }
}
