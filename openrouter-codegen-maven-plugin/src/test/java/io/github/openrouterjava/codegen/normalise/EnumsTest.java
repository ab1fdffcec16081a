package io.github.openrouterjava.codegen.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnumsTest {

  @Test
  void saysWhichValuesOfAHugeEnumHaveNoConstant() {
    String values =
        IntStream.range(0, 1501).mapToObj(i -> "v" + i).collect(Collectors.joining(","));

    Documents document = Documents.schemas("Huge: {type: string, enum: [" + values + "]}");

    assertThat(document.enumeration("Huge").values()).hasSize(1500);
    assertThat(document.diagnostics)
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.code()).isEqualTo("enum-too-large");
              assertThat(said.location().pointer()).isEqualTo("#/components/schemas/Huge");
              assertThat(said.toString())
                  .contains("1501 values", "The first 1500 values get a constant");
            });
  }
}
