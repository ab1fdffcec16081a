package io.github.openrouterjava.codegen.manifest;

/** Writes JSON strings (RFC 8259, section 7); the rest of JSON is written where it is needed. */
final class JsonText {

  private JsonText() {}

  /** A string with its quotes, in ASCII. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        out.append("\\u").append(String.format("%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
