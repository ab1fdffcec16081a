package io.github.openrouterjava.codegen.output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The first place where a file differs from what would be generated.
 *
 * @param path of the file, relative to the output directory
 * @param line counted from 1; 0 where the files differ in nothing but their line ends
 * @param expected the line that would be generated; empty after the last one
 * @param found the line that is there; empty after the last one
 */
public record TextDifference(String path, int line, String expected, String found) {

  /** Longer lines are cut: the message is to be read. */
  private static final int MAX_LENGTH = 120;

  public TextDifference {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(found, "found");
  }

  /** Whether the files differ in nothing but their line ends. */
  public boolean isInLineEnds() {
    return line == 0;
  }

  /** The first difference between two contents that are not the same. */
  static TextDifference first(String path, byte[] expected, byte[] found) {
    List<String> wanted = lines(expected);
    List<String> there = lines(found);
    for (int i = 0; i < Math.max(wanted.size(), there.size()); i++) {
      if (!line(wanted, i).equals(line(there, i)) || i >= wanted.size() || i >= there.size()) {
        return new TextDifference(path, i + 1, cut(line(wanted, i)), cut(line(there, i)));
      }
    }
    return new TextDifference(path, 0, "", "");
  }

  private static List<String> lines(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).lines().toList();
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  private static String cut(String line) {
    return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line;
  }
}
