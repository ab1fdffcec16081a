package com.example.relativeserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.relativeserver.client.Example;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;

final class Caller {

  private Caller() {}

  static void wantsABaseUrlWhenBuiltAndSaysSo() {
    assertThatThrownBy(() -> Example.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/api/v2")
        .hasMessageContaining("baseUrl");
  }

  static void takesTheWholeUrl() {
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri("/api/v2").toString()).build()) {
      client.requests().get("1");

      assertThat(server.requests().get(0).target()).isEqualTo("/api/v2/requests/1");
    }
  }
}
