package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.generated.ParameterStyle.Shape;
import io.github.openrouterjava.runtime.internal.text.WireText;
import io.github.openrouterjava.runtime.json.JsonArray;
import io.github.openrouterjava.runtime.json.JsonNull;
import io.github.openrouterjava.runtime.json.JsonNumber;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonString;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The text of one parameter's value in a style.
 *
 * @param style how parts are written
 * @param names encodes names of parameters and members
 * @param values encodes parts, not what stands between them
 */
record ParameterText(
    ParameterStyle style, UnaryOperator<String> names, UnaryOperator<String> values) {

  /** The text of a value in a style, whose names and parts are encoded in one way. */
  ParameterText(ParameterStyle style, UnaryOperator<String> encoding) {
    this(style, encoding, encoding);
  }

  /** A name and a value, both encoded. */
  record Pair(String name, String value) {
    @Override
    public String toString() {
      return name + "=" + value;
    }
  }

  /** The value as pairs, of which a list or an object may have several or none. */
  List<Pair> pairs(String name, JsonValue value) {
    List<Pair> pairs = new ArrayList<>();
    addPairs(name, value, pairs);
    return pairs;
  }

  /** The value as one text, without the parameter's name. */
  String joined(JsonValue value) {
    return switch (style.shape) {
      case JSON -> values.apply(value.toJson());
      case PAIRS ->
          value instanceof JsonObject object
              ? String.join(style.separator, members(object))
              : String.join(style.separator, encodedParts(value));
      case FIELD -> values.apply(structured(value) ? value.toJson() : text(value));
      case JOINED, MEMBERS -> String.join(style.separator, encodedParts(value));
    };
  }

  private List<String> members(JsonObject object) {
    List<String> members = new ArrayList<>();
    object
        .members()
        .forEach(
            (name, value) -> members.add(names.apply(name) + "=" + values.apply(inner(value))));
    return members;
  }

  private void addPairs(String name, JsonValue value, List<Pair> out) {
    boolean exploded = style.shape == Shape.MEMBERS;
    if ((exploded || style.shape == Shape.FIELD) && value instanceof JsonArray array) {
      for (JsonValue item : array) {
        out.add(pair(name, exploded ? values.apply(text(item)) : joined(item)));
      }
    } else if (exploded && value instanceof JsonObject object) {
      object.members().forEach((member, each) -> addMember(name, member, each, out));
    } else {
      out.add(pair(name, joined(value)));
    }
  }

  private Pair pair(String name, String value) {
    return new Pair(names.apply(name), value);
  }

  private void addMember(String name, String member, JsonValue value, List<Pair> out) {
    if (style == ParameterStyle.DEEP_OBJECT) {
      addPairs(name + "[" + member + "]", value, out);
    } else if (value instanceof JsonArray array) {
      for (JsonValue item : array) {
        out.add(pair(member, values.apply(text(item))));
      }
    } else {
      out.add(pair(member, values.apply(inner(value))));
    }
  }

  private List<String> encodedParts(JsonValue value) {
    List<String> parts = parts(value);
    parts.replaceAll(values);
    return parts;
  }

  private static boolean structured(JsonValue value) {
    return value instanceof JsonObject || value instanceof JsonArray;
  }

  /** What an element or member is inside of a value that is joined already. */
  private static String inner(JsonValue value) {
    return String.join(",", parts(value));
  }

  /** Elements, or names and values of members in turn, or the one scalar. */
  static List<String> parts(JsonValue value) {
    List<String> parts = new ArrayList<>();
    if (value instanceof JsonArray array) {
      for (JsonValue item : array) {
        parts.add(text(item));
      }
    } else if (value instanceof JsonObject object) {
      for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
        parts.add(member.getKey());
        parts.add(text(member.getValue()));
      }
    } else {
      parts.add(text(value));
    }
    return parts;
  }

  private static String text(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.value();
    }
    if (value instanceof JsonNumber number) {
      return WireText.of(number.value());
    }
    return value instanceof JsonNull ? "" : value.toJson();
  }

  /** What has a form as JSON, as that; anything else as its text. */
  static JsonValue json(Object value) {
    boolean json =
        value instanceof JsonSerializable
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof Iterable<?>
            || value instanceof Map<?, ?>;
    return JsonValue.of(json ? value : WireText.of(value));
  }
}
