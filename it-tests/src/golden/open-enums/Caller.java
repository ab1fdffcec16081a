package com.example.openenums;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.openenums.client.model.Colour;
import com.example.openenums.client.model.Status;

final class Caller {

  private Caller() {}

  static void switchesOverKnownValues() {
    assertThat(describe(Colour.DARK_BLUE)).isEqualTo("cold");
    assertThat(describe(Colour.of("mauve"))).isEqualTo("mauve");
  }

  private static String describe(Colour colour) {
    return switch (colour.known()) {
      case RED -> "warm";
      case GREEN, DARK_BLUE -> "cold";
      case UNRECOGNIZED -> colour.value();
    };
  }

  static void comparesByWireValue() {
    assertThat(Colour.of("red")).isSameAs(Colour.RED);
    assertThat(Colour.of("mauve")).isEqualTo(Colour.of("mauve")).isNotEqualTo(Colour.of("puce"));
    assertThat(Status.of(200)).isSameAs(Status.of(200));
  }
}
