package com.example.refintomapofschemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.refintomapofschemas.client.Example;
import com.example.refintomapofschemas.client.model.User;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.util.Objects;

final class Caller {

  private Caller() {}

  static void aSchemaInAMapOfAnotherFileIsAType() {
    try (FakeServer server =
            FakeServer.replying(Reply.ok("{\"name\":\"a\",\"boss\":{\"name\":\"b\"}}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      User user = client.users().get();

      assertThat(Objects.requireNonNull(user.boss()).name()).isEqualTo("b");
    }
  }
}
