package com.example.stylepayments;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.stylepayments.client.Example;
import com.example.stylepayments.client.V1CustomersClient.UpdateByCustomerForm;
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
                Reply.ok("{\"id\":\"c\",\"object\":\"customer\",\"default_source\":\"s\"}"),
                Reply.ok("{\"id\":\"c\",\"object\":\"customer\",\"deleted\":true}"));
        Example client =
            Example.builder().baseUrl(server.uri().toString()).apiKey("k").build()) {
      client.v1().customers().update("c", UpdateByCustomerForm.builder().email("a@b.test").build());
      client.v1().customers().delete("c");

      assertThat(sent(server))
          .containsExactly(
              "POST /v1/customers/c ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "authorization: Basic aw==; content-length: 16; content-type: application/x-www-form-urlencoded; user-agent: Example-java] "
                  + "email=a%40b.test",
              "DELETE /v1/customers/c ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "authorization: Basic aw==; user-agent: Example-java]");
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
