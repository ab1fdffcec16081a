package io.github.openrouterjava.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No Java name changes by accident. A name that changes on purpose gets a line in {@code
 * src/names-baseline/changes.tsv}: the schema or operation, the new name, the reason; a failure
 * prints the lines that are missing. New schemas and operations may have any name.
 */
class NamesBaselineTest {

  private static final String NEWEST = "openrouter";
  private static final String NEWEST_DATE = "2026-08-22";

  @Test
  void ourDocument() throws IOException {
    hasTheNamesOf("ours", Documents.ours(), Documents.overlays());
  }

  static List<Path> upstream() {
    return Documents.upstream();
  }

  @ParameterizedTest
  @MethodSource("upstream")
  void publishedDocument(Path document) throws IOException {
    String file = Objects.requireNonNull(document.getFileName()).toString();
    String name = file.replace(".yaml", "").replace(NEWEST + "-", "").replace(NEWEST, NEWEST_DATE);
    hasTheNamesOf(name, document, List.of());
  }

  private static void hasTheNamesOf(String name, Path document, List<Path> overlays)
      throws IOException {
    SortedMap<String, String> expected = NamesBaseline.expected(name);
    SortedMap<String, String> actual = NamesBaseline.names(Documents.generate(document, overlays));

    assertThat(expected).isNotEmpty();
    assertThat(NamesBaseline.differences(expected, actual)).isEmpty();
  }
}
