package com.example.postisnotalwayscreate;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.postisnotalwayscreate.client.Example;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.List;

final class Caller {

  private Caller() {}

  static void methodsAreCalledAfterWhatTheyDo() {
    try (FakeServer server =
            FakeServer.replying(Reply.of(204), Reply.of(204), Reply.of(204), Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.things().create();
      client.things().update("1");
      client.things().list();
      client.deleteThing().delete();

      List<String> paths = server.requests().stream().map(RecordedRequest::path).toList();
      assertThat(paths).containsExactly("/things", "/things/1", "/things/list", "/deleteThing");
    }
  }
}
