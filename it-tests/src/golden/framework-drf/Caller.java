package com.example.frameworkdrf;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.frameworkdrf.client.ApiThingsClient.ListQuery;
import com.example.frameworkdrf.client.Example;
import com.example.frameworkdrf.client.model.PatchedThing;
import com.example.frameworkdrf.client.model.Thing;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.List;

final class Caller {

  private Caller() {}

  static void theServerGetsWhatTheDocumentSays() {
    try (FakeServer server =
            FakeServer.replying(
                Reply.ok("{\"count\":0,\"results\":[]}"),
                Reply.ok("{\"id\":1,\"name\":\"n\"}"),
                Reply.ok("{\"id\":1,\"name\":\"n\"}"),
                Reply.of(204));
        Example client =
            Example.builder().baseUrl(server.uri().toString()).apiKey("k").build()) {
      client.api().things().list(ListQuery.builder().page(2L).build());
      client.api().things().create(Thing.builder().name("n").build());
      client.api().things().update(1, PatchedThing.builder().name("m").build());
      client.api().things().delete(1);

      assertThat(sent(server))
          .containsExactly(
              "GET /api/things/?page=2",
              "POST /api/things/ {\"name\":\"n\"}",
              "PATCH /api/things/1/ {\"name\":\"m\"}",
              "DELETE /api/things/1/");
    }
  }

  private static List<String> sent(FakeServer server) {
    return server.requests().stream().map(Caller::line).toList();
  }

  private static String line(RecordedRequest request) {
    return (request.method() + " " + request.target() + " " + request.bodyText()).strip();
  }
}
