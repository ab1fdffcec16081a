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
              "GET /assistants?limit=2&after=a",
              "POST /assistants {\"model\":\"small\",\"tools\":[{\"type\":\"search\"}]}",
              "POST /assistants/a {\"model\":\"small\",\"tools\":[{\"type\":\"search\"}]}",
              "POST /assistants/a/cancel");
    }
  }

  private static List<String> sent(FakeServer server) {
    return server.requests().stream().map(Caller::line).toList();
  }

  private static String line(RecordedRequest request) {
    return (request.method() + " " + request.target() + " " + request.bodyText()).strip();
  }
}
