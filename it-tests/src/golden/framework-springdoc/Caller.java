package com.example.frameworkspringdoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.frameworkspringdoc.client.ApiBooksSearchClient.GetQuery;
import com.example.frameworkspringdoc.client.Example;
import com.example.frameworkspringdoc.client.model.BookDto;
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
                Reply.ok("{\"title\":\"t\"}"),
                Reply.ok("{\"title\":\"t\"}"),
                Reply.ok("{\"title\":\"t\"}"),
                Reply.of(200),
                Reply.ok("{\"content\":[{\"title\":\"t\",\"status\":\"ON_LOAN\"}],\"totalElements\":1}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      BookDto book = BookDto.builder().title("t").status(BookDto.Status.AVAILABLE).build();
      client.api().books().create(book);
      client.api().books().replace(7, book);
      client.api().books().get(7);
      client.api().books().delete(7);
      client.api().books().search().get(GetQuery.builder().q("a b").addSize(1).addSize(2).build());

      assertThat(sent(server))
          .containsExactly(
              "POST /api/books ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "content-length: 34; content-type: application/json; user-agent: Example-java] "
                  + "{\"title\":\"t\",\"status\":\"AVAILABLE\"}",
              "PUT /api/books/7 ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "content-length: 34; content-type: application/json; user-agent: Example-java] "
                  + "{\"title\":\"t\",\"status\":\"AVAILABLE\"}",
              "GET /api/books/7 ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "user-agent: Example-java]",
              "DELETE /api/books/7 ["
                  + "accept-encoding: gzip, deflate; accept: */*; "
                  + "user-agent: Example-java]",
              "GET /api/books/search?q=a%20b&sizes=1&sizes=2 ["
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
