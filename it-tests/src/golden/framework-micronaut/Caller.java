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
              "GET /pets?max=3",
              "POST /pets {\"name\":\"n\",\"type\":\"CAT\",\"priority\":2}",
              "GET /pets/s");
    }
  }

  private static List<String> sent(FakeServer server) {
    return server.requests().stream().map(Caller::line).toList();
  }

  private static String line(RecordedRequest request) {
    return (request.method() + " " + request.target() + " " + request.bodyText()).strip();
  }
}
