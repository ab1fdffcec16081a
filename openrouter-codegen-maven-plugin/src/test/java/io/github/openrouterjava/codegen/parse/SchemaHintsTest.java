package io.github.openrouterjava.codegen.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Severity;
import org.junit.jupiter.api.Test;

/** Hints of schemas, and those of other generators. */
class SchemaHintsTest {

  @Test
  void warnsOfUnknownHints() {
    assertThat(Parsed.schemas("A: {x-java-nam: B}").reports("unknown-hint").only().fix())
        .isEqualTo("Did you mean \"x-java-name\"?");
  }

  @Test
  void neverLeavesOutWhatAnotherGeneratorWould() {
    Parsed parsed = Parsed.schemas("A: {x-speakeasy-ignore: true}").reports("ignore-not-followed");

    assertThat(parsed.schema("A")).isNotNull();
    assertThat(parsed.only().severity()).isEqualTo(Severity.INFO);
  }
}
