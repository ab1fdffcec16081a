package io.github.openrouterjava.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openrouterjava.codegen.GeneratedClient;
import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.document.DocumentSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reports about each two published documents that follow each other are complete: all that
 * differs between the compiled clients, and between the models they are made from, and nothing
 * else. Skipped, and says so, without the documents.
 */
class UpstreamDiffTest {

  private static final String BASE = "io.github.openrouterjava";

  @TempDir private static Path folder;

  @TestFactory
  Stream<DynamicTest> reportsAreComplete() throws IOException {
    String directory = System.getProperty("openrouter.upstream.dir");
    assumeTrue(
        directory != null,
        "SKIPPED: give -Dopenrouter.upstream.dir=<directory with the published documents>");
    List<Path> documents;
    try (Stream<Path> files = Files.list(Path.of(directory))) {
      documents = files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(documents).hasSize(5);
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 1; i < documents.size(); i++) {
      Path before = documents.get(i - 1);
      Path after = documents.get(i);
      tests.add(
          DynamicTest.dynamicTest(
              before.getFileName() + " to " + after.getFileName(), () -> check(before, after)));
    }
    return tests.stream();
  }

  private static void check(Path before, Path after) throws IOException {
    DiffReport report = ClientDiff.between(input(before), input(after));

    Set<String> really = classes(before).differences(classes(after));
    Set<String> reported = Effects.of(report);
    assertThat(really).as("differences").isNotEmpty();
    assertThat(without(really, reported)).as("not reported").isEmpty();
    assertThat(without(reported, really)).as("reported, but not so").isEmpty();
    assertThat(new Models(client(before), client(after), report).notReported()).isEmpty();
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return rest;
  }

  private static GeneratedClient client(Path document) throws IOException {
    return new Generator().client(input(document));
  }

  private static ClassFiles classes(Path document) throws IOException {
    Path classes = folder.resolve(String.valueOf(document.getFileName()));
    if (!Files.exists(classes)) {
      Libraries library = new Libraries();
      library.add(client(document).generation());
      assertThat(library.compile(classes, List.of(), "-parameters")).isEmpty();
    }
    return new ClassFiles(classes, BASE + ".client");
  }

  private static GeneratorInput input(Path document) throws IOException {
    return new GeneratorInput(
        new DocumentSource(String.valueOf(document.getFileName()), Files.readAllBytes(document)),
        List.of(),
        new TreeMap<>(),
        new GeneratorOptions(BASE, "OpenRouter", "test"));
  }
}
