package io.github.openrouterjava.it.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.it.generated.Compile;
import io.github.openrouterjava.it.generated.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder in {@code src/golden} is a document and what must come out of it, to the byte. {@code
 * -Dgolden.bless} writes what comes out now; what changed is for a reviewer to judge.
 */
class GoldenTest {

  private static final Path CASES = Path.of("src", "golden");
  private static final GeneratorOptions OPTIONS =
      new GeneratorOptions("com.example", "Example", "golden", true);

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void comesOutAsExpected(Path folder) throws IOException {
    Generation generation = Documents.generate(folder.resolve("api.yaml"), List.of(), OPTIONS);
    Path expected = folder.resolve("expected");
    if (System.getProperty("golden.bless") != null) {
      bless(expected, generation);
    }
    assertThat(text(generation.files())).isEqualTo(text(filesIn(expected)));
    Compile.withoutWarnings(generation);
  }

  private static void bless(Path expected, Generation generation) throws IOException {
    for (String stale : filesIn(expected).keySet()) {
      Files.delete(expected.resolve(stale));
    }
    for (Map.Entry<String, byte[]> file : generation.files().entrySet()) {
      Path target = expected.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  private static SortedMap<String, byte[]> filesIn(Path directory) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (!Files.isDirectory(directory)) {
      return files;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = directory.relativize(file).toString().replace('\\', '/');
        files.put(path, Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static SortedMap<String, String> text(SortedMap<String, byte[]> files) {
    SortedMap<String, String> text = new TreeMap<>();
    files.forEach((path, content) -> text.put(path, new String(content, StandardCharsets.UTF_8)));
    return text;
  }
}
