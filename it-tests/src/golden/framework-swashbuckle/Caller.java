package com.example.frameworkswashbuckle;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.frameworkswashbuckle.client.ApiBooksClient.ListQuery;
import com.example.frameworkswashbuckle.client.Example;
import com.example.frameworkswashbuckle.client.model.Book;
import com.example.frameworkswashbuckle.client.model.Genre;
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
                Reply.ok("[{\"title\":\"t\"}]"),
                Reply.ok("{\"title\":\"t\"}"),
                Reply.ok("{\"title\":\"t\"}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.api().books().list(ListQuery.builder().pageNumber(2L).genre(Genre.POETRY).build());
      client.api().books().create(Book.builder().title("t").genre(Genre.OTHER).build());
      client.api().books().get("0a");

      assertThat(sent(server))
          .containsExactly(
              "GET /api/Books?PageNumber=2&Genre=1 ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "user-agent: Example-java]",
              "POST /api/Books ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "content-length: 23; content-type: application/json; user-agent: Example-java] "
                  + "{\"title\":\"t\",\"genre\":2}",
              "GET /api/Books/0a ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
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
