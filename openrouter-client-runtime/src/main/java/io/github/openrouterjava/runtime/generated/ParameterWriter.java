package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.internal.text.ShownText;
import io.github.openrouterjava.runtime.internal.text.Targets;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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

  /** Names to encoded pairs, such as {@code a=1; a=2}. */
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
    return header(name, value, ParameterStyle.COMMA_JOINED);
  }

  /** Adds a header field in a style. */
  public ParameterWriter header(String name, @Nullable Object value, ParameterStyle style) {
    if (value != null) {
      ParameterText text = new ParameterText(style, UnaryOperator.identity());
      headers.put(name, text.joined(ParameterText.json(value)));
    }
    return this;
  }

  /** Adds a cookie; the elements of a collection are joined by commas. */
  public ParameterWriter cookie(String name, @Nullable Object value) {
    return cookie(name, value, ParameterStyle.COMMA_JOINED);
  }

  /** Adds a cookie in a style; exploded, a collection is one cookie for each element or member. */
  public ParameterWriter cookie(String name, @Nullable Object value, ParameterStyle style) {
    if (value != null) {
      put(cookies, "; ", name, cookies(name, ParameterText.json(value), style));
    }
    return this;
  }

  /**
   * No comma may stand in a cookie (RFC 6265, section 4.1.1), so joined parts are encoded whole.
   */
  private static List<ParameterText.Pair> cookies(
      String name, JsonValue value, ParameterStyle style) {
    if (style.shape != ParameterStyle.Shape.JOINED) {
      return encoded(style, false).pairs(name, value);
    }
    String joined = new ParameterText(style, UnaryOperator.identity()).joined(value);
    return List.of(
        new ParameterText.Pair(Targets.encoded(name, false), Targets.encoded(joined, false)));
  }

  /**
   * Sets a parameter of the path; the elements of a collection are joined by commas.
   *
   * @throws IllegalArgumentException when it would lead to another path
   */
  public ParameterWriter path(String name, Object value) {
    return path(name, value, ParameterStyle.COMMA_JOINED);
  }

  /**
   * Sets a parameter of the path in a style.
   *
   * @throws IllegalArgumentException when it would lead to another path
   */
  public ParameterWriter path(String name, Object value, ParameterStyle style) {
    JsonValue json = ParameterText.json(value);
    checkPath(name, String.join(",", ParameterText.parts(json)));
    // Commas between items are not encoded, those in items are (RFC 6570, section 3.2.2).
    ParameterText text = new ParameterText(style, Targets::encodedSegment);
    String segment =
        switch (style) {
          case LABEL, LABEL_EXPLODED -> "." + text.joined(json);
          case MATRIX, MATRIX_EXPLODED -> matrix(text.pairs(name, json));
          default -> text.joined(json);
        };
    if (segment.equals("..")) {
      throw new IllegalArgumentException(
          "the path parameter " + name + " is \".\", which would lead to another path");
    }
    path.put(name, segment);
    return this;
  }

  private static void checkPath(String name, String text) {
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
  }

  private static String matrix(List<ParameterText.Pair> pairs) {
    StringBuilder segment = new StringBuilder();
    pairs.forEach(pair -> segment.append(';').append(pair));
    return segment.toString();
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
      all.set("Cookie", String.join("; ", cookies.values()));
    }
  }

  private ParameterWriter query(
      String name, @Nullable Object value, ParameterStyle style, boolean reserved) {
    if (value != null) {
      put(query, "&", name, encoded(style, reserved).pairs(name, ParameterText.json(value)));
    }
    return this;
  }

  private static ParameterText encoded(ParameterStyle style, boolean reserved) {
    return new ParameterText(
        style, name -> Targets.encoded(name, false), text -> Targets.encoded(text, reserved));
  }

  /** Adds pairs to those of the same name; none at all adds nothing. */
  private static void put(
      Map<String, String> all, String separator, String name, List<ParameterText.Pair> pairs) {
    for (ParameterText.Pair pair : pairs) {
      all.merge(name, pair.toString(), (before, next) -> before + separator + next);
    }
  }
}
