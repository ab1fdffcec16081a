package io.github.openrouterjava.codegen.emit.text;

import java.util.Locale;

/** Text of the document as HTML that is safe inside a Javadoc comment. */
final class HtmlText {

  private static final char REPLACEMENT = '\uFFFD';

  private HtmlText() {}

  /** One run of text with code spans, links and emphasis. */
  static String spans(String text) {
    StringBuilder html = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = -1;
      if (c == '`') {
        end = codeSpan(text, at, html);
      } else if (c == '[') {
        end = link(text, at, html);
      } else if (text.startsWith("**", at)) {
        end = at + 2;
      }
      if (end < 0) {
        appendEscaped(html, text, at);
        end = at + Character.charCount(text.codePointAt(at));
      }
      at = end;
    }
    return html.toString();
  }

  /** Text as it is. */
  static String escape(String text) {
    return escaped("", text);
  }

  /** Text as it is, after HTML that is already right. */
  static String escaped(String before, String text) {
    StringBuilder html = new StringBuilder(text.length() + 16).append(before);
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      appendEscaped(html, text, at);
    }
    return html.toString();
  }

  private static int codeSpan(String text, int at, StringBuilder html) {
    int ticks = at;
    while (ticks < text.length() && text.charAt(ticks) == '`') {
      ticks++;
    }
    String fence = text.substring(at, ticks);
    int end = text.indexOf(fence, ticks);
    if (end < 0 || end == ticks) {
      return -1;
    }
    String code = escape(text.substring(ticks, end).strip());
    if (code.isBlank()) {
      return -1;
    }
    html.append("<code>").append(code).append("</code>");
    return end + fence.length();
  }

  /** A link, where it leads to the web; its text, where it leads elsewhere. */
  private static int link(String text, int at, StringBuilder html) {
    int middle = text.indexOf("](", at);
    int end = middle < 0 ? -1 : text.indexOf(')', middle);
    if (end < 0 || text.substring(at + 1, middle).indexOf('[') >= 0) {
      return -1;
    }
    String label = text.substring(at + 1, middle).strip();
    String url = text.substring(middle + 2, end).strip();
    if (label.isEmpty() || !isWebLink(url)) {
      html.append(escape(label));
      return end + 1;
    }
    html.append("<a href=\"").append(escape(url)).append("\">");
    html.append(spans(label)).append("</a>");
    return end + 1;
  }

  /** Whether a URL leads to the web and has no characters that need escaping there. */
  static boolean isWebLink(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return (lower.startsWith("https://") || lower.startsWith("http://"))
        && url.chars().allMatch(c -> c > ' ' && c < 0x7f && "\"<>\\^`{|}@".indexOf(c) < 0);
  }

  /** One character as it is. */
  static void appendEscaped(StringBuilder html, String text, int at) {
    int c = text.codePointAt(at);
    switch (c) {
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '&' -> html.append("&amp;");
      case '"' -> html.append("&quot;");
      // No tag, inline or not, and no Unicode escape, which javac reads before it reads comments.
      case '@' -> html.append("&#64;");
      case '\\' -> html.append("&#92;");
      case '/' -> html.append(endsComment(html) ? "&#47;" : "/");
      case '\t', '\n' -> html.append((char) c);
      default -> appendVisible(html, c);
    }
  }

  private static boolean endsComment(StringBuilder html) {
    return html.length() == 0 || html.charAt(html.length() - 1) == '*';
  }

  /** Whether a character is seen, or is a blank. */
  static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      default -> true;
    };
  }

  /** Whether nothing is written for a character. */
  static boolean isDropped(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\t' && c != '\n';
      case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }

  /** Drops what is not seen: controls, formatting and bidirectional marks, line separators. */
  private static void appendVisible(StringBuilder html, int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> {}
      case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
          html.append(REPLACEMENT);
      case Character.SPACE_SEPARATOR -> html.append(' ');
      default -> html.appendCodePoint(c);
    }
  }
}
