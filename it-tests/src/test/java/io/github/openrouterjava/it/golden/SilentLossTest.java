package io.github.openrouterjava.it.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.run.InputOptions;
import io.github.openrouterjava.codegen.run.InputReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each media type, schema, parameter, server, encoding and part of security in a document has an
 * effect on the client, or a message says why not. The generator walks them all at the end, and
 * reports what its stages have overlooked as {@code part-unused}: of no document here, there is
 * anything.
 */
class SilentLossTest {

  private static final String OVERLOOKED = "part-unused";
  private static final String UPSTREAM = System.getProperty("openrouter.upstream.dir");

  static List<GoldenCase> cases() {
    return GoldenCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ofGoldenCases(GoldenCase golden) throws IOException {
    check(golden.generate().diagnostics());
  }

  @Test
  void ofOurOwnDocument() throws IOException {
    check(diagnostics(Path.of("..", "spec", "openrouter.yaml")));
  }

  @TestFactory
  Stream<DynamicTest> ofPublishedDocuments() throws IOException {
    assumeTrue(
        UPSTREAM != null,
        "SKIPPED: give -Dopenrouter.upstream.dir=<directory>; one called \"other\" beside it counts,"
            + " too");
    Path directory = Path.of(UPSTREAM);
    return Stream.of(directory, directory.resolveSibling("other"))
        .filter(Files::isDirectory)
        .flatMap(SilentLossTest::documents)
        .map(
            file ->
                DynamicTest.dynamicTest(
                    String.valueOf(file.getFileName()), () -> check(diagnostics(file))));
  }

  private static Stream<Path> documents(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Diagnostic> diagnostics(Path file) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    DocumentSource document =
        new DocumentSource(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    InputOptions options = new InputOptions(folder, new GeneratorOptions("loss", null, "test"));
    return new Generator().generate(new InputReader().with(document, options)).diagnostics();
  }

  private static void check(List<Diagnostic> diagnostics) {
    assertThat(diagnostics).filteredOn(d -> d.code().equals(OVERLOOKED)).isEmpty();
  }
}
