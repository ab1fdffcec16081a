package com.example.reservedcharacters;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.reservedcharacters.client.Example;
import com.example.reservedcharacters.client.FetchClient.GetByAreaKeyQuery;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.List;
import java.util.Map;

public final class Caller {

  public static void reservedCharactersStandWhereTheyMay() {
    GetByAreaKeyQuery query =
        GetByAreaKeyQuery.builder()
            .url("https://a.example/x?y=z&w=1+1#top")
            .fallbacks(List.of("/b", "/c,d"))
            .note("/e?")
            .xLimits(Map.of("day", 2L))
            .build();
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.fetch().get("a/b", "c:d", query);
      RecordedRequest request = server.requests().get(0);
      assertThat(request.target())
          .isEqualTo(
              "/fetch/.a%2Fb/c:d?url=https://a.example/x?y=z%26w=1%2B1%23top"
                  + "&fallbacks=/b,/c,d&note=%2Fe%3F");
      assertThat(request.header("X-Limits")).hasValue("day=2");
    }
  }
}
