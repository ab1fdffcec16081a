package io.github.openrouterjava.runtime.internal.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text from outside as messages and logs show it: on one line, and with no character that a
 * terminal obeys, that turns the direction of the text, or that cannot be seen. What was escaped
 * stays as it is when it is escaped again.
 */
public final class ShownText {
  /** Frameworks take exceptions that say so for the end of their own client's connection. */
  private static final Pattern MISLEADING =
      Pattern.compile("(connection) (reset)|(broken) (pipe)", Pattern.CASE_INSENSITIVE);

  /** These join and part letters and emoji. */
  private static final char ZERO_WIDTH_NON_JOINER = '\u200c';

  private static final char ZERO_WIDTH_JOINER = '\u200d';

  private ShownText() {}

  /** The text, with escapes as in Java source. */
  public static String escaped(String text) {
    int at = firstHidden(text, 0);
    if (at < 0) {
      return text; // the usual case
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    int from = 0;
    while (at >= 0) {
      int next = at + Character.charCount(text.codePointAt(at));
      shown.append(text, from, at);
      for (int i = at; i < next; i++) {
        shown.append(escape(text.charAt(i)));
      }
      from = next;
      at = firstHidden(text, next);
    }
    return shown.append(text, from, text.length()).toString();
  }

  /**
   * The text of a message: escaped, and with the words changed by which frameworks recognise that
   * the client of their own server has left.
   */
  public static String message(String text) {
    String shown = escaped(text);
    return misleads(shown)
        ? MISLEADING
            .matcher(shown)
            .replaceAll(
                found ->
                    found.group(1) != null
                        ? found.group(1) + " was " + found.group(2)
                        : found.group(4) + " is " + found.group(3))
        : shown;
  }

  /** Whether a text has the words that {@link #message} changes. */
  public static boolean misleads(String text) {
    return MISLEADING.matcher(text).find();
  }

  private static int firstHidden(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (isHidden(point)) {
        return at;
      }
      at += Character.charCount(point);
    }
    return -1;
  }

  private static boolean isHidden(int point) {
    if (point >= ' ' && point < 0x7f) {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> point != ZERO_WIDTH_JOINER && point != ZERO_WIDTH_NON_JOINER;
      default -> false;
    };
  }

  private static String escape(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, "\\u%04x", (int) c);
    };
  }
}
