package io.github.openrouterjava.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openrouterjava.it.transport.TestTransport;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.CallCancelledException;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.Exchange;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many streams, one client, and clients that close. The thousand of {@code ScaleTest} is opt-in.
 */
@Tag("transport")
@Timeout(60)
class ConcurrencyFaultsTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String CHUNK = "data: {\"a\":1}\n\n";

  @Test
  void manyParallelStreamsDoNotMixTheirEvents() throws Exception {
    int count = 32;
    ExecutorService readers = Executors.newFixedThreadPool(count);
    try (FakeServer server =
            FakeServer.start(
                request -> {
                  String n = request.bodyText().replaceAll("\\D+", "");
                  String[] pieces = new String[51];
                  for (int i = 0; i < 50; i++) {
                    pieces[i] = "data: [" + n + "," + i + "]\n\n";
                  }
                  pieces[50] = "data: [DONE]\n\n";
                  return Reply.events(pieces);
                });
        TestClient client = TestClient.of(server)) {
      List<Future<List<String>>> outcomes = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        JsonObject body = JsonObject.of("n", n);
        outcomes.add(
            readers.submit(
                () ->
                    Splits.outcome(
                        client.api.send(
                            TestClient.STREAM.call().body(body), RequestOptions.none()))));
      }
      for (int n = 0; n < count; n++) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
          expected.add("[" + n + "," + i + "]");
        }
        expected.add("END");
        assertThat(outcomes.get(n).get(30, TimeUnit.SECONDS)).isEqualTo(expected);
      }
    } finally {
      readers.shutdownNow();
    }
  }

  @Test
  void closingTheClientEndsItsOpenStreamsAndItsWaitingCalls() throws Exception {
    try (FakeServer server =
        FakeServer.replying(Reply.events(CHUNK).hold(), Reply.raw("").hold())) {
      TestClient client = TestClient.of(server);
      EventStream<JsonValue> stream = client.stream();
      Iterator<JsonValue> elements = stream.iterator();
      elements.next();
      Exchange streaming = server.take(SOON);
      CompletableFuture<JsonValue> waiting = client.api.sendAsync(TestClient.KEY_INFO.call());
      Exchange silent = server.take(SOON);
      client.close();
      assertThat(catchThrowableOfType(StreamException.class, elements::next).kind())
          .isEqualTo(StreamException.Kind.CLOSED);
      assertThat(waiting.handle((answer, failure) -> failure != null).get(10, TimeUnit.SECONDS))
          .isTrue();
      assertThat(streaming.ending(SOON)).isEqualTo(Exchange.Ending.CLIENT_LEFT);
      assertThat(silent.ending(SOON)).isEqualTo(Exchange.Ending.CLIENT_LEFT);
      assertThat(catchThrowableOfType(RuntimeException.class, client::key))
          .as("a closed client")
          .isNotNull();
      client.close();
    }
  }

  @Test
  void interruptingABlockingCallAbortsItAndKeepsTheFlag() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.raw("").hold());
        TestClient client = TestClient.of(server)) {
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      CompletableFuture<ApiException> failure = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () -> {
                failure.complete(catchThrowableOfType(ApiException.class, client::chat));
                flag.complete(Thread.currentThread().isInterrupted());
              });
      caller.start();
      Exchange exchange = server.take(SOON);
      caller.interrupt();
      assertThat(failure.get(10, TimeUnit.SECONDS)).isInstanceOf(CallCancelledException.class);
      assertThat(flag.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(exchange.ending(SOON)).isEqualTo(Exchange.Ending.CLIENT_LEFT);
    }
  }

  @Test
  void anAlreadyInterruptedThreadSendsNothingItWouldNotWaitFor() {
    try (FakeServer server = FakeServer.replying(Reply.raw("").hold());
        TestClient client = TestClient.of(server)) {
      Thread.currentThread().interrupt();
      assertThat(catchThrowableOfType(CallCancelledException.class, client::chat)).isNotNull();
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void closingManyStreamsLeavesNoConnection() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.events(CHUNK).hold());
        TestClient client = TestClient.of(server)) {
      List<EventStream<JsonValue>> streams = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        streams.add(client.stream());
      }
      streams.forEach(EventStream::close);
      for (int i = 0; i < 20; i++) {
        assertThat(server.take(SOON).ending(SOON)).isEqualTo(Exchange.Ending.CLIENT_LEFT);
      }
    }
  }

  @Test
  void callsThatWaitHoldNoThread() throws Exception {
    assumeTrue(TestTransport.current() == TestTransport.JDK, "OkHttp waits in threads");
    try (FakeServer server = FakeServer.replying(Reply.raw("").hold());
        TestClient client = TestClient.of(server)) {
      List<CompletableFuture<JsonValue>> waiting = new ArrayList<>();
      for (int n = 0; n < 100; n++) {
        waiting.add(client.api.sendAsync(TestClient.KEY_INFO.call()));
      }
      for (int n = 0; n < 100; n++) {
        server.take(SOON);
      }
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().startsWith("api-client-")) {
          thread.join(SOON.toMillis()); // threads that only sent something end by themselves
          assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
      }
      assertThat(waiting).noneMatch(CompletableFuture::isDone);
    }
  }
}
