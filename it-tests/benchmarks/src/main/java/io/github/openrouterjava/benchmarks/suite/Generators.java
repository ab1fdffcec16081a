package io.github.openrouterjava.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The generator: against its peer, against itself on larger documents, and with nothing to do. */
final class Generators {

  private static final int[] SIZES = {1, 2, 4, 8};
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double MAX_SLOPE = 2.2;

  private final Report report;
  private final int rounds;
  private final Maven maven;
  private final Path work;

  Generators(Report report, int rounds, Maven maven, Path work) {
    this.report = report;
    this.rounds = rounds;
    this.maven = maven;
    this.work = work;
  }

  /** One run, into an empty folder. */
  private double[] fresh(Path document, boolean peer) throws IOException {
    Path output = work.resolve(peer ? "theirs" : "ours");
    Trees.delete(output);
    Child child = peer ? maven.peer(document, output, true) : maven.generate(document, output);
    if (Trees.files(output, ".java").size() < 100) {
      throw new IOException("Next to nothing was generated into " + output);
    }
    return new double[] {child.nanos(), child.peak(), child.cpu()};
  }

  /** Whole Maven processes, each with an empty folder to fill. */
  void againstPeer(List<Path> documents) throws IOException {
    maven.peer(documents.get(0), work.resolve("theirs"), false);
    try (Report.Table table =
        report.table(
            "mvn …:generate, whole process, nothing there before",
            "document",
            "ours: time, CPU, peak memory",
            "openapi-generator: time, CPU, peak memory",
            "time: ours / openapi-generator",
            "memory: ours / openapi-generator")) {
      for (Path document : documents) {
        List<double[]> ours = new ArrayList<>();
        List<double[]> theirs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
          ours.add(fresh(document, false));
          theirs.add(fresh(document, true));
        }
        double[] we = medians(ours);
        double[] they = medians(theirs);
        table.row(
            Documents.name(document),
            all(we),
            all(they),
            report.atMost(we[0] / they[0], 0.5),
            they[1] == 0 ? "not measured" : report.atMost(we[1] / they[1], 0.6));
      }
    }
  }

  /** Documents with more and more schemas. */
  void growth(Path document) throws IOException {
    String text = Files.readString(document);
    List<double[]> all = new ArrayList<>();
    try (Report.Table table =
        report.table(
            "Documents with more schemas: " + Documents.name(document),
            "schemas",
            "time, CPU, peak memory",
            "time, against twice that of the half",
            "memory, against twice that of the half")) {
      for (int size : SIZES) {
        Path larger =
            Files.writeString(work.resolve("x" + size + ".yaml"), Trees.multiplied(text, size));
        List<double[]> runs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
          runs.add(fresh(larger, false));
        }
        double[] now = medians(runs);
        boolean first = all.isEmpty();
        double[] before = first ? now : all.get(all.size() - 1);
        table.row(
            size + " ×",
            all(now),
            first ? "" : report.atMost(now[0] / before[0] / 2, 1.15),
            first || now[1] == 0 ? "" : report.atMost(now[1] / before[1] / 2, 1.15));
        all.add(now);
      }
      // What Maven and the JVM cost at any size is in neither difference.
      double slope =
          (all.get(3)[0] - all.get(2)[0]) / (all.get(2)[0] - all.get(1)[0]);
      table.row("(8 × − 4 ×) / (4 × − 2 ×)", "", report.atMost(slope, MAX_SLOPE), "");
    }
  }

  /** A second run with nothing changed: in the same Maven process, and in one of its own. */
  void unchanged(Path document) throws IOException {
    Path output = work.resolve("unchanged");
    List<double[]> goals = new ArrayList<>();
    List<double[]> processes = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      Trees.delete(output);
      goals.add(maven.generateTwice(document, output));
      Trees.delete(output);
      double full = maven.generate(document, output).nanos();
      var before = Trees.times(output);
      processes.add(new double[] {full, maven.generate(document, output).nanos()});
      if (!before.equals(Trees.times(output))) {
        throw new IOException("A run with nothing to do wrote files.");
      }
    }
    double[] goal = medians(goals);
    double[] process = medians(processes);
    try (Report.Table table =
        report.table(
            "Nothing changed: " + Documents.name(document),
            "what",
            "a full run",
            "a run with nothing to do",
            "ratio")) {
      table.row(
          "the goal, twice in one Maven process",
          Numbers.nanos(goal[0] * NANOS_PER_MILLI),
          Numbers.nanos(goal[1] * NANOS_PER_MILLI),
          report.atMost(goal[1] / goal[0], 0.05));
      table.row(
          "whole processes, Maven included",
          Numbers.nanos(process[0]),
          Numbers.nanos(process[1]),
          Numbers.plain(process[1] / process[0]));
    }
  }

  private static double[] medians(List<double[]> runs) {
    double[] medians = new double[runs.get(0).length];
    for (int i = 0; i < medians.length; i++) {
      medians[i] = Numbers.median(runs, i);
    }
    return medians;
  }

  private static String all(double[] values) {
    return Numbers.nanos(values[0])
        + ", "
        + Numbers.nanos(values[2])
        + ", "
        + Numbers.bytes(values[1]);
  }
}
