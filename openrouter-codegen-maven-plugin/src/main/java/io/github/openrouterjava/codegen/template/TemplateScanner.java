package io.github.openrouterjava.codegen.template;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the tags of a Mustache template that the engine has found to be well-formed, with the line
 * each is on. The engine itself tells no lines.
 */
final class TemplateScanner {

  /**
   * A tag.
   *
   * @param kind the character that says what it is, a space for a variable
   * @param name what is named
   * @param line the line it begins on, counted from 1
   */
  record Tag(char kind, String name, int line) {}

  private static final String KINDS = "#^/>!<$&";

  private final String text;
  private final List<Tag> tags = new ArrayList<>();
  private String open = "{{";
  private String close = "}}";
  private int line = 1;

  private TemplateScanner(String text) {
    this.text = text;
  }

  static List<Tag> tags(String text) {
    TemplateScanner scanner = new TemplateScanner(text);
    scanner.scan();
    return List.copyOf(scanner.tags);
  }

  private void scan() {
    int at = 0;
    int start = text.indexOf(open);
    while (start >= 0) {
      countLines(at, start);
      int from = start + open.length();
      boolean triple = open.equals("{{") && text.startsWith("{", from);
      String end = triple ? "}}}" : close;
      int stop = text.indexOf(end, from);
      if (stop < 0) {
        return;
      }
      add(text.substring(triple ? from + 1 : from, stop).strip());
      at = stop + end.length();
      countLines(start, at);
      start = text.indexOf(open, at);
    }
  }

  private void countLines(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
  }

  private void add(String tag) {
    if (tag.startsWith("=")) {
      String[] delimiters = tag.substring(1, tag.length() - 1).strip().split("\\s+", -1);
      open = delimiters[0];
      close = delimiters[delimiters.length - 1];
    } else if (!tag.isEmpty() && KINDS.indexOf(tag.charAt(0)) >= 0) {
      tags.add(new Tag(tag.charAt(0), tag.substring(1).strip(), line));
    } else {
      tags.add(new Tag(' ', tag, line));
    }
  }
}
