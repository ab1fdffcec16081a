package com.example.textevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.textevents.client.Example;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import io.github.openrouterjava.runtime.EventStream;

public final class Caller {

  public static void readsLinesAsTheyAreWritten() {
    Reply events = Reply.events("data: {not json\n\n", ": idle\n\n", "data: two\ndata: lines\n\n");
    try (FakeServer server = FakeServer.replying(events);
        Example client = Example.builder().baseUrl(server.uri("/api/v1").toString()).build();
        EventStream<String> lines = client.logs().streamGet()) {
      assertThat(lines.stream()).containsExactly("{not json", "two\nlines");
      assertThat(server.requests().get(0).header("Accept").orElse(""))
          .startsWith("text/event-stream");
    }
  }
}
