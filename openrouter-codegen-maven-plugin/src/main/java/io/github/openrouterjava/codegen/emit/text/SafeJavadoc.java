package io.github.openrouterjava.codegen.emit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a Javadoc comment of text that anybody may have written: whatever is in it, the comment
 * ends where it should, doclint finds nothing wrong with its HTML, and no inline tag refers to
 * anything. Leaves alone what {@link JavadocText} makes.
 */
public final class SafeJavadoc {

  /** Tags that say nothing of the code, and so cannot be wrong about it. */
  private static final Pattern BLOCK_TAG =
      Pattern.compile("\\s*@(since|author|version)\\s+(\\S.*)");

  private static final Pattern BREAK = Pattern.compile("\\r\\n?|\\n");

  private SafeJavadoc() {}

  /**
   * The text as a comment of its own.
   *
   * @param tags the block tags that may be in it
   * @param links inline tags that may be in it as they are
   */
  public static Comment comment(String text, Set<String> tags, Set<String> links) {
    List<String> main = new ArrayList<>();
    List<StringBuilder> blocks = new ArrayList<>();
    for (String line : BREAK.split(text, -1)) {
      Matcher tag = BLOCK_TAG.matcher(line);
      if (tag.matches() && tags.contains(tag.group(1))) {
        blocks.add(new StringBuilder("@" + tag.group(1) + " ").append(line(tag.group(2))));
      } else if (blocks.isEmpty()) {
        main.add(line.stripTrailing());
      } else if (!line.isBlank()) {
        blocks.get(blocks.size() - 1).append(' ').append(line(line));
      }
    }
    String description = withoutGaps(main);
    return new Comment(
        new JavadocHtml(links, true).of(description).strip(),
        blocks.stream().map(StringBuilder::toString).toList());
  }

  /** The text on one line, for the rest of a tag. */
  public static String line(String text) {
    return new JavadocHtml(Set.of(), false).of(joined(text)).strip();
  }

  /** The lines of a text as one, with a blank between those that say something. */
  public static String joined(String text) {
    return BREAK
        .splitAsStream(text)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** The lines with at most one empty one between others. */
  private static String withoutGaps(List<String> lines) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (String line : lines) {
      if (line.isBlank()) {
        gap = text.length() > 0;
      } else {
        text.append(gap ? "\n" : "").append(line).append('\n');
        gap = false;
      }
    }
    return text.toString();
  }
}
