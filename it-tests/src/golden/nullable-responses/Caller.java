package com.example.nullableresponses;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.nullableresponses.client.AClient;
import com.example.nullableresponses.client.Example;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;

final class Caller {

  private Caller() {}

  static void givesNull() {
    try (FakeServer server = FakeServer.replying(Reply.ok("null"), Reply.ok(" null "), Reply.ok("null"), Reply.ok("null"), Reply.ok("{\"x\":\"y\"}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      assertThat(client.a().get()).isNull();
      assertThat(client.b().get()).isNull();
      assertThat(client.l().listAsync().join()).isNull();
      assertThat(client.execute(AClient.GET.call()).body()).isNull();
      assertThat(client.b().get().x()).isEqualTo("y");
    }
  }

}
