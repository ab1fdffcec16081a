package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.emit.text.JavadocText;
import org.jspecify.annotations.Nullable;

/** Text of the document, in the forms that templates need. */
final class TextModel {

  static final String PLAIN = "plain";

  static final ModelType<String> TYPE =
      ModelType.<String>named("text", "Text of the document, as written and converted for Javadoc.")
          .name(PLAIN, "The text as written; the variable itself prints the same.", t -> t)
          .name(
              "javadoc", "The text as HTML, with paragraphs, lists and code.", JavadocText::blocks)
          .name("line", "The whole text as HTML on one line.", JavadocText::inline)
          .name(
              "sentence",
              "The whole text as HTML on one line, ending with a full stop.",
              TextModel::sentence)
          .name("first", "The first sentence as HTML on one line.", JavadocText::firstSentence)
          .name("code", "The text in code font as HTML, shortened if long.", JavadocText::shortCode)
          .build();

  private TextModel() {}

  /** The model of prose; null where it says nothing. */
  static @Nullable Model prose(@Nullable String text) {
    return text != null && says(text) ? TYPE.of(text) : null;
  }

  /** The model of a name or a value, which may be empty; null where there is none. */
  static @Nullable Model literal(@Nullable String text) {
    return text == null ? null : TYPE.of(text);
  }

  /** Whether anything would be seen of a text in a comment. */
  static boolean says(String text) {
    if (text.isBlank()) {
      return false;
    }
    boolean plainly = !text.contains("```") && text.chars().anyMatch(Character::isLetterOrDigit);
    return plainly || !JavadocText.inline(text).isEmpty();
  }

  private static String sentence(String text) {
    String line = JavadocText.inline(text);
    boolean ended = !line.isEmpty() && ".!?:>".indexOf(line.charAt(line.length() - 1)) >= 0;
    return ended || line.isEmpty() ? line : line + ".";
  }
}
