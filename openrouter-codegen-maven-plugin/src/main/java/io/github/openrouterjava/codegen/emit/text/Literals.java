package io.github.openrouterjava.codegen.emit.text;

import io.github.openrouterjava.codegen.model.Literal;

/** Java literals for values of the document. */
public final class Literals {

  private static final int FIRST_PRINTABLE = 0x20;
  private static final int LAST_ASCII = 0x7e;

  private Literals() {}

  /**
   * The string literal for {@code text}, quotes included, in printable ASCII and letters only; for
   * {@code $L}, never for {@code $S}, which breaks the literal at U+2028.
   */
  public static String string(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      append(literal, text.charAt(i));
    }
    return literal.append('"').toString();
  }

  /** The literal for a constant, a whole number as a {@code long}. */
  public static String of(Literal constant) {
    return switch (constant.kind()) {
      case STRING -> string(constant.text());
      case INTEGER -> constant.text() + "L";
      case NUMBER -> constant.text() + "d";
      default -> constant.text();
    };
  }

  private static void append(StringBuilder literal, char c) {
    switch (c) {
      case '"' -> literal.append("\\\"");
      case '\\' -> literal.append("\\\\");
      case '\n' -> literal.append("\\n");
      case '\r' -> literal.append("\\r");
      case '\t' -> literal.append("\\t");
      default -> {
        if (c < FIRST_PRINTABLE) {
          // An octal escape: javac decodes a Unicode escape before it looks for the end of a line.
          literal.append(String.format("\\%03o", (int) c));
        } else if (c > LAST_ASCII && !Character.isLetterOrDigit(c)) {
          literal.append(String.format("\\u%04x", (int) c));
        } else {
          literal.append(c);
        }
      }
    }
  }
}
