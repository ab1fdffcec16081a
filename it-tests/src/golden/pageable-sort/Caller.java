package com.example.pageablesort;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.pageablesort.client.Example;
import com.example.pageablesort.client.PClient.GetQuery;
import com.example.pageablesort.client.model.Filter;
import com.example.pageablesort.client.model.Pageable;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;

final class Caller {

  private Caller() {}

  static void keepsTheItemsOfAListApart() {
    try (FakeServer server = FakeServer.replying(Reply.ok("{}"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.p().get(
          GetQuery.builder()
              .pageable(Pageable.builder().page(0L).addSort("name,asc").addSort("id,desc").build())
              .filter(Filter.builder().q("x").build())
              .build());

      assertThat(server.requests().get(0).query())
          .isEqualTo("page=0&sort=name%2Casc&sort=id%2Cdesc&q=x");
    }
  }

}
