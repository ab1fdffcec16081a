package com.example.pathstyles;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.pathstyles.client.Example;
import com.example.pathstyles.client.HClient.GetQuery;
import com.example.pathstyles.client.model.HXO;
import com.example.pathstyles.client.model.OId;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.util.List;

final class Caller {

  private Caller() {}

  static void writesLabels() {
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.get(List.of(3L, 4L));

      assertThat(server.requests().get(0).target()).isEqualTo("/users.3.4");
    }
  }

  static void writesMatrices() {
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.m().get(5);

      assertThat(server.requests().get(0).target()).isEqualTo("/m/;id=5");
    }
  }

  static void explodesObjectsInPaths() {
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.o().get(OId.builder().role("admin").n(1L).build());

      assertThat(server.requests().get(0).target()).isEqualTo("/o/role=admin,n=1");
    }
  }

  static void explodesObjectsInHeadersAndListsInCookies() {
    try (FakeServer server = FakeServer.replying(Reply.of(204));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.h().get(
          GetQuery.builder()
              .xO(HXO.builder().role("admin").n(1L).build())
              .ck(List.of("a", "b"))
              .build());

      assertThat(server.requests().get(0).header("X-O")).contains("role=admin,n=1");
      assertThat(server.requests().get(0).header("Cookie")).contains("ck=a; ck=b");
    }
  }

}
