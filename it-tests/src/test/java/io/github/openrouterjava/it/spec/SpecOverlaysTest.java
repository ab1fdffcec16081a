package io.github.openrouterjava.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.openrouterjava.it.spec.SpecDocument.At;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The overlays beside the document: form and reasons. */
class SpecOverlaysTest {

  private final Map<String, SpecDocument> overlays = SpecDocument.overlays();

  @Test
  void overlaysSayWhatTheyAre() {
    assertThat(overlays).isNotEmpty();
    assertThat(overlays.keySet()).allMatch(name -> name.endsWith(".overlay.yaml"));
    assertThat(overlays.values())
        .allSatisfy(
            overlay -> {
              assertThat(overlay.root().path("overlay").asString()).isEqualTo("1.0.0");
              assertThat(overlay.root().path("info").path("title").asString()).isNotBlank();
            });
  }

  @Test
  void everyActionDoesOneThingAndSaysWhy() {
    assertThat(actions())
        .isNotEmpty()
        .allSatisfy(
            action -> {
              assertThat(action.get("target").node().asString()).matches("\\$(\\..+)?");
              assertThat(action.get("description").node().asString())
                  .as(action.pointer())
                  .isNotBlank();
              assertThat(action.get("update").exists()).isNotEqualTo(action.get("remove").exists());
            });
  }

  @Test
  void eachOverlayFitsTheDocumentWithoutTheOthers() {
    assertThat(overlays.keySet())
        .allSatisfy(
            name ->
                assertThatCode(() -> SpecDocument.withOverlay(name)).doesNotThrowAnyException());
  }

  @Test
  void onlyCorrectionsChangeWhatIsValid() {
    assertThat(overlays.keySet().stream().filter(name -> !name.startsWith("corrections")))
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(actions(name))
                    .allSatisfy(
                        action ->
                            assertThat(action.get("update").children())
                                .isNotEmpty()
                                .extracting(At::name)
                                .allMatch(key -> key.startsWith("x-java-"))));
  }

  private Stream<At> actions() {
    return overlays.keySet().stream().flatMap(name -> actions(name).stream());
  }

  private List<At> actions(String name) {
    return new At(name + '#', overlays.get(name).root()).get("actions").children();
  }
}
