package io.github.openrouterjava.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The generator: against its peer, against itself on larger documents, and with nothing to do. */
final class Generators {

  private static final int[] SIZES = {1, 2, 4, 8};

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
    double[] before = {};
    try (Report.Table table =
        report.table(
            "Documents with more schemas: "
                + Documents.name(document)
                + ", medians of "
                + growthRounds()
                + " runs",
            "schemas",
            "time, CPU, peak memory",
            "time, against twice that of the half",
            "memory, against twice that of the half")) {
      for (int size : SIZES) {
        Path larger =
            Files.writeString(work.resolve("x" + size + ".yaml"), Trees.multiplied(text, size));
        List<double[]> runs = new ArrayList<>();
        for (int i = 0; i < growthRounds(); i++) {
          runs.add(fresh(larger, false));
        }
        double[] now = medians(runs);
        boolean first = before.length == 0;
        table.row(
            size + " ×",
            all(now),
            first ? "" : report.atMost(now[0] / before[0] / 2, 1.15),
            first || now[1] == 0 ? "" : report.atMost(now[1] / before[1] / 2, 1.15));
        before = now;
      }
    }
  }

  /** Large documents take long; three runs of five are enough to see a slope. */
  private int growthRounds() {
    return (rounds + 1) / 2;
  }

  /** A second run with nothing changed; what Maven itself takes does not count. */
  void unchanged(Path document) throws IOException {
    Path output = work.resolve("unchanged");
    List<double[]> skipped = new ArrayList<>();
    List<double[]> full = new ArrayList<>();
    List<double[]> again = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      Trees.delete(output);
      skipped.add(nanos(maven.generate(document, output, "-Dopenrouter.codegen.skip")));
      full.add(nanos(maven.generate(document, output)));
      var before = Trees.times(output);
      again.add(nanos(maven.generate(document, output)));
      if (!before.equals(Trees.times(output))) {
        throw new IOException("A run with nothing to do wrote files.");
      }
    }
    double maven = medians(skipped)[0];
    double whole = medians(full)[0];
    double second = medians(again)[0];
    try (Report.Table table =
        report.table(
            "Nothing changed: " + Documents.name(document),
            "what",
            "a full run",
            "a run with nothing to do",
            "Maven alone (goal skipped)",
            "ratio without Maven",
            "ratio of whole processes")) {
      table.row(
          "generate",
          Numbers.nanos(whole),
          Numbers.nanos(second),
          Numbers.nanos(maven),
          report.atMost((second - maven) / (whole - maven), 0.05),
          Numbers.plain(second / whole));
    }
  }

  private static double[] nanos(Child child) {
    return new double[] {child.nanos()};
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
