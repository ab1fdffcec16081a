package com.example.frameworkaspnet;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.frameworkaspnet.client.Example;
import com.example.frameworkaspnet.client.model.PatchTodosIdId;
import com.example.frameworkaspnet.client.model.Todo;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.List;

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
              "GET /weatherforecast",
              "PATCH /todos/5 {\"title\":\"t\",\"due\":\"2026-01-02\"}");
    }
  }

  private static List<String> sent(FakeServer server) {
    return server.requests().stream().map(Caller::line).toList();
  }

  private static String line(RecordedRequest request) {
    return (request.method() + " " + request.target() + " " + request.bodyText()).strip();
  }
}
