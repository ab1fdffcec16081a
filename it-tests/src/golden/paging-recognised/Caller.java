package com.example.pagingrecognised;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.pagingrecognised.client.Example;
import com.example.pagingrecognised.client.model.Thing;
import io.github.openrouterjava.runtime.Paged;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.List;
import java.util.function.Function;

final class Caller {

  private Caller() {}

  static void countsPages() {
    asks(
        client -> client.numbers().listAll(),
        List.of("a", "b", "c"),
        List.of("", "page=1"),
        Reply.ok("{\"content\":[\"a\",\"b\"],\"totalElements\":3}"),
        Reply.ok("{\"content\":[\"c\"],\"totalElements\":3}"));
  }

  static void followsTheLinkHeader() {
    asks(
        client -> client.repositories().listAll(),
        List.of(Thing.of("a"), Thing.of("b")),
        List.of("", "page=2&per_page=1"),
        Reply.ok("[{\"id\":\"a\"}]")
            .header("Link", "</repositories?page=9>; rel=\"last\", "
                + "</repositories?page=2&per_page=1>; title=\"a; rel=next\"; rel=\"next\""),
        Reply.ok("[{\"id\":\"b\"}]").header("Link", "</repositories?page=1>; rel=\"prev\""));
  }

  static void skipsItems() {
    asks(
        client -> client.offsets().listAll(),
        List.of(Thing.of("a"), Thing.of("b"), Thing.of("c")),
        List.of("", "offset=2"),
        Reply.ok("{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"total\":3}"),
        Reply.ok("{\"items\":[{\"id\":\"c\"}],\"total\":3}"));
  }

  static void passesTheCursorOn() {
    asks(
        client -> client.cursors().listAll(),
        List.of(Thing.of("a"), Thing.of("b")),
        List.of("", "cursor=x"),
        Reply.ok("{\"things\":[{\"id\":\"a\"}],\"pagination\":{\"next_cursor\":\"x\"}}"),
        Reply.ok("{\"things\":[{\"id\":\"b\"}],\"pagination\":{\"next_cursor\":null}}"));
  }

  static void asksForWhatIsAfterTheLastId() {
    asks(
        client -> client.lastIds().listAll(),
        List.of(Thing.of("a"), Thing.of("b")),
        List.of("", "after=a"),
        Reply.ok("{\"data\":[{\"id\":\"a\"}],\"last_id\":\"a\",\"has_more\":true}"),
        Reply.ok("{\"data\":[{\"id\":\"b\"}],\"last_id\":\"b\",\"has_more\":false}"));
  }

  static void asksForWhatIsAfterTheLastItem() {
    asks(
        client -> client.lastItems().listAll(),
        List.of(Thing.of("a"), Thing.of("b")),
        List.of("", "starting_after=a"),
        Reply.ok("{\"data\":[{\"id\":\"a\"}],\"has_more\":true}"),
        Reply.ok("{\"data\":[{\"id\":\"b\"}],\"has_more\":false}"));
  }

  static void followsLinksInPages() {
    asks(
        client -> client.links().listAll(),
        List.of(Thing.of("a"), Thing.of("b")),
        List.of("", "x=2"),
        Reply.ok("{\"count\":1,\"next\":\"/links?x=2\",\"results\":[{\"id\":\"a\"}]}"),
        Reply.ok("{\"count\":1,\"next\":null,\"results\":[{\"id\":\"b\"}]}"));
  }

  static void followsLinksOfHal() {
    asks(
        client -> client.hal().listAll(),
        List.of("a", "b"),
        List.of("", "x=2"),
        Reply.ok("{\"records\":[\"a\"],\"_links\":{\"next\":{\"href\":\"/hal?x=2\"}}}"),
        Reply.ok("{\"records\":[\"b\"],\"_links\":{}}"));
  }

  private static void asks(
      Function<Example, Paged<?>> listing, List<?> items, List<String> queries, Reply... pages) {
    try (FakeServer server = FakeServer.replying(pages);
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      assertThat(listing.apply(client).toList()).isEqualTo(items);
      assertThat(server.requests().stream().map(RecordedRequest::query)).isEqualTo(queries);
    }
  }
}
