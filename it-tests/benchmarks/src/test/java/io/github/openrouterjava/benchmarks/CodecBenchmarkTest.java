package io.github.openrouterjava.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.benchmarks.codec.CodecBenchmark;
import io.github.openrouterjava.benchmarks.codec.JsonLibrary;
import io.github.openrouterjava.benchmarks.codec.Payload;
import io.github.openrouterjava.benchmarks.codec.RoundTrip;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The benchmarks in short, to see that they work; nothing is said of speed. */
class CodecBenchmarkTest {

  private static final int LIBRARIES = 4;
  private static final int OPERATIONS = 2;

  @Test
  void everyLibraryReadsAndWritesEveryPayload() throws Exception {
    var results =
        new Runner(
                new OptionsBuilder()
                    .include(CodecBenchmark.class.getName())
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(1))
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();

    assertThat(results)
        .hasSize(Payload.values().length * LIBRARIES * OPERATIONS)
        .extracting(RunResult::getPrimaryResult)
        .allSatisfy(result -> assertThat(result.getScore()).isPositive());
  }

  @Test
  void aDecoderThatDropsDataIsNotMeasured() {
    JsonLibrary<String> forgetful =
        new JsonLibrary<>() {
          @Override
          public String decode(byte[] json) {
            return "{}";
          }

          @Override
          public byte[] encode(String value) {
            return value.getBytes(java.nio.charset.StandardCharsets.UTF_8);
          }
        };

    assertThatThrownBy(() -> RoundTrip.check(Payload.CHUNK, forgetful))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("CHUNK");
  }
}
