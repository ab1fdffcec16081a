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
              "GET /api/Books?PageNumber=2&Genre=1",
              "POST /api/Books {\"title\":\"t\",\"genre\":2}",
              "GET /api/Books/0a");
    }
  }

  private static List<String> sent(FakeServer server) {
    return server.requests().stream().map(Caller::line).toList();
  }

  private static String line(RecordedRequest request) {
    return (request.method() + " " + request.target() + " " + request.bodyText()).strip();
  }
}
