package com.example.patchbodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.patchbodies.client.model.KeyUpdate;

final class Caller {

  private Caller() {}

  static void sendsNothingUnasked() {
    assertThat(KeyUpdate.CODEC.encode(KeyUpdate.builder().name("n").build()))
        .isEqualTo("{\"name\":\"n\"}");
  }

  static void clearsAndSets() {
    KeyUpdate update = KeyUpdate.builder().clearLimit().enabled(true).build();

    assertThat(KeyUpdate.CODEC.encode(update)).isEqualTo("{\"limit\":null,\"enabled\":true}");
    assertThat(update.limit().isNull()).isTrue();
    assertThat(update.models().isAbsent()).isTrue();
  }

  static void namesTheArgumentThatIsNull() {
    assertThatThrownBy(() -> KeyUpdate.builder().stop((String) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("stop must not be null");
  }
}
