package io.github.openrouterjava.codegen.emit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits CommonMark into paragraphs, lists and fenced code. */
final class MarkdownBlocks {

  private static final Pattern ITEM = Pattern.compile("^\\s{0,8}(?:[-*+]|\\d{1,9}[.)])\\s+(.*)$");
  private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}\\s+(.*?)\\s*#*$");

  private final List<String> html = new ArrayList<>();
  private final List<String> paragraph = new ArrayList<>();
  private final List<String> items = new ArrayList<>();
  private final List<String> code = new ArrayList<>();
  private boolean inCode;

  MarkdownBlocks(String markdown) {
    for (String line : markdown.split("\\R", -1)) {
      add(line);
    }
    endCode();
    endText();
  }

  List<String> toHtml() {
    return html;
  }

  /** A line without what marks it as an item or a heading. */
  static String withoutMarker(String line) {
    Matcher item = ITEM.matcher(line);
    if (item.matches()) {
      return item.group(1);
    }
    Matcher heading = HEADING.matcher(line);
    return heading.matches() ? heading.group(1) : line;
  }

  private void add(String line) {
    if (line.strip().startsWith("```")) {
      endText();
      endCode();
      inCode = !inCode;
    } else if (inCode) {
      code.add(line.stripTrailing());
    } else if (line.isBlank()) {
      endText();
    } else if (ITEM.matcher(line).matches()) {
      endParagraph();
      items.add(withoutMarker(line).strip());
    } else if (HEADING.matcher(line).matches()) {
      endText();
      paragraph.add(withoutMarker(line));
      endText();
    } else if (!items.isEmpty()) {
      int last = items.size() - 1;
      items.set(last, items.get(last) + " " + line.strip());
    } else {
      paragraph.add(line.strip());
    }
  }

  private void endText() {
    endParagraph();
    if (!items.isEmpty()) {
      StringBuilder list = new StringBuilder("<ul>\n");
      for (String item : items) {
        list.append("  <li>").append(HtmlText.spans(item)).append('\n');
      }
      first();
      html.add(list.append("</ul>").toString());
      items.clear();
    }
  }

  private void endParagraph() {
    String text = HtmlText.spans(String.join(" ", paragraph)).strip();
    paragraph.clear();
    if (!text.isEmpty()) {
      html.add(html.isEmpty() ? text : "<p>" + text);
    }
  }

  private void endCode() {
    boolean any = code.stream().anyMatch(line -> !line.isBlank());
    if (any) {
      first();
      html.add("<pre>\n" + HtmlText.escape(String.join("\n", code)) + "\n</pre>");
    }
    code.clear();
  }

  /** Javadoc wants a sentence before anything else. */
  private void first() {
    if (html.isEmpty()) {
      html.add("As follows.");
    }
  }
}
