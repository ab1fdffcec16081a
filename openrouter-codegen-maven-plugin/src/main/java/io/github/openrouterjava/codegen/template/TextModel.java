package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.emit.text.JavadocText;
import org.jspecify.annotations.Nullable;

/** Text of the document, in the forms that templates need. */
final class TextModel {

  static final String PLAIN = "plain";

  static final ModelType<String> TYPE =
      ModelType.<String>named("text", "Text of the document, as it is and for a Javadoc comment.")
          .name(PLAIN, "The text as the document has it; what the variable itself prints.", t -> t)
          .name("javadoc", "Its paragraphs, lists and code as HTML.", JavadocText::blocks)
          .name("line", "All of it as HTML on one line.", JavadocText::inline)
          .name("sentence", "The same, ended by a full stop.", TextModel::sentence)
          .name("first", "Its first sentence as HTML on one line.", JavadocText::firstSentence)
          .name(
              "code",
              "The beginning of it, mostly all, in code font, as HTML.",
              JavadocText::shortCode)
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
