package io.github.openrouterjava.benchmarks.suite;

import io.github.openrouterjava.benchmarks.codec.CodecBenchmark;
import io.github.openrouterjava.benchmarks.codec.Libraries;
import io.github.openrouterjava.benchmarks.codec.Payload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Decoding and encoding, warm: time and allocation of every library, by JMH, in forks of its own.
 */
final class Codecs {

  private static final int WARMUP = 10;
  private static final int MEASURED = 2;
  private static final TimeValue PIECE = TimeValue.milliseconds(200);

  private Codecs() {}

  static void measure(Report report, int forks) throws RunnerException {
    Map<String, double[]> found = new HashMap<>();
    for (RunResult result : run(forks)) {
      found.put(key(result.getParams()), medians(result));
    }
    try (Report.Table table =
        report.table(
            "Decode and encode",
            "what",
            "ours",
            "limit",
            "databind",
            "openai-java",
            "time: ours / limit",
            "time: openai-java / ours",
            "allocation: ours / limit")) {
      for (Payload payload : Payload.values()) {
        for (String operation : List.of("decode", "encode")) {
          row(report, table, payload, operation, found);
        }
      }
    }
  }

  private static Collection<RunResult> run(int forks) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(CodecBenchmark.class.getName())
                .forks(forks)
                .warmupIterations(WARMUP)
                .warmupTime(PIECE)
                .measurementIterations(MEASURED)
                .measurementTime(PIECE)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build())
        .run();
  }

  private static String key(BenchmarkParams params) {
    String name = params.getBenchmark();
    return params.getParam("payload")
        + ' '
        + name.substring(name.lastIndexOf('.') + 1)
        + ' '
        + params.getParam("library");
  }

  /** Over the forks: nanoseconds and bytes for each operation. */
  private static double[] medians(RunResult result) {
    List<double[]> forks = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      forks.add(
          new double[] {
            fork.getPrimaryResult().getScore() * 1000,
            fork.getSecondaryResults().get("gc.alloc.rate.norm").getScore()
          });
    }
    return new double[] {Numbers.median(forks, 0), Numbers.median(forks, 1)};
  }

  private static void row(
      Report report,
      Report.Table table,
      Payload payload,
      String operation,
      Map<String, double[]> found) {
    double[] ours = of(found, payload, operation, Libraries.OURS);
    double[] hand = of(found, payload, operation, Libraries.HAND);
    double[] openAi = of(found, payload, operation, Libraries.OPENAI);
    table.row(
        operation + " " + payload.name().toLowerCase(Locale.ROOT),
        both(ours),
        both(hand),
        both(of(found, payload, operation, Libraries.DATABIND)),
        both(openAi),
        report.atMost(ours[0] / hand[0], 1.25),
        report.atLeast(openAi[0] / ours[0], 3),
        report.atMost(ours[1] / hand[1], 1.3));
  }

  private static double[] of(
      Map<String, double[]> found, Payload payload, String operation, String library) {
    double[] values = found.get(payload + " " + operation + " " + library);
    return values == null ? new double[] {Double.NaN, Double.NaN} : values;
  }

  private static String both(double[] values) {
    return Numbers.nanos(values[0]) + ", " + Numbers.bytes(values[1]);
  }
}
