package io.github.openrouterjava.codegen.emit.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lays out a documentation comment: on one line if it fits, else with its text wrapped at 100
 * columns, lists indented, and a blank line before the first block tag. Text in {@code <pre>} stays
 * as it is.
 */
final class JavadocLayout {

  private static final int TAG_INDENT = 4;
  private static final int LIST_INDENT = 2;
  private static final int ITEM_INDENT = 4;

  /** Elements that stand between blank lines. */
  private static final Set<String> APART = Set.of("<blockquote>", "</blockquote>");

  private static final Set<String> LISTS = Set.of("<ul>", "<ol>", "<dl>");
  private static final Set<String> LIST_ENDS = Set.of("</ul>", "</ol>", "</dl>");

  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int column;
  private int lists;
  private int items;
  private boolean inItem;
  private boolean inTag;
  private boolean begun;
  private boolean glued;
  private Wanted wanted = Wanted.NOTHING;

  /** What must come before the next word. */
  private enum Wanted {
    NOTHING,
    LINE,
    BLANK_LINE
  }

  private JavadocLayout(int width) {
    this.width = width;
  }

  /** The lines of a comment that is indented by some columns. */
  static List<String> of(String comment, int indent) {
    String margin = " ".repeat(indent);
    JavadocLayout layout = new JavadocLayout(LinePrinter.WIDTH - indent - " * ".length());
    layout.add(body(comment));
    List<String> text = layout.lines;
    int single = LinePrinter.WIDTH - indent - "/**  */".length();
    if (text.size() == 1 && length(text.get(0)) <= single && !text.get(0).startsWith("@")) {
      return List.of(margin + "/** " + text.get(0) + " */");
    }
    List<String> all = new ArrayList<>();
    all.add(margin + "/**");
    text.forEach(line -> all.add((margin + " * " + line).stripTrailing()));
    all.add(margin + " */");
    return all;
  }

  /** The text of a comment, line by line, without what frames it. */
  private static List<String> body(String comment) {
    String inner = comment.substring("/**".length(), comment.length() - "*/".length());
    List<String> body = new ArrayList<>();
    for (String each : inner.split("\n", -1)) {
      String text = each.strip();
      boolean framed = text.startsWith("*") && !body.isEmpty();
      String rest = framed ? each.substring(each.indexOf('*') + 1) : each;
      body.add(rest.startsWith(" ") ? rest.substring(1).stripTrailing() : rest.stripTrailing());
    }
    return body;
  }

  private void add(List<String> body) {
    boolean verbatim = false;
    for (String text : body) {
      boolean begins = !verbatim && text.strip().startsWith("<pre>");
      if (begins) {
        want(Wanted.BLANK_LINE);
        endLine();
        begun = true;
      }
      if (begins || verbatim) {
        lines.add(begins ? text.strip() : text);
        verbatim = !text.contains("</pre>");
        wanted = verbatim ? Wanted.NOTHING : Wanted.BLANK_LINE;
      } else if (text.isBlank()) {
        want(Wanted.BLANK_LINE);
      } else {
        text(text.strip());
      }
    }
    flush();
  }

  private void text(String text) {
    List<String> words = JavadocWords.of(text);
    if (text.startsWith("@")) {
      tag(words.get(0));
      words = words.subList(1, words.size());
    }
    words.forEach(this::word);
  }

  /** Begins a block tag, which ends all lists. */
  private void tag(String name) {
    lists = 0;
    items = 0;
    inItem = false;
    wanted = inTag ? Wanted.LINE : Wanted.BLANK_LINE;
    inTag = false;
    append(name);
    inTag = true;
  }

  private void word(String word) {
    if (LISTS.contains(word)) {
      want(Wanted.BLANK_LINE);
      append(word);
      lists++;
      inItem = false;
      want(Wanted.LINE);
    } else if (LIST_ENDS.contains(word)) {
      want(Wanted.LINE);
      items = Math.max(0, items - 1);
      lists = Math.max(0, lists - 1);
      inItem = items > 0;
      append(word);
      want(Wanted.BLANK_LINE);
    } else if (word.equals("<li>")) {
      want(Wanted.LINE);
      items -= inItem ? 1 : 0;
      append(word);
      glued = true;
      items++;
      inItem = true;
    } else if (word.equals("<p>")) {
      if (begun) {
        want(Wanted.BLANK_LINE);
        append(word);
        glued = true;
      }
    } else if (word.equals("<br>")) {
      append(word);
      want(Wanted.LINE);
    } else if (APART.contains(word)) {
      want(Wanted.BLANK_LINE);
      append(word);
      want(Wanted.BLANK_LINE);
    } else {
      append(word);
    }
  }

  private void want(Wanted what) {
    wanted = what.compareTo(wanted) > 0 ? what : wanted;
  }

  private void append(String word) {
    if (wanted != Wanted.NOTHING && begun) {
      endLine();
    }
    wanted = Wanted.NOTHING;
    if (!glued && column > 0 && column + 1 + length(word) > width) {
      flush();
    }
    if (column == 0) {
      line.append(" ".repeat(indent()));
    } else if (!glued) {
      line.append(' ');
    }
    line.append(word);
    column = length(line);
    glued = false;
    begun = true;
  }

  private int indent() {
    return items * ITEM_INDENT + lists * LIST_INDENT + (inTag ? TAG_INDENT : 0);
  }

  /** Ends the line, and leaves one blank where that is wanted. */
  private void endLine() {
    flush();
    boolean blank = wanted == Wanted.BLANK_LINE && !lines.isEmpty();
    if (blank && !lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
    wanted = Wanted.NOTHING;
  }

  private void flush() {
    if (column > 0) {
      lines.add(line.toString());
    }
    line.setLength(0);
    column = 0;
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
