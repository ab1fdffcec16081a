package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.internal.text.ShownText;
import io.github.openrouterjava.runtime.internal.text.Targets;
import io.github.openrouterjava.runtime.internal.text.WireText;
import io.github.openrouterjava.runtime.json.JsonArray;
import io.github.openrouterjava.runtime.json.JsonNull;
import io.github.openrouterjava.runtime.json.JsonNumber;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonString;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parameters of a request and turns them into text at once. Null values are left out.
 * Values are scalars, collections of scalars, maps, or types of a generated client. Not
 * thread-safe.
 */
public final class ParameterWriter {
  /** Names to encoded segments. */
  private final Map<String, String> path = new LinkedHashMap<>();

  /** Names to encoded pairs, such as {@code a=1&a=2}. */
  private final Map<String, String> query = new LinkedHashMap<>();

  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** A writer without parameters. */
  public ParameterWriter() {}

  /** A writer that starts with the parameters of another. */
  public ParameterWriter(ParameterWriter other) {
    path.putAll(other.path);
    query.putAll(other.query);
    headers.putAll(other.headers);
    cookies.putAll(other.cookies);
  }

  /** Adds a query parameter in the default style, {@link ParameterStyle#FORM}. */
  public ParameterWriter query(String name, @Nullable Object value) {
    return query(name, value, ParameterStyle.FORM);
  }

  /** Adds a query parameter in a style. */
  public ParameterWriter query(String name, @Nullable Object value, ParameterStyle style) {
    return query(name, value, style, false);
  }

  /**
   * Adds a query parameter whose value may hold reserved characters ({@code allowReserved}). As in
   * RFC 6570, section 3.2.3, they and percent-encoded triplets stay as they are; encoded all the
   * same are those that would end the query or the value, or that a server reads as something else:
   * {@code # [ ] & +}.
   */
  public ParameterWriter reserved(String name, @Nullable Object value, ParameterStyle style) {
    return query(name, value, style, true);
  }

  /** Adds a header field; the elements of a collection are joined by commas. */
  public ParameterWriter header(String name, @Nullable Object value) {
    if (value != null) {
      headers.put(name, joined(json(value)));
    }
    return this;
  }

  /** Adds a cookie. */
  public ParameterWriter cookie(String name, @Nullable Object value) {
    if (value != null) {
      cookies.put(Targets.encoded(name, false), Targets.encoded(joined(json(value)), false));
    }
    return this;
  }

  /**
   * Sets a parameter of the path.
   *
   * @throws IllegalArgumentException when it would lead to another path
   */
  public ParameterWriter path(String name, Object value) {
    List<String> parts = parts(json(value));
    String text = String.join(",", parts);
    if (text.isEmpty() || text.equals(".") || text.equals("..")) {
      throw new IllegalArgumentException(
          "the path parameter "
              + name
              + " is \""
              + ShownText.escaped(text)
              + "\", which would lead to another path");
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) == 0x7f) {
        throw new IllegalArgumentException(
            "the path parameter " + name + " has a control character");
      }
    }
    // Commas between items are not encoded, those in items are (RFC 6570, section 3.2.2).
    parts.replaceAll(Targets::encodedSegment);
    path.put(name, String.join(",", parts));
    return this;
  }

  /** Makes this the only value of a query parameter, the last one. */
  public ParameterWriter replaceQuery(String name, String value) {
    query.remove(name);
    return query(name, value);
  }

  /** The value of a query parameter that is a whole number; 0 for any other value and for none. */
  public long number(String name) {
    String pair = query.getOrDefault(name, "");
    String value = pair.substring(pair.indexOf('=') + 1);
    return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
  }

  /**
   * A path with its parameters filled in, and the query.
   *
   * @throws IllegalArgumentException when a parameter of the path is missing
   */
  public String target(String template) {
    StringBuilder target = new StringBuilder(template.length() + 32);
    int at = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
      int close = template.indexOf('}', open);
      String name = template.substring(open + 1, close);
      String value = path.get(name);
      if (value == null) {
        throw new IllegalArgumentException("no value for the path parameter " + name);
      }
      target.append(template, at, open).append(value);
      at = close + 1;
    }
    target.append(template, at, template.length());
    return query.isEmpty() ? target.toString() : target.append('?').append(query()).toString();
  }

  /** The query without its question mark; empty when there is none. */
  public String query() {
    return String.join("&", query.values());
  }

  /** Adds the header fields and cookies. */
  public void addHeaders(Headers.Builder all) {
    headers.forEach(all::set);
    if (!cookies.isEmpty()) {
      StringBuilder field = new StringBuilder();
      cookies.forEach((name, value) -> pair(field, "; ", name, value));
      all.set("Cookie", field.toString());
    }
  }

  private ParameterWriter query(
      String name, @Nullable Object value, ParameterStyle style, boolean reserved) {
    if (value != null) {
      StringBuilder pairs = new StringBuilder(query.getOrDefault(name, ""));
      addPairs(pairs, name, json(value), style, reserved);
      if (!pairs.isEmpty()) {
        query.put(name, pairs.toString());
      }
    }
    return this;
  }

  private static void addPairs(
      StringBuilder out, String name, JsonValue value, ParameterStyle style, boolean reserved) {
    boolean exploded = style == ParameterStyle.FORM || style == ParameterStyle.DEEP_OBJECT;
    if (exploded && value instanceof JsonArray array) {
      for (JsonValue item : array) {
        addPair(out, name, List.of(text(item)), style, reserved);
      }
    } else if (exploded && value instanceof JsonObject object) {
      boolean deep = style == ParameterStyle.DEEP_OBJECT;
      for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
        if (deep) {
          String inner = name + "[" + member.getKey() + "]";
          addPairs(out, inner, member.getValue(), style, reserved);
        } else {
          addPair(out, member.getKey(), List.of(joined(member.getValue())), style, reserved);
        }
      }
    } else {
      List<String> parts = style == ParameterStyle.JSON ? List.of(value.toJson()) : parts(value);
      addPair(out, name, parts, style, reserved);
    }
  }

  private static void addPair(
      StringBuilder out, String name, List<String> parts, ParameterStyle style, boolean reserved) {
    List<String> encoded = new ArrayList<>();
    for (String part : parts) {
      encoded.add(Targets.encoded(part, reserved));
    }
    pair(out, "&", Targets.encoded(name, false), String.join(style.separator, encoded));
  }

  private static void pair(StringBuilder out, String separator, String name, String value) {
    out.append(out.isEmpty() ? "" : separator).append(name).append('=').append(value);
  }

  private static String joined(JsonValue value) {
    return String.join(",", parts(value));
  }

  /** Elements, or names and values of members in turn, or the one scalar. */
  private static List<String> parts(JsonValue value) {
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
  private static JsonValue json(Object value) {
    boolean json =
        value instanceof JsonSerializable
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof Iterable<?>
            || value instanceof Map<?, ?>;
    return JsonValue.of(json ? value : value.toString());
  }
}
