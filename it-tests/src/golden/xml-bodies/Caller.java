package com.example.xmlbodies;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.xmlbodies.client.Example;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.nio.charset.StandardCharsets;

final class Caller {

  private Caller() {}

  static void xmlIsTextWithItsMediaType() {
    String created = "<order id=\"ä\"/>";
    try (FakeServer server = FakeServer.replying(Reply.of(200).body("application/atom+xml;charset=ISO-8859-1", created.getBytes(StandardCharsets.ISO_8859_1)));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      assertThat(client.orders().create("<order id=\"1\"/>")).isEqualTo(created);

      assertThat(server.requests().get(0).header("Content-Type")).contains("application/xml");
      assertThat(server.requests().get(0).header("Accept").orElseThrow()).startsWith("application/atom+xml");
      assertThat(server.requests().get(0).bodyText()).isEqualTo("<order id=\"1\"/>");
    }
  }
}
