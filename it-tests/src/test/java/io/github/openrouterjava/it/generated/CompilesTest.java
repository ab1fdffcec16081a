package io.github.openrouterjava.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompilesTest {

  @Test
  void ourDocument() {
    Compile.withoutWarnings(Documents.generate(Documents.ours(), Documents.overlays()));
  }

  @Test
  void ourDocumentWithoutOverlays() {
    Compile.withoutWarnings(Documents.generate(Documents.ours(), List.of()));
  }

  /** Whoever likes upstream's own words better than one of our corrections leaves it out. */
  @Test
  void anyOverlayCanBeLeftOut() {
    for (Path left : Documents.overlays()) {
      List<Path> others = Documents.overlays().stream().filter(o -> !o.equals(left)).toList();
      assertThat(Documents.generate(Documents.ours(), others).files()).isNotEmpty();
    }
  }

  static Stream<Path> upstream() {
    return Documents.upstream().stream();
  }

  @ParameterizedTest
  @MethodSource("upstream")
  void publishedDocument(Path document) {
    Compile.withoutWarnings(Documents.generate(document, List.of()));
  }

  @Test
  void publishedDocumentWithOurOverlays() {
    List<Path> all = Documents.upstream();
    Compile.withoutWarnings(Documents.generate(all.get(all.size() - 1), Documents.overlays()));
  }
}
