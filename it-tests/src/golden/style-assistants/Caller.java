package com.example.styleassistants;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.styleassistants.client.AssistantsClient.ListQuery;
import com.example.styleassistants.client.Example;
import com.example.styleassistants.client.model.CreateAssistantRequest;
import com.example.styleassistants.client.model.SearchTool;
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
                Reply.ok("{\"object\":\"list\",\"data\":[],\"has_more\":false}"),
                Reply.ok("{\"id\":\"a\",\"object\":\"assistant\",\"model\":\"small\"}"),
                Reply.ok("{\"id\":\"a\",\"object\":\"assistant\",\"model\":\"small\"}"),
                Reply.ok("{\"id\":\"a\",\"object\":\"assistant\",\"model\":\"small\"}"));
        Example client =
            Example.builder().baseUrl(server.uri().toString()).apiKey("k").build()) {
      CreateAssistantRequest request =
          CreateAssistantRequest.builder()
              .model(CreateAssistantRequest.Model.SMALL)
              .addTool(SearchTool.builder().build())
              .build();
      client.assistants().list(ListQuery.builder().limit(2L).after("a").build());
      client.assistants().create(request);
      client.assistants().update("a", request);
      client.assistants().cancel("a");

      assertThat(sent(server))
          .containsExactly(
              "GET /assistants?limit=2&after=a ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "authorization: Bearer k; user-agent: Example-java]",
              "POST /assistants ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "authorization: Bearer k; content-length: 45; content-type: application/json; user-agent: Example-java] "
                  + "{\"model\":\"small\",\"tools\":[{\"type\":\"search\"}]}",
              "POST /assistants/a ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "authorization: Bearer k; content-length: 45; content-type: application/json; user-agent: Example-java] "
                  + "{\"model\":\"small\",\"tools\":[{\"type\":\"search\"}]}",
              "POST /assistants/a/cancel ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "authorization: Bearer k; user-agent: Example-java]");
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
