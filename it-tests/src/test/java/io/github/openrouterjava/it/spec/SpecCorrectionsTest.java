package io.github.openrouterjava.it.spec;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.it.spec.SpecDocument.At;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.json.Strictness;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the corrections are for: each has a wire form that OpenRouter's own document denies. */
class SpecCorrectionsTest {

  private static final String OVERLAY = "corrections.overlay.yaml";
  private static final SpecDocument CORRECTED = SpecDocument.withOverlay(OVERLAY);
  private static final Schemas BEFORE = new Schemas(SpecDocument.load());
  private static final Schemas AFTER = new Schemas(CORRECTED);

  /** Embeddings and rankings come as JSON only, so there is no wire form to show. */
  private static final String UNUSED_STREAMS =
      "$.paths['/embeddings','/rerank'].post.responses['200'].content['text/event-stream']";

  static Stream<Case> cases() throws IOException {
    try (InputStream in =
        requireNonNull(SpecCorrectionsTest.class.getResourceAsStream("corrections.yaml"))) {
      return new At("", SpecDocument.read(in).root())
          .children().stream().map(Case::of).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theCorrectedDocumentKnowsTheWireForm(Case wanted) {
    assertThat(AFTER.validateClosed(wanted.schema(), wanted.wire())).isEmpty();
    if (wanted.refusedBefore()) {
      assertThat(BEFORE.validateClosed(wanted.schema(), wanted.wire())).isNotEmpty();
    } else {
      assertThat(BEFORE.validateClosed(wanted.schema(), wanted.wire())).isEmpty();
    }
  }

  /** Strictly: nothing of it is unknown to the generated types, and nothing is lost. */
  @ParameterizedTest
  @MethodSource("cases")
  void theGeneratedClientReadsTheWireForm(Case wanted) throws IOException {
    GeneratedTypes types = new GeneratedTypes();
    // Null is no value of a type of its own, but of the property that has the type.
    if (types.has(wanted.schema()) && !wanted.wire().isNull()) {
      JsonValue wire = JsonValue.parse(wanted.wire().toString());
      assertThat(strictly(types.codec(wanted.schema()), wire)).isEqualTo(wire);
    }
  }

  private static <T> JsonValue strictly(JsonCodec<T> codec, JsonValue wire) {
    return JsonValue.parse(codec.encode(codec.decode(wire.toJson(), Strictness.STRICT)));
  }

  @Test
  void everyActionHasACase() throws IOException {
    Set<String> targets = new TreeSet<>();
    At actions = new At("", SpecDocument.overlays().get(OVERLAY).root()).get("actions");
    actions.children().forEach(action -> targets.add(action.get("target").node().asString()));
    Set<String> covered = new TreeSet<>(Set.of(UNUSED_STREAMS));
    cases().forEach(wanted -> covered.addAll(wanted.actions()));

    assertThat(covered).isEqualTo(targets);
  }

  @Test
  void unusedStreamsAreGone() {
    for (String path : List.of("/embeddings", "/rerank")) {
      At content =
          new At("", CORRECTED.root())
              .get("paths")
              .get(path)
              .get("post")
              .get("responses")
              .get("200")
              .get("content");
      assertThat(content.children()).extracting(At::name).containsExactly("application/json");
    }
  }

  @Test
  void anUpscaleFactorOfZeroIsRefused() {
    JsonNode bound =
        new At("", CORRECTED.root())
            .get("components")
            .get("schemas")
            .get("VideoGenerationRequest")
            .get("properties")
            .get("upscale_factor")
            .get("exclusiveMinimum")
            .node();
    assertThat(bound.isNumber()).isTrue();
  }

  /**
   * A wire form and what it shows.
   *
   * @param actions targets of the actions it is the reason for
   * @param schema JSON pointer of the schema it belongs to
   * @param refusedBefore whether the document alone refuses it or does not list a property of it
   * @param wire the wire form
   */
  record Case(List<String> actions, String schema, boolean refusedBefore, JsonNode wire) {

    static Case of(At at) {
      return new Case(
          at.get("actions").children().stream().map(action -> action.node().asString()).toList(),
          at.get("schema").node().asString(),
          at.get("before").node().asString().equals("refused"),
          at.get("wire").node());
    }
  }
}
