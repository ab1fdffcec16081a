package io.github.openrouterjava.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables, and the file they are written into, between two markers. */
final class Report {

  private static final String BEGIN = "<!-- results: begin -->";
  private static final String END = "<!-- results: end -->";

  private final Path file;
  private final StringBuilder text = new StringBuilder();
  private int met;
  private int missed;

  Report(Path file) {
    this.file = file;
  }

  /** A line of text between tables. */
  void say(String line) {
    text.append(line).append("\n\n");
    System.out.println(line);
  }

  /** A table; {@code columns} are its heads. */
  Table table(String title, String... columns) {
    text.append("### ").append(title).append("\n\n");
    text.append("| ").append(String.join(" | ", columns)).append(" |\n");
    text.append("|---".repeat(columns.length)).append("|\n");
    System.out.println(title);
    return new Table();
  }

  /**
   * Whether a ratio is within its goal, as the tables say it.
   *
   * @param most the highest ratio that is good
   */
  String atMost(double ratio, double most) {
    return verdict(ratio <= most, Numbers.plain(ratio), "≤ " + Numbers.plain(most));
  }

  /**
   * Whether a ratio is within its goal, as the tables say it.
   *
   * @param least the lowest ratio that is good
   */
  String atLeast(double ratio, double least) {
    return verdict(ratio >= least, Numbers.plain(ratio), "≥ " + Numbers.plain(least));
  }

  private String verdict(boolean good, String ratio, String goal) {
    if (good) {
      met++;
    } else {
      missed++;
    }
    return (good ? "" : "**")
        + ratio
        + (good ? " (met: " : " (missed: ")
        + goal
        + ")"
        + (good ? "" : "**");
  }

  /** Writes what there is so far. */
  void write() throws IOException {
    String readme = Files.readString(file);
    int begin = readme.indexOf(BEGIN);
    int end = readme.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(file + " has no " + BEGIN + " before " + END);
    }
    String summary = "Goals met: " + met + ", missed: " + missed + ".\n\n";
    Files.writeString(
        file, readme.substring(0, begin) + BEGIN + "\n" + summary + text + readme.substring(end));
  }

  /** Rows under the heads of a table. */
  final class Table implements AutoCloseable {

    void row(String... cells) {
      String line = "| " + String.join(" | ", List.of(cells)) + " |\n";
      text.append(line);
      System.out.print(line);
    }

    @Override
    public void close() {
      text.append("\n");
    }
  }

  /** What a list of cells begins with, and more. */
  static String[] cells(String first, List<String> others) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(others);
    return all.toArray(String[]::new);
  }
}
