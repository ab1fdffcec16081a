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
              "POST /cats {\"name\":\"n\",\"age\":1.5,\"owner\":{\"name\":\"o\"}}",
              "GET /cats?limit=1",
              "PATCH /cats/c {\"age\":2.5}",
              "DELETE /cats/c");
    }
  }

  private static List<String> sent(FakeServer server) {
    return server.requests().stream().map(Caller::line).toList();
  }

  private static String line(RecordedRequest request) {
    return (request.method() + " " + request.target() + " " + request.bodyText()).strip();
  }
}
