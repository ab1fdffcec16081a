package io.github.openrouterjava.runtime.http;

import io.github.openrouterjava.runtime.internal.text.Decimals;
import io.github.openrouterjava.runtime.internal.text.ShownText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * HTTP header fields: an immutable multimap whose names ignore case (RFC 9110, section 5.1). Values
 * of one name keep their order. {@link #toString()} hides the values of fields that carry
 * credentials.
 */
public final class Headers {
  private static final Headers EMPTY = new Headers(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
  private static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";
  private static final List<String> SECRET_PARTS =
      List.of("authorization", "cookie", "key", "token", "secret", "password", "signature");
  private static final String NEVER_SECRET = "idempotency-key";

  private final TreeMap<String, List<String>> fields;

  private Headers(TreeMap<String, List<String>> fields) {
    this.fields = fields;
  }

  /** No fields at all. */
  public static Headers empty() {
    return EMPTY;
  }

  /**
   * Headers as a peer sent them. Nothing is validated, because they are not going to be sent.
   *
   * @param received names to values; copied
   */
  public static Headers received(Map<String, List<String>> received) {
    TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<String, List<String>> field : received.entrySet()) {
      append(copy, field.getKey(), field.getValue());
    }
    return new Headers(copy);
  }

  /** A builder with no fields. */
  public static Builder builder() {
    return new Builder(EMPTY);
  }

  /** A builder that starts with these fields. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** The first value of a field, if there is one. */
  public Optional<String> first(String name) {
    List<String> values = fields.get(name);
    return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  /**
   * The whole number in the first value of a field, at most 18 digits; empty where the field is
   * absent or says anything else.
   */
  public OptionalLong number(String name) {
    return Decimals.wholeNumber(first(name).orElse(""));
  }

  /** All values of a field in order; empty when it is absent. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** Whether the field is present. */
  public boolean contains(String name) {
    return fields.containsKey(name);
  }

  /** All fields, sorted by name without regard to case; unmodifiable. */
  public Map<String, List<String>> asMap() {
    return Collections.unmodifiableMap(fields);
  }

  /** Whether a field of this name carries something that must not be shown, judged by its name. */
  public static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(NEVER_SECRET)) {
      return false;
    }
    for (String part : SECRET_PARTS) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Headers that && lowerCased().equals(that.lowerCased());
  }

  @Override
  public int hashCode() {
    return lowerCased().hashCode();
  }

  /** Names and values, with {@code ***} in place of values that carry credentials. */
  @Override
  public String toString() {
    Map<String, Object> shown = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> field : fields.entrySet()) {
      shown.put(field.getKey(), isSecret(field.getKey()) ? "***" : field.getValue());
    }
    return ShownText.escaped(shown.toString());
  }

  private Map<String, List<String>> lowerCased() {
    Map<String, List<String>> lower = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> field : fields.entrySet()) {
      lower.put(field.getKey().toLowerCase(Locale.ROOT), field.getValue());
    }
    return lower;
  }

  /** Adds values behind those there are; lists are never changed, so that copies can share them. */
  private static void append(
      TreeMap<String, List<String>> fields, String name, List<String> values) {
    List<String> all = new ArrayList<>(fields.getOrDefault(name, List.of()));
    all.addAll(values);
    fields.put(name, List.copyOf(all));
  }

  /**
   * Collects fields to send. Names must be tokens and values free of control characters and of
   * characters beyond ASCII (RFC 9110, section 5.5), so that no value can smuggle in another field
   * or arrive as another text. Not thread-safe.
   */
  public static final class Builder {
    private final TreeMap<String, List<String>> fields =
        new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Builder(Headers start) {
      fields.putAll(start.fields);
    }

    /**
     * Adds a value, beside those the field already has.
     *
     * @throws IllegalArgumentException when the name or value may not be sent; the value is not
     *     part of the message
     */
    public Builder add(String name, String value) {
      check(name, value);
      append(fields, name, List.of(value));
      return this;
    }

    /**
     * Sets the only value of a field.
     *
     * @throws IllegalArgumentException when the name or value may not be sent; the value is not
     *     part of the message
     */
    public Builder set(String name, String value) {
      check(name, value);
      fields.remove(name); // the new spelling of the name wins
      fields.put(name, List.of(value));
      return this;
    }

    /** Sets the field to this value unless it is already there. */
    public Builder setIfAbsent(String name, String value) {
      return fields.containsKey(name) ? this : set(name, value);
    }

    /** Sets every field of {@code others}, replacing what has the same name. */
    public Builder setAll(Headers others) {
      for (String name : others.fields.keySet()) {
        fields.remove(name); // the new spelling of the name wins
      }
      fields.putAll(others.fields);
      return this;
    }

    /** Removes a field. */
    public Builder remove(String name) {
      fields.remove(name);
      return this;
    }

    /** The headers collected so far; the builder stays usable. */
    public Headers build() {
      TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      copy.putAll(fields);
      return new Headers(copy);
    }

    private static void check(String name, String value) {
      Objects.requireNonNull(value, "value");
      checkName(name);
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if ((c < ' ' && c != '\t') || c >= 0x7f) {
          throw new IllegalArgumentException(
              String.format(
                  "the value of header %s has the character U+%04X at position %d, which cannot be"
                      + " sent%s",
                  name,
                  value.codePointAt(i),
                  i,
                  c > 0x7f ? "; header values are ASCII, so encode it, such as %C3%A9 for é" : ""));
        }
      }
    }

    /** The message has no part of the name: a whole field with its credential may stand there. */
    private static void checkName(String name) {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("a header name is empty");
      }
      for (int i = 0; i < name.length(); i++) {
        if (!isTokenCharacter(name.charAt(i))) {
          throw new IllegalArgumentException(
              String.format(
                  "a header name has the character U+%04X at position %d, which no name can have",
                  (int) name.charAt(i), i));
        }
      }
    }

    private static boolean isTokenCharacter(int c) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || TOKEN_SYMBOLS.indexOf(c) >= 0;
    }
  }
}
