package com.example.eventstreams;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.eventstreams.client.Example;
import com.example.eventstreams.client.model.Ask;
import com.example.eventstreams.client.model.Piece;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import io.github.openrouterjava.runtime.EventStream;
import java.time.Duration;
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

  static void showsTheFieldsOfEvents() {
    try (FakeServer server =
            FakeServer.replying(
                Reply.events("event: piece\nid: 7\nretry: 250\ndata: {\"delta\":\"a\"}\n\n", "data: [DONE]\n\n"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build();
        EventStream<Piece> pieces = client.chat().stream(Ask.of("q"))) {
      assertThat(pieces.events().stream())
          .containsExactly(new EventStream.TypedEvent<>("piece", "7", Duration.ofMillis(250), Piece.of("a")));
    }
  }

  /** The connection is cut inside the second event, which is asked for again. */
  static void resumesALostStream() {
    try (FakeServer server =
            FakeServer.replying(
                Reply.events("retry: 1\nid: 1\ndata: {\"delta\":\"a\"}\n\n", "id: 2\ndata: {\"del").close(),
                Reply.events("id: 2\ndata: {\"delta\":\"b\"}\n\n"));
        Example client = Example.builder().baseUrl(server.uri().toString()).resumeStreams(1).build();
        EventStream<Piece> pieces = client.bare().streamGet()) {
      assertThat(pieces.stream().map(Piece::delta)).containsExactly("a", "b");
      assertThat(server.requests().get(1).header("Last-Event-ID")).contains("1");
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
