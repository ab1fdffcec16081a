package com.example.itemschema;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.itemschema.client.Example;
import com.example.itemschema.client.model.Ev;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.util.ArrayList;
import java.util.List;

final class Caller {

  private Caller() {}

  static void readsWhatIsInTheDataOfEvents() {
    try (FakeServer server =
            FakeServer.replying(Reply.events("data: {\"n\":1}\n\n", "data: {\"n\":2}\n\n"));
        Example client = Example.builder().baseUrl(server.uri().toString()).build();
        EventStream<Ev> events = client.ev().stream()) {
      List<Long> numbers = new ArrayList<>();
      events.forEach(event -> numbers.add(event.n()));

      assertThat(numbers).containsExactly(1L, 2L);
    }
  }
}
