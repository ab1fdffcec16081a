package io.github.openrouterjava.it.golden;

import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.run.InputOptions;
import io.github.openrouterjava.codegen.run.InputReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One folder of {@code src/golden}; its README says what is in it.
 *
 * @param folder where it is
 * @param name what it is about
 */
record GoldenCase(Path folder, String name) {

  private static final Path ALL = Path.of("src", "golden");
  private static final String DIAGNOSTICS = "diagnostics.txt";
  private static final String TEMPLATES = "templates";

  /** Documents that the document may refer to. */
  private static final String PARTS = "parts";

  /** All cases, by name. */
  static List<GoldenCase> all() {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.filter(Files::isDirectory).sorted().map(GoldenCase::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldenCase of(Path folder) {
    return new GoldenCase(folder, Objects.requireNonNull(folder.getFileName()).toString());
  }

  /** Of its own, so that all cases can be compiled at once. */
  String basePackage() {
    return "com.example." + name.replace("-", "");
  }

  /** What comes of the document, with the templates and the style of the case, if it has any. */
  Generation generate() throws IOException {
    GeneratorOptions options = new GeneratorOptions(basePackage(), "Example", "golden", true);
    DocumentSource document =
        new DocumentSource("api.yaml", Files.readAllBytes(folder.resolve("api.yaml")));
    String templates = Files.isDirectory(folder.resolve(TEMPLATES)) ? TEMPLATES : null;
    try (Stream<Path> files = Files.list(folder)) {
      List<String> overlays =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(f -> f.endsWith(".overlay.yaml"))
              .sorted()
              .toList();
      return new Generator()
          .generate(
              new InputReader()
                  .with(
                      document,
                      new InputOptions(folder.toAbsolutePath(), options)
                          .withOverlays(overlays)
                          .withReferences(List.of(PARTS))
                          .withTemplates(templates)));
    }
  }

  /** What comes out, and what is said about it, by the path it is kept under. */
  static SortedMap<String, String> actual(Generation generation) {
    SortedMap<String, String> all = new TreeMap<>();
    generation
        .files()
        .forEach(
            (path, content) ->
                all.put("expected/" + path, new String(content, StandardCharsets.UTF_8)));
    if (!generation.diagnostics().isEmpty()) {
      StringBuilder text = new StringBuilder();
      for (Diagnostic diagnostic : generation.diagnostics()) {
        text.append(diagnostic.severity()).append(' ').append(diagnostic).append('\n');
      }
      all.put(DIAGNOSTICS, text.toString());
    }
    return all;
  }

  /** What must come out, and be said. */
  SortedMap<String, String> expected() throws IOException {
    SortedMap<String, String> all = new TreeMap<>();
    Path expected = folder.resolve("expected");
    if (Files.isDirectory(expected)) {
      try (Stream<Path> files = Files.walk(expected)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          put(all, file);
        }
      }
    }
    if (Files.exists(folder.resolve(DIAGNOSTICS))) {
      put(all, folder.resolve(DIAGNOSTICS));
    }
    return all;
  }

  private void put(SortedMap<String, String> all, Path file) throws IOException {
    all.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
  }

  /** Makes what comes out now what must come out. */
  void bless(SortedMap<String, String> actual) throws IOException {
    for (String earlier : expected().keySet()) {
      if (!actual.containsKey(earlier)) {
        Files.delete(folder.resolve(earlier));
      }
    }
    for (Map.Entry<String, String> file : actual.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Files.writeString(target, file.getValue());
    }
  }

  /** A further file of the case, null where it has none of that name. */
  @Nullable Path file(String fileName) {
    Path file = folder.resolve(fileName);
    return Files.exists(file) ? file : null;
  }

  @Override
  public String toString() {
    return name;
  }
}
