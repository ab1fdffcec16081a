package com.example.tuples;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.tuples.client.Example;
import com.example.tuples.client.model.Others;
import com.example.tuples.client.model.Place;
import com.example.tuples.client.model.Position;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.json.Strictness;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import org.assertj.core.api.Assertions;

final class Caller {

  private Caller() {}

  static void tuplesAreArraysOnTheWire() {
    try (FakeServer server = FakeServer.replying(Reply.of(200).json("[1.5,2.5]"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      Place place = Place.builder().name("a").position(Position.of(1.5, 2.5)).addCorner(Position.builder().longitude(3.5).latitude(4.5).altitude(5.5).build()).build();
      Position created = client.places().create(place);

      assertThat(created).isEqualTo(Position.of(1.5, 2.5));
      assertThat(server.requests().get(0).bodyText())
          .isEqualTo("{\"name\":\"a\",\"position\":[1.5,2.5],\"corners\":[[3.5,4.5,5.5]]}");
    }
  }

  static void tuplesInQueriesAreLists() {
    try (FakeServer server = FakeServer.replying(Reply.of(200).json("[]"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build()) {
      client.places().list(com.example.tuples.client.PlacesClient.ListQuery.of(Position.of(1.5, 2.5)));

      assertThat(server.requests().get(0).query()).isEqualTo("at=1.5&at=2.5");
    }
  }

  /** What no position can say is kept and written back; only strict reading refuses it. */
  static void whatDeviatesIsKept() {
    for (String json : new String[] {"{\"named\":[\"a\"]}", "{\"named\":[\"a\",\"one\"]}", "{\"named\":[\"a\",null]}", "{\"tagged\":[\"other\",\"b\"]}", "{\"named\":{\"item1\":\"a\"}}", "{\"nested\":[\"a\",null]}"}) {
      assertThat(Others.CODEC.encode(Others.CODEC.decode(json))).isEqualTo(json);
    }
    assertThat(Others.CODEC.decode("{\"named\":[\"a\",\"1\"]}").named().item2()).isEqualTo(1);
    Assertions.assertThatThrownBy(() -> Others.CODEC.decode("{\"named\":[\"a\"]}", Strictness.STRICT))
        .isInstanceOf(JsonDecodeException.class)
        .hasMessageContaining("an array with all its required items");
  }
}
