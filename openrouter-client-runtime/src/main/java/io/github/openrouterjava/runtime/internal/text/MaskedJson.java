package io.github.openrouterjava.runtime.internal.text;

import java.util.function.Predicate;

/**
 * JSON, or a text with JSON in it, with {@code "***"} in place of the values of secret members. It
 * also masks what is cut off in the middle of a value, and never fails.
 */
public final class MaskedJson {
  private static final String MASK = "\"***\"";

  private final String text;
  private final Predicate<String> secret;
  private final Predicate<String> secretText;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private MaskedJson(String text, Predicate<String> secret, Predicate<String> secretText) {
    this.text = text;
    this.secret = secret;
    this.secretText = secretText;
  }

  /**
   * The text without secrets.
   *
   * @param secret whether the value of a member of this name is a secret
   * @param secretText whether it is one if it is a text
   */
  public static String of(String text, Predicate<String> secret, Predicate<String> secretText) {
    return new MaskedJson(text, secret, secretText).masked();
  }

  private String masked() {
    while (at < text.length()) {
      if (text.charAt(at) == '"') {
        string();
      } else {
        out.append(text.charAt(at++));
      }
    }
    return out.toString();
  }

  /** Copies a string, and masks what follows if it is the name of a secret. */
  private void string() {
    int start = at;
    at = endOfString(start);
    out.append(text, start, at);
    int value = afterColon(at);
    if (value < 0) {
      return;
    }
    String name = unescaped(text.substring(start + 1, Math.max(start + 1, at - 1)));
    boolean masked =
        secret.test(name)
            || (value < text.length() && text.charAt(value) == '"' && secretText.test(name));
    if (masked) {
      out.append(text, at, value).append(MASK);
      at = endOfValue(value);
    }
  }

  private int endOfString(int start) {
    int end = start + 1;
    while (end < text.length() && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, text.length());
  }

  /** Where the value of a member begins, or -1 if the string before is not a name. */
  private int afterColon(int end) {
    int colon = afterSpace(end);
    return colon < text.length() && text.charAt(colon) == ':' ? afterSpace(colon + 1) : -1;
  }

  private int afterSpace(int from) {
    int next = from;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private int endOfValue(int start) {
    int depth = 0;
    int end = start;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == '"') {
        end = endOfString(end);
        if (depth == 0) {
          return end;
        }
        continue;
      }
      if (depth == 0 && (c == ',' || c == '}' || c == ']' || Character.isWhitespace(c))) {
        return end;
      }
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      end++;
      if (depth == 0 && (c == '}' || c == ']')) {
        return end;
      }
    }
    return end;
  }

  /** The name without its escapes: a server may write any letter as one. */
  private static String unescaped(String name) {
    if (name.indexOf('\\') < 0) {
      return name;
    }
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < name.length()) {
      char c = name.charAt(at);
      if (c == '\\' && at + 5 < name.length() && name.charAt(at + 1) == 'u') {
        plain.append(unicode(name.substring(at + 2, at + 6)));
        at += 6;
      } else if (c == '\\' && at + 1 < name.length()) {
        plain.append(name.charAt(at + 1));
        at += 2;
      } else {
        plain.append(c);
        at++;
      }
    }
    return plain.toString();
  }

  private static String unicode(String digits) {
    try {
      return String.valueOf((char) Integer.parseInt(digits, 16));
    } catch (NumberFormatException e) {
      return digits;
    }
  }
}
