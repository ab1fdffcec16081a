package com.example.stylepayments;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.stylepayments.client.Example;
import com.example.stylepayments.client.V1CustomersClient.UpdateByCustomerForm;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.List;

final class Caller {

  private Caller() {}

  static void theServerGetsWhatTheDocumentSays() {
    try (FakeServer server =
            FakeServer.replying(
                Reply.ok("{\"id\":\"c\",\"object\":\"customer\",\"default_source\":\"s\"}"),
                Reply.ok("{\"id\":\"c\",\"object\":\"customer\",\"deleted\":true}"));
        Example client =
            Example.builder().baseUrl(server.uri().toString()).apiKey("k").build()) {
      client.v1().customers().update("c", UpdateByCustomerForm.builder().email("a@b.test").build());
      client.v1().customers().delete("c");

      assertThat(sent(server))
          .containsExactly(
              "POST /v1/customers/c email=a%40b.test",
              "DELETE /v1/customers/c");
    }
  }

  private static List<String> sent(FakeServer server) {
    return server.requests().stream().map(Caller::line).toList();
  }

  private static String line(RecordedRequest request) {
    return (request.method() + " " + request.target() + " " + request.bodyText()).strip();
  }
}
