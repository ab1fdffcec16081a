package io.github.openrouterjava.codegen.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.document.DocumentSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the documents this generator is made for. */
class RealDocumentsTest {

  @ParameterizedTest
  @CsvSource({
    "openrouter-2025-10-24.yaml, 20, 140",
    "openrouter-2026-01-21.yaml, 37, 222",
    "openrouter-2026-04-16.yaml, 42, 439",
    "openrouter-2026-06-12.yaml, 76, 635",
    "openrouter.yaml, 97, 769",
  })
  void readsUpstreamsDocuments(String file, int operations, int schemas) throws IOException {
    String directory = System.getProperty("openrouter.upstream.dir");
    assumeTrue(
        directory != null, "SKIPPED: upstream's documents are not here; -Dopenrouter.upstream.dir");

    RawDocument document = read(Path.of(directory, file));

    assertThat(document.operations()).hasSize(operations);
    assertThat(document.schemas()).hasSize(schemas);
  }

  @Test
  void readsTheVendoredDocument() throws IOException {
    RawDocument document = read(Path.of("../spec/openrouter.yaml"));

    assertThat(document.operations()).hasSize(97);
    assertThat(document.schemas()).hasSize(769);
  }

  @Test
  void appliesTheVendoredOverlaysWithoutAWord() throws IOException {
    List<DocumentSource> overlays = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("../spec/overlays"))) {
      for (Path file : files.sorted().toList()) {
        overlays.add(new DocumentSource(file.toString(), Files.readAllBytes(file)));
      }
    }
    Path file = Path.of("../spec/openrouter.yaml");
    DocumentSource source = new DocumentSource(file.toString(), Files.readAllBytes(file));
    Diagnostics diagnostics = new Diagnostics();

    RawDocument document = new DocumentParser().parse(source, overlays, diagnostics);

    assertThat(overlays).isNotEmpty();
    assertThat(document).isNotNull();
    assertThat(diagnostics.all()).isEmpty();
  }

  private static RawDocument read(Path file) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    RawDocument document =
        new DocumentParser()
            .parse(
                new DocumentSource(file.toString(), Files.readAllBytes(file)),
                List.of(),
                diagnostics);
    assertThat(diagnostics.hasErrors()).as("%s", diagnostics.all()).isFalse();
    assertThat(document).isNotNull();
    return document;
  }
}
