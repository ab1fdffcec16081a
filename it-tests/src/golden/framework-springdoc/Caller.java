package com.example.frameworkspringdoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.frameworkspringdoc.client.ApiBooksSearchClient.GetQuery;
import com.example.frameworkspringdoc.client.Example;
import com.example.frameworkspringdoc.client.model.BookDto;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.List;

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
              "POST /api/books {\"title\":\"t\",\"status\":\"AVAILABLE\"}",
              "PUT /api/books/7 {\"title\":\"t\",\"status\":\"AVAILABLE\"}",
              "GET /api/books/7",
              "DELETE /api/books/7",
              "GET /api/books/search?q=a%20b&sizes=1&sizes=2");
    }
  }

  private static List<String> sent(FakeServer server) {
    return server.requests().stream().map(Caller::line).toList();
  }

  private static String line(RecordedRequest request) {
    return (request.method() + " " + request.target() + " " + request.bodyText()).strip();
  }
}
