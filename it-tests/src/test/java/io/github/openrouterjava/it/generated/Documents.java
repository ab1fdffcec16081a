package io.github.openrouterjava.it.generated;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openrouterjava.codegen.GeneratedClient;
import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.document.DocumentSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documents that tests of the generator read, and one way to generate from them. */
public final class Documents {

  private static final GeneratorOptions OPTIONS =
      new GeneratorOptions("io.github.openrouterjava", "OpenRouter", "test");

  private Documents() {}

  /** Our own document. */
  public static Path ours() {
    return Path.of("..", "spec", "openrouter.yaml");
  }

  /** Our overlays, in the order they apply. */
  public static List<Path> overlays() {
    return filesIn(Path.of("..", "spec", "overlays"));
  }

  /**
   * The published documents in the directory that {@code -Dopenrouter.upstream.dir} names; the test
   * is skipped, and says so, where it is not given: the documents are not ours to ship.
   */
  public static List<Path> upstream() {
    String directory = System.getProperty("openrouter.upstream.dir");
    assumeTrue(
        directory != null,
        "SKIPPED: give -Dopenrouter.upstream.dir=<directory with the published documents>");
    return filesIn(Path.of(directory));
  }

  /** What is generated from {@code document}. */
  public static Generation generate(Path document, List<Path> overlays) {
    return generate(document, overlays, OPTIONS);
  }

  /** What is generated from {@code document} with a style file of the text {@code style}. */
  public static Generation generate(
      Path document, List<Path> overlays, String style, GeneratorOptions options) {
    List<DocumentSource> sources = overlays.stream().map(Documents::source).toList();
    return new Generator()
        .generate(
            new GeneratorInput(
                source(document),
                sources,
                new TreeMap<>(),
                DocumentSource.of("style.yaml", style),
                options));
  }

  /** What is generated from {@code document} with {@code options}. */
  public static Generation generate(Path document, List<Path> overlays, GeneratorOptions options) {
    List<DocumentSource> sources = overlays.stream().map(Documents::source).toList();
    return new Generator()
        .generate(new GeneratorInput(source(document), sources, new TreeMap<>(), options));
  }

  /** What is generated from {@code document}, with the model and the names it was made from. */
  public static GeneratedClient client(Path document, List<Path> overlays) {
    List<DocumentSource> sources = overlays.stream().map(Documents::source).toList();
    return new Generator()
        .client(new GeneratorInput(source(document), sources, new TreeMap<>(), OPTIONS));
  }

  /** What is generated from a document that a test writes itself. */
  public static Generation generate(String yaml) {
    DocumentSource source = DocumentSource.of("api.yaml", yaml);
    return new Generator()
        .generate(new GeneratorInput(source, List.of(), new TreeMap<>(), OPTIONS));
  }

  private static DocumentSource source(Path file) {
    try {
      return new DocumentSource(String.valueOf(name(file)), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Path name(Path file) {
    return file.getFileName();
  }

  private static List<Path> filesIn(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
