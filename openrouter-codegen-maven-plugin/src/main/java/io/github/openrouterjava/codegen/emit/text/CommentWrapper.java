package io.github.openrouterjava.codegen.emit.text;

import java.util.ArrayList;
import java.util.List;

/** Lays out one Javadoc comment: on one line where it fits, else at most 100 columns wide. */
final class CommentWrapper {

  static final int WIDTH = 100;

  private static final int ONE_LINE_FRAME = "/**  */".length();

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
    boolean fits =
        body.size() == 1 && indent.length() + body.get(0).length() + ONE_LINE_FRAME <= WIDTH;
    return fits
        ? List.of(indent + "/** " + body.get(0) + " */")
        : new CommentWrapper(indent).block(body);
  }

  private List<String> block(List<String> body) {
    lines.add(indent + "/**");
    boolean verbatim = false;
    for (String line : body) {
      verbatim = verbatim ? !line.contains("</pre>") : line.contains("<pre>");
      if (verbatim) {
        add(line);
      } else {
        addWrapped(line);
      }
    }
    lines.add(indent + " */");
    return lines;
  }

  private void addWrapped(String line) {
    int width = WIDTH - indent.length() - " * ".length();
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
    lines.add(indent + (text.isBlank() ? " *" : " * " + text.stripTrailing()));
  }
}
