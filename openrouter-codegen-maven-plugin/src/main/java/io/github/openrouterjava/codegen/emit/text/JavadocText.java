package io.github.openrouterjava.codegen.emit.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The only way text of the document gets into Javadoc. Understands as much CommonMark as API
 * documents use (paragraphs, lists, fenced code, code spans, links, headings) and turns everything
 * else into plain text, so that nothing in it can end the comment, start a tag or hide what it
 * says.
 */
public final class JavadocText {

  private static final int MAX_VALUE = 80;

  private JavadocText() {}

  /**
   * The text as HTML for a comment of its own: blocks apart by empty lines, all but the first
   * paragraph begun by {@code <p>}. Empty for null and for blank text.
   */
  public static String blocks(@Nullable String markdown) {
    if (markdown == null || markdown.isBlank()) {
      return "";
    }
    return String.join("\n\n", new MarkdownBlocks(markdown).toHtml());
  }

  /**
   * The text on one line, its blocks run together, for a tag or a short comment. Empty for null and
   * for blank text.
   */
  public static String inline(@Nullable String markdown) {
    if (markdown == null || markdown.isBlank()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (String line : markdown.split("\\R", -1)) {
      String plain = MarkdownBlocks.withoutMarker(line).strip();
      if (!plain.isEmpty() && !plain.startsWith("```")) {
        parts.add(plain);
      }
    }
    return HtmlText.spans(String.join(" ", parts));
  }

  /** The first sentence of the text on one line; empty for null and for blank text. */
  public static String firstSentence(@Nullable String markdown) {
    if (markdown == null) {
      return "";
    }
    String first = markdown.strip().split("\\R\\s*\\R", 2)[0];
    String plain = String.join(" ", first.split("\\s*\\R\\s*"));
    int end = sentenceEnd(plain);
    return inline(end < 0 ? plain : plain.substring(0, end));
  }

  /** The same as {@link #code}, cut where it is longer than anybody reads. */
  public static String shortCode(String text) {
    return code(text.length() <= MAX_VALUE ? text : text.substring(0, MAX_VALUE) + "…");
  }

  /** {@code text}, which is a name or a value of the document, in code font; also if empty. */
  public static String code(String text) {
    if (text.isBlank()) {
      return "<code>\"" + text + "\"</code>";
    }
    if (HtmlText.escape(text).isBlank()) {
      return "<code>\"\"</code>";
    }
    return HtmlText.escaped("<code>", text) + "</code>";
  }

  /**
   * The comment of a method that is all about what it returns: sentence and tag in one.
   *
   * @param html what is returned, with balanced braces
   */
  public static String returning(String html) {
    return "{@return " + html + "}";
  }

  /** {@code html} that braces of the document cannot upset, for use inside an inline tag. */
  public static String inTag(String html) {
    return html.replace("{", "&#123;").replace("}", "&#125;");
  }

  private static int sentenceEnd(String text) {
    for (int i = text.indexOf(". "); i >= 0; i = text.indexOf(". ", i + 1)) {
      boolean abbreviation = text.startsWith("e.g", i - 3) || text.startsWith("i.e", i - 3);
      if (!abbreviation && insideCode(text, i) == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private static int insideCode(String text, int end) {
    return (int) text.substring(0, end).chars().filter(c -> c == '`').count() % 2;
  }
}
