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
import java.util.Locale;
import java.util.stream.Collectors;

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
              "GET /api/things/?page=2 ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "authorization: Basic aw==; user-agent: Example-java]",
              "POST /api/things/ ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "authorization: Basic aw==; content-length: 12; content-type: application/json; user-agent: Example-java] "
                  + "{\"name\":\"n\"}",
              "PATCH /api/things/1/ ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "authorization: Basic aw==; content-length: 12; content-type: application/json; user-agent: Example-java] "
                  + "{\"name\":\"m\"}",
              "DELETE /api/things/1/ ["
                  + "accept-encoding: gzip, deflate; accept: */*; "
                  + "authorization: Basic aw==; user-agent: Example-java]");
    }
  }

  private static List<String> sent(FakeServer server) {
    return server.requests().stream().map(Caller::line).toList();
  }

  /** Everything that was sent, but the port of the server. */
  private static String line(RecordedRequest request) {
    String fields =
        request.headers().stream()
            .filter(field -> !field.name().equalsIgnoreCase("Host"))
            .filter(field -> !field.value().equals("0")) // the length of no body, as some JDKs say
            .map(field -> field.name().toLowerCase(Locale.ROOT) + ": " + field.value())
            .sorted()
            .collect(Collectors.joining("; ", "[", "]"));
    String line = request.method() + " " + request.target() + " " + fields;
    return (line + " " + request.bodyText()).strip();
  }
}
