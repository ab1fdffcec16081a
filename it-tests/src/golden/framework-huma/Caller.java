package com.example.frameworkhuma;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.frameworkhuma.client.Example;
import com.example.frameworkhuma.client.GreetingClient.GetByNameQuery;
import com.example.frameworkhuma.client.model.ReviewInputBody;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.List;

final class Caller {

  private Caller() {}

  static void theServerGetsWhatTheDocumentSays() {
    try (FakeServer server =
            FakeServer.replying(
                Reply.ok("{\"$schema\":\"https://x.test/s.json\",\"message\":\"m\"}"),
                Reply.of(201));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client
          .greeting()
          .get("w x", GetByNameQuery.builder().addTag("a").addTag("b").build());
      client.reviews().create(ReviewInputBody.of("a", 5));

      assertThat(sent(server))
          .containsExactly(
              "GET /greeting/w%20x?tag=a,b",
              "POST /reviews {\"author\":\"a\",\"rating\":5}");
    }
  }

  private static List<String> sent(FakeServer server) {
    return server.requests().stream().map(Caller::line).toList();
  }

  private static String line(RecordedRequest request) {
    return (request.method() + " " + request.target() + " " + request.bodyText()).strip();
  }
}
