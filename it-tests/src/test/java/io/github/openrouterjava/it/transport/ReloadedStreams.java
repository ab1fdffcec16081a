package io.github.openrouterjava.it.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Gate;
import io.github.openrouterjava.testing.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Streams through an nginx that is reloaded in their middle. */
final class ReloadedStreams {
  private static final long MAX_RELOAD = TimeUnit.SECONDS.toNanos(60);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

  private ReloadedStreams() {}

  /**
   * Opens streams, reloads nginx, waits until new processes serve, and reads the streams to their
   * end.
   *
   * @return the messages of those that broke
   */
  static List<String> broken(Path folder, int streams, Function<Nginx, ApiClient> clients)
      throws Exception {
    Gate gate = new Gate();
    Reply reply =
        Reply.events("data: 1\n\n").await(gate).send("data: 2\n\n").send("data: [DONE]\n\n");
    List<String> broken = new ArrayList<>();
    try (FakeServer origin = FakeServer.start(request -> reply);
        Nginx nginx = Nginx.start(folder, 1000, origin.uri());
        ApiClient client = clients.apply(nginx)) {
      String before = worker(client);
      List<Iterator<JsonValue>> open = new ArrayList<>();
      for (int i = 0; i < streams; i++) {
        EventStream<JsonValue> stream = client.send(WireClient.STREAM.call().body(WireClient.BODY));
        open.add(stream.iterator());
        assertThat(open.get(i).next()).isEqualTo(JsonValue.parse("1"));
      }
      nginx.reload();
      awaitNewWorker(before, nginx, clients);
      gate.open();
      for (Iterator<JsonValue> stream : open) {
        try {
          assertThat(stream.next()).isEqualTo(JsonValue.parse("2"));
          assertThat(stream.hasNext()).isFalse();
        } catch (ApiException e) {
          broken.add(e.getMessage());
        }
      }
    }
    return broken;
  }

  /** Asks over connections of their own: the retired process keeps those that are busy. */
  private static void awaitNewWorker(
      String before, Nginx nginx, Function<Nginx, ApiClient> clients) {
    long start = System.nanoTime();
    String now = before;
    while (now.equals(before)) {
      assertThat(System.nanoTime() - start).as("nginx has new processes").isLessThan(MAX_RELOAD);
      LockSupport.parkNanos(PAUSE);
      try (ApiClient other = clients.apply(nginx)) {
        now = worker(other);
      }
    }
  }

  private static String worker(ApiClient client) {
    return client
        .execute(WireClient.quick())
        .headers()
        .first("X-Worker")
        .orElseThrow();
  }
}
