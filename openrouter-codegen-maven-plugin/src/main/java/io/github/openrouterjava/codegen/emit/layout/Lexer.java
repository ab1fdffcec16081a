package io.github.openrouterjava.codegen.emit.layout;

import io.github.openrouterjava.codegen.emit.layout.Token.Gap;
import io.github.openrouterjava.codegen.emit.layout.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits Java source into tokens (JLS 3). Angle brackets stay single: they may be of types. */
final class Lexer {

  /** Symbols of two characters. */
  private static final Set<String> PAIRS =
      Set.of(
          "->", "::", "&&", "||", "==", "!=", "<=", ">=", "++", "--", "+=", "-=", "*=", "/=", "%=",
          "&=", "|=", "^=");

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String source) {
    this.source = source;
  }

  static List<Token> tokens(String source) {
    Lexer lexer = new Lexer(source);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    while (true) {
      Gap gap = skipSpace();
      if (at == source.length()) {
        return;
      }
      int start = at;
      Kind kind = next();
      tokens.add(new Token(kind, source.substring(start, at).stripTrailing(), gap));
    }
  }

  private Gap skipSpace() {
    int start = at;
    int lines = 0;
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      lines += source.charAt(at) == '\n' ? 1 : 0;
      at++;
    }
    if (lines > 0) {
      return lines > 1 ? Gap.BLANK_LINE : Gap.LINE;
    }
    return at > start ? Gap.SPACE : Gap.NONE;
  }

  /** Moves behind the next token. */
  private Kind next() {
    char c = source.charAt(at);
    if (source.startsWith("//", at)) {
      at = endOf("\n", at) - (source.indexOf('\n', at) < 0 ? 0 : 1);
      return Kind.LINE_COMMENT;
    }
    if (source.startsWith("/*", at)) {
      boolean documents = source.startsWith("/**", at) && !source.startsWith("/**/", at);
      at = endOf("*/", at + 2);
      return documents ? Kind.JAVADOC : Kind.BLOCK_COMMENT;
    }
    if (source.startsWith("\"\"\"", at)) {
      at += 3;
      literal("\"\"\"");
      return Kind.LITERAL;
    }
    if (c == '"' || c == '\'') {
      at++;
      literal(String.valueOf(c));
      return Kind.LITERAL;
    }
    if (Character.isJavaIdentifierPart(c) || isFraction()) {
      word();
      return Kind.WORD;
    }
    symbol();
    return Kind.SYMBOL;
  }

  private void symbol() {
    if (source.startsWith("...", at)) {
      at += 3;
    } else {
      int two = Math.min(at + 2, source.length());
      at += PAIRS.contains(source.substring(at, two)) ? 2 : 1;
    }
  }

  private int endOf(String end, int from) {
    int found = source.indexOf(end, from);
    return found < 0 ? source.length() : found + end.length();
  }

  private void literal(String end) {
    while (at < source.length() && !source.startsWith(end, at)) {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at + end.length(), source.length());
  }

  /** Whether a number begins with its point. */
  private boolean isFraction() {
    return source.charAt(at) == '.' && isDigit(at + 1);
  }

  private boolean isDigit(int index) {
    return index < source.length() && Character.isDigit(source.charAt(index));
  }

  private void word() {
    boolean number = isDigit(at) || isFraction();
    int start = at;
    while (at < source.length() && isPart(number, start)) {
      at++;
    }
  }

  private boolean isPart(boolean number, int start) {
    char c = source.charAt(at);
    if (Character.isJavaIdentifierPart(c)) {
      return true;
    }
    if (!number) {
      return false;
    }
    boolean hexadecimal = source.regionMatches(true, start, "0x", 0, 2);
    char before = at > start ? source.charAt(at - 1) : ' ';
    boolean exponent = !hexadecimal && (before == 'e' || before == 'E');
    return c == '.' || (exponent && (c == '+' || c == '-'));
  }
}
