package io.github.openrouterjava.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A sample of the documents that {@code it-tests/proofs/corpus/run} tries: those below the
 * directory that {@code -Dcorpus.sample.dir} names.
 */
class CorpusSampleTest {

  private static final Pattern OPENAPI_3 =
      Pattern.compile(
          "(?m)^\\s*\"?openapi\"?\\s*:\\s*[\"']?3|\\A\\s*\\{\\s*\"openapi\"\\s*:\\s*\"3");

  @TestFactory
  Stream<DynamicTest> everyDocumentEndsInCodeThatCompilesOrInAnErrorWithItsPlace()
      throws IOException {
    String directory = System.getProperty("corpus.sample.dir");
    assumeTrue(
        directory != null,
        "SKIPPED: give -Dcorpus.sample.dir=<directory with OpenAPI documents of others>");
    List<Path> documents = documents(Path.of(directory));
    assertThat(documents).isNotEmpty();
    return documents.stream()
        .map(document -> DynamicTest.dynamicTest(document.toString(), () -> check(document)));
  }

  private static void check(Path document) {
    Trial trial = CorpusWorker.attempt(document);
    assertThat(trial.outcome())
        .as(String.join(System.lineSeparator(), trial.details()))
        .isIn(Outcome.COMPILES, Outcome.WARNINGS, Outcome.ERROR);
  }

  private static List<Path> documents(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
          .filter(CorpusSampleTest::isOpenApi3)
          .sorted()
          .toList();
    }
  }

  private static boolean isOpenApi3(Path file) {
    try {
      return OPENAPI_3.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
