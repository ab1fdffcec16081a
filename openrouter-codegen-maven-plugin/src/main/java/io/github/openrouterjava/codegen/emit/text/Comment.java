package io.github.openrouterjava.codegen.emit.text;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * What a Javadoc comment says in words, safe to be put into one.
 *
 * @param text the description as HTML, lines ended by {@code \n}; empty for none
 * @param tags lines that each begin with a block tag
 */
public record Comment(String text, List<String> tags) {

  public Comment {
    tags = List.copyOf(tags);
  }

  /** A comment without block tags. */
  public static Comment of(String text) {
    return new Comment(text, List.of());
  }

  /** The comment as one text. */
  public String all() {
    return text + (text.isEmpty() || tags.isEmpty() ? "" : "\n") + String.join("\n", tags);
  }

  /** The comment with what begins and ends it, for where JavaPoet does not do that. */
  public String block() {
    return all().isEmpty()
        ? ""
        : all().lines().map(line -> " * " + line).collect(joining("\n", "/**\n", "\n */"));
  }
}
