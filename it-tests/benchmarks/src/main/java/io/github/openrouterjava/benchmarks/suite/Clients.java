package io.github.openrouterjava.benchmarks.suite;

import io.github.openrouterjava.benchmarks.codec.Libraries;
import io.github.openrouterjava.benchmarks.codec.Payload;
import io.github.openrouterjava.benchmarks.program.FirstAnswer;
import io.github.openrouterjava.benchmarks.program.FirstDecode;
import io.github.openrouterjava.benchmarks.program.ManyStreams;
import io.github.openrouterjava.benchmarks.program.Retained;
import io.github.openrouterjava.benchmarks.program.StreamRun;
import io.github.openrouterjava.benchmarks.server.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whole processes: first use, long streams, many streams, memory. */
final class Clients {

  private static final int EVENTS = 100_000;
  private static final int STREAMS = 1_000;
  private static final int STREAM_EVENTS = 200;

  private final Report report;
  private final int rounds;

  Clients(Report report, int rounds) {
    this.report = report;
    this.rounds = rounds;
  }

  /** One library's turn in a round. */
  private interface Turn {
    double[] take(String library) throws IOException;
  }

  /** Takes turns, so that what disturbs the machine for a while disturbs all alike. */
  private Map<String, List<double[]>> interleaved(int count, Turn turn, String... libraries)
      throws IOException {
    Map<String, List<double[]>> results = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      for (String library : libraries) {
        results.computeIfAbsent(library, l -> new ArrayList<>()).add(turn.take(library));
      }
    }
    return results;
  }

  private static double median(Map<String, List<double[]>> results, String library, int column) {
    return Numbers.median(results.getOrDefault(library, List.of()), column);
  }

  /** From before a library's first use to a chunk decoded, measured inside the JVM. */
  void firstDecode() throws IOException {
    Path chunk = Files.createTempFile("chunk", ".json");
    Files.write(chunk, Payload.CHUNK.json());
    Map<String, List<double[]>> found =
        interleaved(
            2 * rounds + 1,
            library -> Child.java(FirstDecode.class, library, chunk.toString()).numbers(),
            Libraries.OURS,
            Libraries.HAND,
            Libraries.DATABIND,
            Libraries.OPENAI);
    Files.delete(chunk);
    double ours = median(found, Libraries.OURS, 0);
    double hand = median(found, Libraries.HAND, 0);
    try (Report.Table table =
        report.table(
            "First decode of a chunk in a fresh JVM",
            "what",
            "ours",
            "limit",
            "databind",
            "openai-java",
            "ours / limit")) {
      table.row(
          "first decode",
          Numbers.nanos(ours),
          Numbers.nanos(hand),
          Numbers.nanos(median(found, Libraries.DATABIND, 0)),
          Numbers.nanos(median(found, Libraries.OPENAI, 0)),
          report.atMost(ours / hand, 2));
    }
  }

  /** From the start of a JVM to what it first has of an answer, measured outside. */
  void coldStart() throws IOException {
    try (LocalServer server = LocalServer.start(STREAM_EVENTS, 0);
        Report.Table table =
            report.table(
                "Start of a JVM to the first answer, from a server on this machine",
                "what",
                "ours",
                "openai-java",
                "ours / openai-java")) {
      for (String what : List.of("ask", "first")) {
        Map<String, List<double[]>> found =
            interleaved(
                2 * rounds + 1,
                library ->
                    new double[] {
                      Child.java(FirstAnswer.class, library, server.url(), what).firstLine()
                    },
                Libraries.OURS,
                Libraries.OPENAI);
        double ours = median(found, Libraries.OURS, 0);
        double openAi = median(found, Libraries.OPENAI, 0);
        table.row(
            what.equals("ask") ? "a whole answer" : "the first chunk of a stream",
            Numbers.nanos(ours),
            Numbers.nanos(openAi),
            report.atMost(ours / openAi, 0.4));
      }
    }
  }

  /** One long stream, from memory and over a socket. */
  void longStream() throws IOException {
    try (LocalServer server = LocalServer.start(EVENTS, 0);
        Report.Table table =
            report.table(
                "A stream of 100,000 events, the second of a process",
                "what",
                "ours: time, CPU",
                "limit: time, CPU",
                "openai-java: time, CPU",
                "rate: ours / openai-java",
                "CPU: ours / limit")) {
      for (String from : List.of("memory", server.url())) {
        Map<String, List<double[]>> found =
            interleaved(
                rounds,
                library ->
                    Child.java(StreamRun.class, library, from, Integer.toString(EVENTS)).numbers(),
                Libraries.OURS,
                Libraries.HAND,
                Libraries.OPENAI);
        table.row(
            from.equals("memory") ? "from memory" : "over loopback",
            both(found, Libraries.OURS),
            both(found, Libraries.HAND),
            both(found, Libraries.OPENAI),
            report.atLeast(
                median(found, Libraries.OPENAI, 0) / median(found, Libraries.OURS, 0), 3),
            report.atMost(
                median(found, Libraries.OURS, 1) / median(found, Libraries.HAND, 1), 1.3));
      }
    }
  }

  private static String both(Map<String, List<double[]>> found, String library) {
    return Numbers.nanos(median(found, library, 0))
        + ", "
        + Numbers.nanos(median(found, library, 1));
  }

  /** A thousand streams at once. */
  void manyStreams() throws IOException {
    Map<String, List<double[]>> found =
        interleaved(rounds, Clients::thousand, Libraries.OURS, Libraries.OPENAI);
    try (Report.Table table =
        report.table(
            "1,000 streams at once, 200 events each", "what", "ours", "openai-java", "ratio")) {
      double ours = median(found, Libraries.OURS, 0);
      double openAi = median(found, Libraries.OPENAI, 0);
      table.row(
          "CPU for each event",
          Numbers.nanos(ours),
          Numbers.nanos(openAi),
          report.atMost(ours / openAi, 0.5));
      ours = median(found, Libraries.OURS, 1);
      openAi = median(found, Libraries.OPENAI, 1);
      table.row(
          "heap for each open stream",
          Numbers.bytes(ours),
          Numbers.bytes(openAi),
          report.atMost(ours / openAi, 0.5));
    }
  }

  private static double[] thousand(String library) throws IOException {
    try (LocalServer held = LocalServer.start(STREAM_EVENTS, STREAMS);
        LocalServer free = LocalServer.start(STREAM_EVENTS, 0)) {
      return Child.java(
              ManyStreams.class,
              library,
              held.url(),
              free.url(),
              Integer.toString(STREAMS),
              Integer.toString(STREAM_EVENTS))
          .numbers();
    }
  }

  /** What stays in the heap. */
  void retained() throws IOException {
    try (LocalServer server = LocalServer.start(0, 0);
        Report.Table table =
            report.table(
                "Memory that is held", "what", "ours", "openai-java", "ours / openai-java")) {
      Map<String, List<double[]>> found =
          interleaved(
              rounds,
              library -> Child.java(Retained.class, library, server.url()).numbers(),
              Libraries.OURS,
              Libraries.OPENAI);
      String[] rows = {"a client after one call", "a decoded answer, one of 10,000"};
      for (int i = 0; i < rows.length; i++) {
        double ours = median(found, Libraries.OURS, i);
        double openAi = median(found, Libraries.OPENAI, i);
        table.row(
            rows[i], Numbers.bytes(ours), Numbers.bytes(openAi), report.atMost(ours / openAi, 0.5));
      }
    }
  }
}
