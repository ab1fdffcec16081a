package com.example.eventstreams;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.eventstreams.client.Example;
import com.example.eventstreams.client.model.Ask;
import com.example.eventstreams.client.model.Piece;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import io.github.openrouterjava.runtime.EventStream;
import java.util.ArrayList;
import java.util.List;

final class Caller {

  private Caller() {}

  static void yieldsWhatIsInTheData() {
    try (FakeServer server =
            FakeServer.replying(
                Reply.events("data: {\"delta\":\"a\"}\n\n", "data: {\"delta\":\"b\"}\n\n", "data: [DONE]\n\n"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build();
        EventStream<Piece> pieces = client.chat().stream(Ask.of("q"))) {
      List<String> deltas = new ArrayList<>();
      pieces.forEach(piece -> deltas.add(piece.delta()));

      assertThat(deltas).containsExactly("a", "b");
      assertThat(server.requests().get(0).bodyText()).isEqualTo("{\"question\":\"q\",\"stream\":true}");
    }
  }

  static void asksForOneAnswer() {
    try (FakeServer server = FakeServer.replying(Reply.ok("{\"text\":\"t\"}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      assertThat(client.chat().create(Ask.of("q")).text()).isEqualTo("t");
      assertThat(server.requests().get(0).bodyText()).isEqualTo("{\"question\":\"q\"}");
    }
  }

  static void yieldsLinesOfText() {
    try (FakeServer server = FakeServer.replying(Reply.events("data: one\n\n", "data: two words\n\n"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build();
        EventStream<String> lines = client.lines().streamGet()) {
      List<String> all = new ArrayList<>();
      lines.forEach(all::add);

      assertThat(all).containsExactly("one", "two words");
    }
  }
}
