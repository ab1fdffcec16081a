package com.example.eventenvelopes;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.eventenvelopes.client.Example;
import com.example.eventenvelopes.client.model.EnvEvent;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.util.List;

final class Caller {

  private Caller() {}

  static void choosesTheAlternativeByTheNameOfTheEvent() {
    try (FakeServer server = FakeServer.replying(Reply.events("event: ping\nid: 7\ndata: {\"at\":5}\n\n", "event: msg\ndata: {\"text\":\"x\"}\n\n", "event: other\ndata: {}\n\n"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      try (EventStream<EnvEvent> events = client.env().streamGet()) {
        List<EnvEvent> all = events.stream().toList();
        assertThat(all).hasSize(3);
        assertThat(all.get(0))
            .isInstanceOfSatisfying(
                EnvEvent.Ping.class,
                ping -> {
                  assertThat(ping.data().at()).isEqualTo(5);
                  assertThat(ping.id()).isEqualTo("7");
                });
        assertThat(all.get(1))
            .isInstanceOfSatisfying(
                EnvEvent.Msg.class, msg -> assertThat(msg.data().text()).isEqualTo("x"));
        assertThat(all.get(2)).isInstanceOf(EnvEvent.Unknown.class);
      }
    }
  }

}
