package io.github.openrouterjava.codegen.emit.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out one Javadoc comment at most 100 columns wide: begun on its first line and ended on its
 * last, tags right below the text. Generated code has thousands of comments, and lines of nothing
 * but a frame would be a tenth of it.
 */
final class CommentWrapper {

  static final int WIDTH = 100;

  private static final String END = " */";

  private final String indent;
  private final List<String> lines = new ArrayList<>();

  private CommentWrapper(String indent) {
    this.indent = indent;
  }

  /** Lays out a comment that is given with its first and last line. */
  static List<String> wrap(List<String> comment) {
    String indent = comment.get(0).substring(0, comment.get(0).indexOf('/'));
    List<String> body = new ArrayList<>();
    for (String line : comment.subList(1, comment.size() - 1)) {
      String text = line.stripLeading();
      body.add(text.startsWith("* ") ? text.substring(2) : text.substring(1));
    }
    return new CommentWrapper(indent).layOut(body);
  }

  private List<String> layOut(List<String> body) {
    boolean verbatim = false;
    for (int i = 0; i < body.size(); i++) {
      String line = body.get(i);
      verbatim = verbatim ? !line.contains("</pre>") : line.contains("<pre>");
      if (verbatim) {
        add(line);
      } else if (!isBeforeTag(body, i)) {
        addWrapped(line);
      }
    }
    int last = lines.size() - 1;
    if (lines.get(last).length() + END.length() <= WIDTH) {
      lines.set(last, lines.get(last) + END);
    } else {
      lines.add(indent + END);
    }
    return lines;
  }

  /** Whether a line is nothing but the space between the text and the first tag. */
  private static boolean isBeforeTag(List<String> body, int line) {
    return body.get(line).isBlank() && line + 1 < body.size() && body.get(line + 1).startsWith("@");
  }

  private void addWrapped(String line) {
    int width = WIDTH - indent.length() - "/** ".length();
    String continued = line.startsWith("@") ? "    " : line.startsWith("  ") ? "      " : "";
    String rest = line;
    String lead = "";
    while (lead.length() + rest.length() > width) {
      int at = rest.lastIndexOf(' ', width - lead.length());
      if (at <= 0 || rest.substring(0, at).isBlank()) {
        at = rest.indexOf(' ', width - lead.length());
      }
      if (at <= 0) {
        break;
      }
      add(lead + rest.substring(0, at));
      rest = rest.substring(at + 1);
      lead = continued;
    }
    add(lead + rest);
  }

  private void add(String text) {
    String frame = lines.isEmpty() ? "/**" : " *";
    lines.add((indent + frame + " " + text).stripTrailing());
  }
}
