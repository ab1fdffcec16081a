package com.example.frameworkaspnet;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.frameworkaspnet.client.Example;
import com.example.frameworkaspnet.client.model.PatchTodosIdId;
import com.example.frameworkaspnet.client.model.Todo;
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
                Reply.ok("[{\"date\":\"2026-01-02\",\"temperatureC\":\"5\"}]"),
                Reply.ok("{\"title\":\"t\"}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.weatherforecast().list();
      client.todos().update(
          PatchTodosIdId.of(5), Todo.builder().title("t").due("2026-01-02").build());

      assertThat(sent(server))
          .containsExactly(
              "GET /weatherforecast ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "user-agent: Example-java]",
              "PATCH /todos/5 ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "content-length: 32; content-type: application/json; user-agent: Example-java] "
                  + "{\"title\":\"t\",\"due\":\"2026-01-02\"}");
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
