package com.example.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.jsonlines.client.Example;
import com.example.jsonlines.client.model.Line;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.util.ArrayList;
import java.util.List;

final class Caller {

  private Caller() {}

  static void yieldsLinesAsTheyArrive() {
    try (FakeServer server = FakeServer.replying(Reply.of(200).header("Content-Type", "application/x-ndjson").chunked().send("{\"n\":1}\r\n\n{\"n\"").send(":2}\n{\"n\":3}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      List<Long> numbers = new ArrayList<>();
      try (EventStream<Line> lines = client.log().streamGet()) {
        lines.forEach(line -> numbers.add(line.n()));
        assertThat(lines.isComplete()).isTrue();
      }

      assertThat(numbers).containsExactly(1L, 2L, 3L);
      assertThat(server.requests().get(0).header("Accept").orElseThrow()).startsWith("application/x-ndjson");
    }
  }

  static void sendsAndReadsLines() {
    try (FakeServer server = FakeServer.replying(Reply.of(200).header("Content-Type", "application/jsonl").chunked().send("{\"n\":4}\n"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      List<Line> two = List.of(Line.builder().n(1L).build(), Line.builder().n(2L).build());
      try (EventStream<Line> lines = client.jsonl().stream(two)) {
        assertThat(lines.stream().map(Line::n)).containsExactly(4L);
      }

      assertThat(server.requests().get(0).bodyText()).isEqualTo("{\"n\":1}\n{\"n\":2}\n");
      assertThat(server.requests().get(0).header("Content-Type")).contains("application/jsonl");
    }
  }

}
