package io.github.openrouterjava.codegen.diff.report;

import io.github.openrouterjava.codegen.diff.Change;
import io.github.openrouterjava.codegen.diff.ChangeSeverity;
import io.github.openrouterjava.codegen.diff.surface.Reach;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words the reports for people share. */
final class ReportText {

  private static final int MAX_VALUE = 120;

  private ReportText() {}

  static String heading(ChangeSeverity severity) {
    return switch (severity) {
      case BREAKING -> "Breaking";
      case CAUTION -> "To review";
      case ADDITION -> "Additions";
      case NEUTRAL -> "Neutral";
    };
  }

  /** What a change breaks: {@code source, binary}; with a tilde where only uncommon uses break. */
  static String verdict(Change change) {
    String mark = change.reach() == Reach.ANY_CALLER ? "" : "~";
    List<String> broken = new ArrayList<>();
    if (!change.sourceCompatible()) {
      broken.add(mark + "source");
    }
    if (!change.binaryCompatible()) {
      broken.add(mark + "binary");
    }
    if (!change.wireCompatible()) {
      broken.add("wire");
    }
    return broken.isEmpty() ? "compatible" : "breaks " + String.join(", ", broken);
  }

  /** {@code before -> after}, on one line; empty where there is neither. */
  static String values(Change change) {
    String before = oneLine(change.before());
    String after = oneLine(change.after());
    if (before.isEmpty() || after.isEmpty()) {
      return before + after;
    }
    return before + " -> " + after;
  }

  /** A text with nothing in it that a terminal or a line of Markdown could stumble over. */
  static String oneLine(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder line = new StringBuilder();
    text.strip().codePoints().forEach(c -> line.appendCodePoint(isPlain(c) ? c : ' '));
    String plain = line.toString().replaceAll(" +", " ");
    return plain.length() <= MAX_VALUE
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, MAX_VALUE / 2)) + "...";
  }

  private static boolean isPlain(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.SURROGATE;
  }

  static String pointer(Change change) {
    String pointer = change.newPointer() == null ? change.oldPointer() : change.newPointer();
    return oneLine(pointer);
  }
}
