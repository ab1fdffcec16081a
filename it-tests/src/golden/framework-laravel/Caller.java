package com.example.frameworklaravel;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.frameworklaravel.client.Example;
import com.example.frameworklaravel.client.UsersClient.ListQuery;
import com.example.frameworklaravel.client.model.StoreUserRequest;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.List;

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
              "GET /users?filter%5Bname%5D=n",
              "POST /users {\"name\":\"n\",\"email\":\"a@b.test\",\"role\":\"guest\"}",
              "DELETE /users/1");
    }
  }

  private static List<String> sent(FakeServer server) {
    return server.requests().stream().map(Caller::line).toList();
  }

  private static String line(RecordedRequest request) {
    return (request.method() + " " + request.target() + " " + request.bodyText()).strip();
  }
}
