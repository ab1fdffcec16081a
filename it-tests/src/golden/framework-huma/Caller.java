package com.example.frameworkhuma;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.frameworkhuma.client.Example;
import com.example.frameworkhuma.client.GreetingClient.GetByNameQuery;
import com.example.frameworkhuma.client.model.ReviewInputBody;
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
                Reply.ok("{\"$schema\":\"https://x.test/s.json\",\"message\":\"m\"}"),
                Reply.of(201));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client
          .greeting()
          .get("w x", GetByNameQuery.builder().addTag("a").addTag("b").build());
      client.reviews().create(ReviewInputBody.of("a", 5));

      assertThat(sent(server))
          .containsExactly(
              "GET /greeting/w%20x?tag=a,b ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "user-agent: Example-java]",
              "POST /reviews ["
                  + "accept-encoding: gzip, deflate; accept: */*; "
                  + "content-length: 25; content-type: application/json; user-agent: Example-java] "
                  + "{\"author\":\"a\",\"rating\":5}");
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
