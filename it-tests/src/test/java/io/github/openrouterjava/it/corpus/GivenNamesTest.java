package io.github.openrouterjava.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openrouterjava.codegen.Generation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Names are such as a person would give: none ends in a hash, none stands for no word of the
 * document, and of a hundred at most one has a number that the document does not have there.
 */
class GivenNamesTest {

  private static final double MAX_NUMBERED = 0.01;

  @Test
  void ofOurOwnDocument() throws IOException {
    check(Path.of("..", "spec", "openrouter.yaml"));
  }

  @TestFactory
  Stream<DynamicTest> ofPublishedDocuments() {
    String upstream = System.getProperty("openrouter.upstream.dir");
    assumeTrue(
        upstream != null,
        "SKIPPED: give -Dopenrouter.upstream.dir=<directory>; one called \"other\" beside it counts,"
            + " too");
    Path directory = Path.of(upstream);
    return Stream.of(directory, directory.resolveSibling("other"))
        .filter(Files::isDirectory)
        .flatMap(GivenNamesTest::documents)
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file)));
  }

  private static Stream<Path> documents(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Path file) throws IOException {
    Generation generation = CorpusWorker.generate(file);
    PublicNames names = new PublicNames(Words.of(file));
    MemoryCompiler.parse(generation, names);

    assertThat(names.count()).isGreaterThan(1000);
    assertThat(names.hashed()).isEmpty();
    assertThat(names.placeholders()).isEmpty();
    List<String> numbered = names.numbered();
    System.out.println(
        file.getFileName()
            + ": "
            + numbered.size()
            + " of "
            + names.count()
            + " names are counted");
    numbered.forEach(name -> System.out.println("  " + name));
    assertThat((double) numbered.size() / names.count()).isLessThanOrEqualTo(MAX_NUMBERED);
  }
}
