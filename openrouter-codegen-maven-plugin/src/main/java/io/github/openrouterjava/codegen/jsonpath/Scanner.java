package io.github.openrouterjava.codegen.jsonpath;

/** Walks over the characters of a query, and reads its smallest parts. */
final class Scanner {

  /** The integers that JSON exchanges without loss (RFC 9535, section 2.1). */
  private static final long MAX_INTEGER = (1L << 53) - 1;

  private final String text;
  private int at;

  Scanner(String text) {
    this.text = text;
  }

  int position() {
    return at;
  }

  void back(int position) {
    at = position;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The next character, or the null character at the end, which is valid nowhere. */
  char peek() {
    return atEnd() ? '\0' : text.charAt(at);
  }

  boolean skip(char c) {
    if (!atEnd() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  boolean skip(String sign) {
    if (text.startsWith(sign, at)) {
      at += sign.length();
      return true;
    }
    return false;
  }

  void expect(char c) {
    if (!skip(c)) {
      throw error("Expected '" + c + "'");
    }
  }

  void blanks() {
    while (!atEnd() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** A member name without quotes: {@code member-name-shorthand}. */
  String shorthand() {
    int start = at;
    while (!atEnd() && isNameCharacter(text.codePointAt(at), at == start)) {
      at += Character.charCount(text.codePointAt(at));
    }
    if (at == start) {
      throw error("Expected a member name");
    }
    return text.substring(start, at);
  }

  /** The lower-case word that starts here, possibly empty. */
  String word() {
    int start = at;
    while (!atEnd() && isWordCharacter(text.charAt(at), at == start)) {
      at++;
    }
    return text.substring(start, at);
  }

  /** An integer without leading zeros; {@code -0} is none. */
  long integer() {
    int start = at;
    skip('-');
    int digits = digits();
    String written = text.substring(start, at);
    boolean canonical = written.equals("0") || (digits > 0 && !written.matches("-?0.*"));
    if (!canonical || digits > 16 || Math.abs(Long.parseLong(written)) > MAX_INTEGER) {
      at = start;
      throw error("Expected an integer within the range of JSON");
    }
    return Long.parseLong(written);
  }

  /** A number, in its characters. */
  String number() {
    int start = at;
    skip('-');
    int first = at;
    int digits = digits();
    if (digits == 0 || (digits > 1 && text.charAt(first) == '0')) {
      at = start;
      throw error("Expected a number");
    }
    if (skip('.') && digits() == 0) {
      throw error("Expected a digit");
    }
    if (skip('e') || skip('E')) {
      if (!skip('-')) {
        skip('+');
      }
      int exponent = digits();
      if (exponent == 0 || exponent > 9) {
        throw error("Expected an exponent of one to nine digits");
      }
    }
    return text.substring(start, at);
  }

  /** A quoted string, decoded. */
  String string() {
    char quote = peek();
    at++;
    StringBuilder value = new StringBuilder();
    while (peek() != quote) {
      int c = atEnd() ? -1 : text.codePointAt(at);
      if (c < ' ' || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
        throw error(c < 0 ? "The string is not closed" : "This character must be escaped");
      }
      at += Character.charCount(c);
      if (c == '\\') {
        escape(quote, value);
      } else {
        value.appendCodePoint(c);
      }
    }
    at++;
    return value.toString();
  }

  private void escape(char quote, StringBuilder value) {
    char c = peek();
    at++;
    switch (c) {
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case '/', '\\' -> value.append(c);
      case 'u' -> unicode(value);
      default -> {
        if (c != quote) {
          at--;
          throw error("Unknown escape sequence");
        }
        value.append(c);
      }
    }
  }

  private void unicode(StringBuilder value) {
    char first = hexadecimal();
    if (Character.isHighSurrogate(first) && skip("\\u")) {
      char second = hexadecimal();
      if (Character.isLowSurrogate(second)) {
        value.append(first).append(second);
        return;
      }
    } else if (!Character.isSurrogate(first)) {
      value.append(first);
      return;
    }
    throw error("Surrogates must come in pairs");
  }

  private char hexadecimal() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      char c = peek();
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw error("Expected four hexadecimal digits");
      }
      value = value * 16 + digit;
      at++;
    }
    return (char) value;
  }

  private int digits() {
    int start = at;
    while (!atEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - start;
  }

  private static boolean isNameCharacter(int c, boolean first) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (c >= 0x80 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
        || (!first && c >= '0' && c <= '9');
  }

  private static boolean isWordCharacter(char c, boolean first) {
    return (c >= 'a' && c <= 'z') || (!first && (c == '_' || (c >= '0' && c <= '9')));
  }

  JsonPathException error(String message) {
    return new JsonPathException(message, at);
  }
}
