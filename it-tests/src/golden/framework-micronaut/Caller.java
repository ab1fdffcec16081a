package com.example.frameworkmicronaut;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.frameworkmicronaut.client.Example;
import com.example.frameworkmicronaut.client.PetsClient.ListQuery;
import com.example.frameworkmicronaut.client.model.Pet;
import com.example.frameworkmicronaut.client.model.PetType;
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
                Reply.ok("[]"),
                Reply.ok("{\"name\":\"n\"}"),
                Reply.ok("{\"name\":\"n\"}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.pets().list(ListQuery.builder().max(3L).build());
      client
          .pets()
          .create(Pet.builder().name("n").type(PetType.CAT).priority(Pet.Priority.HIGH).build());
      client.pets().get("s");

      assertThat(sent(server))
          .containsExactly(
              "GET /pets?max=3 ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "user-agent: Example-java]",
              "POST /pets ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "content-length: 38; content-type: application/json; user-agent: Example-java] "
                  + "{\"name\":\"n\",\"type\":\"CAT\",\"priority\":2}",
              "GET /pets/s ["
                  + "accept-encoding: gzip, deflate; accept: application/json; "
                  + "user-agent: Example-java]");
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
