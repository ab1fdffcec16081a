package com.example.donewithouthint;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.donewithouthint.client.Example;
import com.example.donewithouthint.client.model.*;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;

final class Caller {

  private Caller() {}

  static void endsWithoutAnError() {
    try (FakeServer server = FakeServer.replying(Reply.events("data: {\"delta\":\"a\"}\n\n", "data: {\"delta\":\"b\"}\n\n", "data: [DONE]\n\n"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      try (EventStream<Chunk> chunks = client.chat().stream(ChatRequestBody.of("m"))) {
        assertThat(chunks.stream().map(Chunk::delta)).containsExactly("a", "b");
        assertThat(chunks.isComplete()).isTrue();
      }
    }
  }

}
