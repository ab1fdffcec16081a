package com.example.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.paging.client.Example;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.ArrayList;
import java.util.List;

final class Caller {

  private Caller() {}

  static void goesByCursor() {
    try (FakeServer server =
            FakeServer.replying(
                Reply.ok("{\"page\":{\"items\":[\"a\",\"b\"],\"next\":\"c1\"}}"),
                Reply.ok("{\"page\":{\"items\":[\"c\"],\"next\":null}}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      List<String> all = new ArrayList<>();
      client.cursors().listAll().forEach(all::add);

      assertThat(all).containsExactly("a", "b", "c");
      assertThat(server.requests().stream().map(RecordedRequest::query)).containsExactly("", "after=c1");
    }
  }

  static void goesByOffset() {
    try (FakeServer server =
            FakeServer.replying(
                Reply.ok("{\"data\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"total\":3}"),
                Reply.ok("{\"data\":[{\"id\":\"c\"}],\"total\":3}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      List<String> all = new ArrayList<>();
      client.offsets().listAll().forEach(item -> all.add(item.id()));

      assertThat(all).containsExactly("a", "b", "c");
    }
  }
}
