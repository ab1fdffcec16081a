package io.github.openrouterjava.it.styles;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.it.generated.Compile;
import io.github.openrouterjava.it.generated.Documents;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a style file says, the code compiles, with every warning an error. */
class StyleCombinationsTest {

  private static final Path GOLDEN = Path.of("src", "golden");

  static List<Map<String, String>> combinations() {
    return Combinations.of(Styles.values());
  }

  @Test
  void anyTwoValuesAreTogetherInOneOfThem() {
    Map<String, List<String>> values = Styles.values();
    List<Map<String, String>> all = combinations();
    for (String a : values.keySet()) {
      for (String b : values.keySet()) {
        for (String one : values.get(a)) {
          for (String other : values.get(b)) {
            boolean exclusive = a.equals(b) && !one.equals(other);
            assertThat(exclusive || together(all, a, one, b, other))
                .as("%s with %s", one, other)
                .isTrue();
          }
        }
      }
    }
    assertThat(all).hasSizeLessThan(25);
  }

  private static boolean together(
      List<Map<String, String>> all, String a, String one, String b, String other) {
    return all.stream().anyMatch(row -> one.equals(row.get(a)) && other.equals(row.get(b)));
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void smallDocumentsCompile(Map<String, String> combination) throws Exception {
    List<JavaFileObject> sources = new ArrayList<>();
    int number = 0;
    for (Path document : documents()) {
      GeneratorOptions options =
          new GeneratorOptions("com.example.d" + number++, "Example", "1", false);
      sources.addAll(Compile.sources(generate(document, options, combination)));
    }
    Compile.withoutWarnings(sources, List.of());
  }

  /** Of the combinations, some for the document with everything APIs are made of. */
  static Stream<Map<String, String>> some() {
    List<Map<String, String>> all = combinations();
    return Stream.of(all.get(3), all.get(7), all.get(11));
  }

  @ParameterizedTest
  @MethodSource("some")
  void ourDocumentCompiles(Map<String, String> combination) {
    GeneratorOptions options = new GeneratorOptions("com.example", "Example", "1", false);
    Compile.withoutWarnings(generate(Documents.ours(), options, combination));
  }

  private static Generation generate(
      Path document, GeneratorOptions options, Map<String, String> combination) {
    Generation generation =
        Documents.generate(document, List.of(), Styles.file(combination), options);
    assertThat(generation.diagnostics())
        .filteredOn(d -> d.location().file().equals("style.yaml"))
        .noneMatch(d -> d.severity() == Severity.ERROR);
    return generation;
  }

  private static List<Path> documents() throws IOException, URISyntaxException {
    List<Path> documents = new ArrayList<>();
    documents.add(
        Path.of(
            Objects.requireNonNull(StyleCombinationsTest.class.getResource("styles.yaml"))
                .toURI()));
    try (Stream<Path> cases = Files.list(GOLDEN)) {
      cases
          // Documents in several files need to be allowed to read them.
          .filter(folder -> !Files.exists(folder.resolve("parts")))
          .map(folder -> folder.resolve("api.yaml"))
          .filter(Files::exists)
          .sorted()
          .forEach(documents::add);
    }
    return documents;
  }
}
