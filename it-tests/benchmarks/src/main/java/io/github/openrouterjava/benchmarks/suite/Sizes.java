package io.github.openrouterjava.benchmarks.suite;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What users download, and how long the compiler takes. */
final class Sizes {

  private static final String ANTHROPIC = "3.11.0";

  private final Report report;
  private final int rounds;
  private final Maven maven;
  private final Path work;

  Sizes(Report report, int rounds, Maven maven, Path work) {
    this.report = report;
    this.rounds = rounds;
    this.maven = maven;
    this.work = work;
  }

  /** javac, a whole process, on what is generated; leaves a jar of the classes. */
  Path compile(Path document) throws IOException {
    Path output = work.resolve("compiled");
    Path classes = work.resolve("classes");
    Trees.delete(output);
    maven.generate(document, output);
    List<Path> sources = Trees.files(output, ".java");
    Path arguments = work.resolve("sources.txt");
    Files.write(arguments, sources.stream().map(Path::toString).toList());
    List<double[]> runs = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      Trees.delete(classes);
      runs.add(new double[] {Child.run(javac(classes, arguments), work).nanos()});
    }
    double nanos = Numbers.median(runs, 0);
    long lines = Trees.lines(sources);
    try (Report.Table table =
        report.table(
            "Compile the generated client: " + Documents.name(document),
            "lines",
            "javac, whole process",
            "lines each second",
            "seconds")) {
      table.row(
          Long.toString(lines),
          Numbers.nanos(nanos),
          Long.toString(Math.round(lines / (nanos / 1e9))),
          report.atMost(nanos / 1e9, 30));
    }
    return Trees.jar(classes, work.resolve("ours.jar"));
  }

  private static List<String> javac(Path classes, Path arguments) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
        "-nowarn",
        "-proc:none",
        "-g:lines,source",
        "--release",
        "17",
        "-cp",
        Trees.onClassPath("openrouter-client-runtime")
            + File.pathSeparator
            + System.getProperty("java.class.path"),
        "-d",
        classes.toString(),
        "@" + arguments);
  }

  /**
   * Bytes and classes.
   *
   * @param jar of what comes of the document
   */
  void jars(Path document, Path jar) throws IOException {
    Trees.Jar ours = Trees.Jar.of(jar, "/client/model/");
    Trees.Jar runtime = Trees.Jar.of(Trees.onClassPath("openrouter-client-runtime"), "/none/");
    Trees.Jar openAi = Trees.Jar.of(Trees.onClassPath("openai-java-core"), "/models/");
    Trees.Jar anthropic =
        Trees.Jar.of(
            maven.fetch(
                "com.anthropic:anthropic-java-core:" + ANTHROPIC,
                "anthropic-java-core-" + ANTHROPIC + ".jar"),
            "/models/");
    try (Report.Table table =
        report.table(
            "Jars, ours of "
                + Documents.name(document)
                + " (a model is a class of its own in a package of models)",
            "jar",
            "size",
            "classes",
            "models",
            "classes per model",
            "bytes per model",
            "against openai-java")) {
      row(table, "ours", ours, against(ours, openAi));
      table.row(
          "our runtime",
          Numbers.bytes(runtime.bytes()),
          Long.toString(runtime.classes()),
          "",
          "",
          "",
          "");
      row(table, "openai-java-core", openAi, "");
      row(table, "anthropic-java-core " + ANTHROPIC, anthropic, "");
    }
  }

  private String against(Trees.Jar ours, Trees.Jar peer) {
    return report.atMost(ours.bytesPerModel() / peer.bytesPerModel(), 0.125);
  }

  private static void row(Report.Table table, String name, Trees.Jar jar, String verdict) {
    table.row(
        name,
        Numbers.bytes(jar.bytes()),
        Long.toString(jar.classes()),
        Long.toString(jar.models()),
        Numbers.plain((double) jar.classes() / jar.models()),
        Numbers.bytes(jar.bytesPerModel()),
        verdict);
  }
}
