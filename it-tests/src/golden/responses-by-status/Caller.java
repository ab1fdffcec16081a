package com.example.responsesbystatus;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.responsesbystatus.client.Example;
import com.example.responsesbystatus.client.RClient.GetByIdResult;
import com.example.responsesbystatus.client.model.*;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class Caller {

  private Caller() {}

  static void tellsBodiesApartByStatus() {
    try (FakeServer server = FakeServer.replying(Reply.ok("{\"value\":\"v\"}"), Reply.ok("{\"percent\":5}").status(202));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      assertThat(client.r().get("a")).isEqualTo(new GetByIdResult.Ok(Result.CODEC.decode("{\"value\":\"v\"}")));
      assertThat(client.r().get("a")).isEqualTo(new GetByIdResult.Accepted(Progress.CODEC.decode("{\"percent\":5}")));
    }
  }

  static void refusesAStatusThatTheDocumentDoesNotName() {
    try (FakeServer server = FakeServer.replying(Reply.ok("{\"percent\":5}").status(203));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      assertThatThrownBy(() -> client.r().get("a"))
          .isInstanceOf(ResponseException.class)
          .hasMessageContaining("200, 202")
          .hasMessageContaining("203");
    }
  }

  static void readsRangesAndDefaults() {
    try (FakeServer server = FakeServer.replying(Reply.ok("{\"percent\":5}").status(202), Reply.ok("{\"value\":\"v\"}").status(299), Reply.ok("{\"value\":\"v\"}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      assertThat(client.j().create().percent()).isEqualTo(5);
      assertThat(client.range().get().value()).isEqualTo("v");
      assertThat(client.onlydefault().get().value()).isEqualTo("v");
    }
  }

}
