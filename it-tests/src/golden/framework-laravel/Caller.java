package com.example.frameworklaravel;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.frameworklaravel.client.Example;
import com.example.frameworklaravel.client.UsersClient.ListQuery;
import com.example.frameworklaravel.client.model.StoreUserRequest;
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
                Reply.ok("{\"data\":[]}"),
                Reply.ok("{\"data\":{\"id\":1,\"name\":\"n\",\"created_at\":null}}"),
                Reply.of(204));
        Example client =
            Example.builder().baseUrl(server.uri().toString()).apiKey("k").build()) {
      client.users().list(ListQuery.builder().filterName("n").build());
      client
          .users()
          .create(
              StoreUserRequest.builder()
                  .name("n")
                  .email("a@b.test")
                  .role(StoreUserRequest.Role.GUEST)
                  .build());
      client.users().delete(1);

      assertThat(sent(server))
          .containsExactly(
              "GET /users?filter%5Bname%5D=n ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "authorization: Bearer k; user-agent: Example-java]",
              "POST /users ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "authorization: Bearer k; content-length: 46; content-type: application/json; user-agent: Example-java] "
                  + "{\"name\":\"n\",\"email\":\"a@b.test\",\"role\":\"guest\"}",
              "DELETE /users/1 ["
                  + "accept-encoding: gzip, deflate; accept: */*; "
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
