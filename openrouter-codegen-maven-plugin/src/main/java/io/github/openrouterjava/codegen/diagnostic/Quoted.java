package io.github.openrouterjava.codegen.diagnostic;

/** Writes text of an input document into a message: short, on one line, nothing invisible in it. */
public final class Quoted {

  private static final int MAX_LENGTH = 80;

  private Quoted() {}

  /** The text in quotes; cut after 80 characters, control and formatting characters escaped. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder("\"");
    int end = text.length() > MAX_LENGTH ? text.offsetByCodePoints(0, cut(text)) : text.length();
    for (int i = 0; i < end; ) {
      int c = text.codePointAt(i);
      append(out, c);
      i += Character.charCount(c);
    }
    return out.append(end < text.length() ? "…\"" : "\"").toString();
  }

  /** Whether a character would be invisible, or change how its neighbours look. */
  public static boolean isUnprintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  private static int cut(String text) {
    return Math.min(MAX_LENGTH, text.codePointCount(0, text.length()));
  }

  private static void append(StringBuilder out, int c) {
    if (isUnprintable(c)) {
      out.append(String.format("\\u{%x}", c));
    } else {
      out.appendCodePoint(c);
    }
  }
}
