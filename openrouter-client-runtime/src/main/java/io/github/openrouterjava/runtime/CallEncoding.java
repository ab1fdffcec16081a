package io.github.openrouterjava.runtime;

import static java.util.stream.Collectors.joining;

import io.github.openrouterjava.runtime.Call.Argument;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.WireText;
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

/** Turns the arguments of a call into the text of a request. */
final class CallEncoding {
  private CallEncoding() {}

  /**
   * The path with its parameters filled in.
   *
   * @throws IllegalArgumentException when a parameter is missing, unknown, or would lead to another
   *     path
   */
  static String path(Call<?> call) {
    String template = call.operation().pathTemplate();
    StringBuilder path = new StringBuilder(template.length() + 32);
    int at = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
      int close = template.indexOf('}', open);
      path.append(template, at, open);
      path.append(segment(call, template.substring(open + 1, close)));
      at = close + 1;
    }
    return path.append(template.substring(at)).toString();
  }

  private static String segment(Call<?> call, String name) {
    Object value =
        call.arguments().stream()
            .filter(argument -> argument.is(Argument.Place.PATH, name))
            .map(Argument::value)
            .reduce((first, last) -> last)
            .orElseThrow(
                () -> new IllegalArgumentException("no value for the path parameter " + name));
    List<String> parts = parts(JsonValue.of(wire(value)));
    String text = String.join(",", parts);
    if (text.isEmpty() || text.equals(".") || text.equals("..")) {
      throw new IllegalArgumentException(
          "the path parameter " + name + " is \"" + text + "\", which would lead to another path");
    }
    if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw new IllegalArgumentException("the path parameter " + name + " has a control character");
    }
    // Commas between items are not encoded, those in items are (RFC 6570, section 3.2.2).
    return parts.stream().map(Targets::encodeSegment).collect(joining(","));
  }

  /** The query without its question mark; empty when there is none. */
  static String query(List<Argument> arguments) {
    List<String> pairs = new ArrayList<>();
    for (Argument argument : arguments) {
      if (argument.place() == Argument.Place.QUERY) {
        addQuery(argument, pairs);
      }
    }
    return String.join("&", pairs);
  }

  /** Adds the header fields and cookies of a call. */
  static void addHeaders(List<Argument> arguments, Headers.Builder headers) {
    List<String> cookies = new ArrayList<>();
    for (Argument argument : arguments) {
      if (argument.place() == Argument.Place.HEADER) {
        headers.set(argument.name(), joined(JsonValue.of(wire(argument.value())), ","));
      } else if (argument.place() == Argument.Place.COOKIE) {
        String value = joined(JsonValue.of(wire(argument.value())), ",");
        cookies.add(Targets.encodeQuery(argument.name()) + "=" + Targets.encodeQuery(value));
      }
    }
    if (!cookies.isEmpty()) {
      headers.set("Cookie", String.join("; ", cookies));
    }
  }

  private static void addQuery(Argument argument, List<String> pairs) {
    UnaryOperator<String> encoding =
        argument.reserved() ? Targets::encodeReserved : Targets::encodeQuery;
    Pairs out = new Pairs(pairs, encoding);
    JsonValue value = JsonValue.of(wire(argument.value()));
    String name = argument.name();
    switch (argument.style()) {
      case FORM -> addExploded(name, value, out);
      case COMMA_JOINED -> out.add(name, parts(value), ",");
      case SPACE_JOINED -> out.add(name, parts(value), "%20");
      case PIPE_JOINED -> out.add(name, parts(value), "%7C");
      case DEEP_OBJECT -> addDeep(name, value, out);
      case JSON -> out.add(name, value.toJson());
    }
  }

  private static void addExploded(String name, JsonValue value, Pairs out) {
    if (value instanceof JsonArray array) {
      array.items().forEach(item -> out.add(name, text(item)));
    } else if (value instanceof JsonObject object) {
      object.members().forEach((member, inner) -> out.add(member, joined(inner, ",")));
    } else {
      out.add(name, text(value));
    }
  }

  private static void addDeep(String name, JsonValue value, Pairs out) {
    if (value instanceof JsonObject object) {
      object.members().forEach((member, inner) -> addDeep(name + "[" + member + "]", inner, out));
    } else {
      addExploded(name, value, out);
    }
  }

  /**
   * The pairs of a query.
   *
   * @param pairs what there is
   * @param encoding how values are encoded
   */
  private record Pairs(List<String> pairs, UnaryOperator<String> encoding) {
    void add(String name, String value) {
      add(name, List.of(value), "");
    }

    void add(String name, List<String> values, String separator) {
      String text = values.stream().map(encoding).collect(joining(separator));
      pairs.add(Targets.encodeQuery(name) + "=" + text);
    }
  }

  private static String joined(JsonValue value, String separator) {
    return String.join(separator, parts(value));
  }

  /** Elements, or names and values of members in turn, or the one scalar. */
  private static List<String> parts(JsonValue value) {
    List<String> parts = new ArrayList<>();
    if (value instanceof JsonArray array) {
      array.items().forEach(item -> parts.add(text(item)));
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

  /** What has a form as JSON, as it is; anything else as its text. */
  private static Object wire(Object value) {
    boolean json =
        value instanceof JsonSerializable
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof Iterable<?>
            || value instanceof Map<?, ?>;
    return json ? value : value.toString();
  }
}
