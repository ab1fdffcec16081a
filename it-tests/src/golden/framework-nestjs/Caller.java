package com.example.frameworknestjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.frameworknestjs.client.CatsClient.ListQuery;
import com.example.frameworknestjs.client.Example;
import com.example.frameworknestjs.client.model.CreateCatDto;
import com.example.frameworknestjs.client.model.Owner;
import com.example.frameworknestjs.client.model.UpdateCatDto;
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
                Reply.ok("{\"name\":\"n\",\"age\":1,\"breed\":\"Persian\"}"),
                Reply.ok("{\"total\":1,\"limit\":1,\"offset\":0,\"results\":[]}"),
                Reply.of(200),
                Reply.of(200));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client
          .cats()
          .create(CreateCatDto.builder().name("n").age(1.5).owner(Owner.of("o")).build());
      client.cats().list(ListQuery.builder().limit(1.0).build());
      client.cats().update("c", UpdateCatDto.builder().age(2.5).build());
      client.cats().delete("c");

      assertThat(sent(server))
          .containsExactly(
              "POST /cats ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "content-length: 43; content-type: application/json; user-agent: Example-java] "
                  + "{\"name\":\"n\",\"age\":1.5,\"owner\":{\"name\":\"o\"}}",
              "GET /cats?limit=1 ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "user-agent: Example-java]",
              "PATCH /cats/c ["
                  + "accept-encoding: gzip, deflate; accept: */*; "
                  + "content-length: 11; content-type: application/json; user-agent: Example-java] "
                  + "{\"age\":2.5}",
              "DELETE /cats/c ["
                  + "accept-encoding: gzip, deflate; accept: */*; "
                  + "user-agent: Example-java]");
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
