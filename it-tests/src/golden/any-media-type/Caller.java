package com.example.anymediatype;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.anymediatype.client.Example;
import com.example.anymediatype.client.model.Person;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;

final class Caller {

  private Caller() {}

  static void readsJson() {
    try (FakeServer server = FakeServer.replying(Reply.ok("{\"id\":1,\"name\":\"n\"}"), Reply.ok("[{\"id\":2}]"), Reply.ok("7"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      assertThat(client.persons().get(1).name()).isEqualTo("n");
      assertThat(client.persons().list()).extracting(Person::id).containsExactly(2L);
      assertThat(client.persons().create(Person.builder().name("n").build())).isEqualTo(7);
      assertThat(server.requests().get(0).header("Accept")).contains("application/json, */*");
    }
  }

}
