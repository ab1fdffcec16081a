package com.example.apipets;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.apipets.client.Example;
import com.example.apipets.client.PetFindByStatusClient;
import com.example.apipets.client.model.FindPetsByStatusStatusItem;
import com.example.apipets.client.model.Pet;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.List;

final class Caller {

  private Caller() {}

  static void sendsTheKeyInItsHeader() {
    try (FakeServer server = FakeServer.replying(Reply.ok("[]"));
        Example client = Example.builder().baseUrl(server.uri().toString()).apiKey("k").build()) {
      List<Pet> pets =
          client
              .pet()
              .findByStatus()
              .list(
                  PetFindByStatusClient.ListQuery.of(
                      List.of(
                          FindPetsByStatusStatusItem.SOLD, FindPetsByStatusStatusItem.of("lost"))));

      assertThat(pets).isEmpty();
      RecordedRequest request = server.requests().get(0);
      assertThat(request.header("X-Api-Key")).contains("k");
      assertThat(request.header("Authorization")).isEmpty();
      assertThat(request.target()).isEqualTo("/pet/findByStatus?status=sold,lost");
    }
  }

  static void readsAMap() {
    try (FakeServer server = FakeServer.replying(Reply.ok("{\"sold\":3}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).apiKey("k").build()) {
      assertThat(client.store().inventory().get()).containsEntry("sold", 3L);
    }
  }

  static void aBodyAndAnAnswerInXmlHadOneName() {
    try (FakeServer server = FakeServer.replying(Reply.ok("{\"name\":\"n\",\"photoUrls\":[]}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).petstoreAuth("t").build()) {
      assertThat(client.pet().replaceXml("<pet/>").name()).isEqualTo("n");
      assertThat(client.pet().replaceAsXml(Pet.builder().name("n").photoUrls(List.of()).build()))
          .contains("photoUrls");
      assertThat(server.requests().get(0).header("Content-Type").orElseThrow())
          .startsWith("application/xml");
      assertThat(server.requests().get(1).header("Accept").orElseThrow())
          .startsWith("application/xml");
    }
  }
}
