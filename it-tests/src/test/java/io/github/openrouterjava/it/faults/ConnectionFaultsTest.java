package io.github.openrouterjava.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.error.CallCancelledException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.http.HttpVersion;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.Exchange;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.FakeTls;
import io.github.openrouterjava.testing.Gate;
import io.github.openrouterjava.testing.Reply;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams whose connection breaks, stalls or is given up. */
@Tag("transport")
@Timeout(60)
class ConnectionFaultsTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String CHUNK = "data: {\"a\":1}\n\n";

  @Test
  void resetsAndEarlyEndsAreTypedAndComeAfterWhatHadArrived() {
    Reply head = Reply.of(200).header("Content-Type", "text/event-stream");
    // The pause behind what is sent lets it arrive: a reset may overtake bytes in the receiver's
    // buffer.
    List<List<Object>> cases =
        List.of(
            List.of(
                "reset inside an event",
                Reply.events(CHUNK + "data: {\"a").pause(Duration.ofMillis(200)).reset(),
                "CONNECTION"),
            List.of(
                "reset between events",
                Reply.events(CHUNK).pause(Duration.ofMillis(200)).reset(),
                "CONNECTION"),
            List.of("clean end inside an event", Reply.events(CHUNK + "data: {\"a"), "TRUNCATED"),
            List.of(
                "clean end between lines", Reply.events(CHUNK + "data: {\"a\":2}\n"), "TRUNCATED"),
            List.of("chunked body without its end", Reply.events(CHUNK).close(), "CONNECTION"),
            List.of(
                "end of the connection ends the body", head.untilClose().send(CHUNK), "TRUNCATED"),
            List.of("shorter than announced", head.send(CHUNK).lengthWrongBy(9), "CONNECTION"));
    for (List<Object> fault : cases) {
      try (FakeServer server = FakeServer.replying((Reply) fault.get(1));
          TestClient client = TestClient.of(server)) {
        assertThat(Splits.outcome(client.stream()))
            .as("%s", fault.get(0))
            .containsExactly("{\"a\":1}", (String) fault.get(2));
      }
    }
  }

  @Test
  void anEndRightBehindTheHeadIsATruncatedStream() {
    try (FakeServer server = FakeServer.replying(Reply.events());
        TestClient client = TestClient.of(server)) {
      StreamException e =
          catchThrowableOfType(StreamException.class, () -> client.stream().forEach(x -> {}));
      assertThat(e.kind()).isEqualTo(StreamException.Kind.TRUNCATED);
      assertThat(e.progress().elements()).isZero();
    }
  }

  @Test
  void aResetBeforeTheHeadIsALostConnection() {
    for (Reply reply : List.of(Reply.raw("").reset(), Reply.raw("HTTP/1.1 200 OK\r\nContent-Ty"))) {
      try (FakeServer server = FakeServer.replying(reply);
          TestClient client = TestClient.of(server)) {
        ConnectionException e = catchThrowableOfType(ConnectionException.class, client::stream);
        assertThat(e.kind()).isEqualTo(ConnectionException.Kind.LOST);
        assertThat(e.attempts()).as("it may be charged").isEqualTo(1);
      }
    }
  }

  @Test
  void brokenChunkedFramingIsALostConnection() {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    String good = "f\r\ndata: {\"a\":1}\n\n\r\n";
    for (String bad :
        List.of("xyz\r\ndata", "-5\r\n", "ffffffffffffffffff\r\nd", "5\r\ndata: {\"too long\"}")) {
      try (FakeServer server = FakeServer.replying(Reply.raw(head + good + bad));
          TestClient client = TestClient.of(server)) {
        List<String> outcome = Splits.outcome(client.stream());
        assertThat(outcome.get(outcome.size() - 1)).as(bad).isEqualTo("CONNECTION");
      }
    }
  }

  @Test
  void aResetOfTheStreamOnHttp2() throws Exception {
    SSLContext tls = FakeTls.context();
    // What had arrived must not be overtaken by the reset, so the server waits a moment.
    Reply reply = Reply.events(CHUNK).pause(Duration.ofMillis(200));
    for (Reply fault : List.of(reply.reset(), reply.close())) {
      try (FakeServer server = FakeServer.startHttp2(FakeServer.inTurn(fault), tls);
          TestClient client =
              TestClient.builder(server).sslContext(tls).httpVersion(HttpVersion.HTTP_2).build()) {
        assertThat(Splits.outcome(client.stream())).containsExactly("{\"a\":1}", "CONNECTION");
      }
    }
  }

  @Test
  void closingAStreamOnHttp2IsSeenByTheServer() throws Exception {
    SSLContext tls = FakeTls.context();
    try (FakeServer server =
            FakeServer.startHttp2(FakeServer.inTurn(Reply.events(CHUNK).hold()), tls);
        TestClient client =
            TestClient.builder(server).sslContext(tls).httpVersion(HttpVersion.HTTP_2).build()) {
      EventStream<JsonValue> stream = client.stream();
      stream.iterator().next();
      stream.close();
      assertThat(server.take(SOON).ending(SOON)).isEqualTo(Exchange.Ending.CLIENT_LEFT);
    }
  }

  @Test
  void silenceAfterTheHeadEndsAtTheIdleTimeout() throws Exception {
    FakeTime time = new FakeTime();
    try (FakeServer server =
            FakeServer.replying(Reply.events().hold(), Reply.events(CHUNK).hold());
        TestClient client =
            TestClient.builder(server)
                .timeSource(time)
                .idleTimeout(Duration.ofSeconds(90))
                .build()) {
      for (int arrived = 0; arrived < 2; arrived++) {
        Iterator<JsonValue> elements = client.stream().iterator();
        Exchange exchange = server.take(SOON);
        for (int i = 0; i < arrived; i++) {
          elements.next();
        }
        time.advance(Duration.ofSeconds(90));
        StreamException e = catchThrowableOfType(StreamException.class, elements::next);
        assertThat(e.kind()).isEqualTo(StreamException.Kind.IDLE);
        assertThat(e.progress().elements()).isEqualTo(arrived);
        assertThat(exchange.ending(SOON)).isEqualTo(Exchange.Ending.CLIENT_LEFT);
      }
    }
  }

  @Test
  void silenceIsNoticedByTheRealClockToo() {
    RequestOptions impatient = RequestOptions.none().idleTimeout(Duration.ofMillis(150));
    try (FakeServer server = FakeServer.replying(Reply.events(CHUNK).hold());
        TestClient client = TestClient.builder(server).timeSource(TimeSource.system()).build()) {
      long start = System.nanoTime();
      assertThat(Splits.outcome(client.stream(impatient))).containsExactly("{\"a\":1}", "IDLE");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void commentsForEverKeepTheStreamAlive() throws Exception {
    FakeTime time = new FakeTime();
    Gate first = new Gate();
    Gate second = new Gate();
    Reply reply =
        Reply.events(": wait\n\n")
            .await(first)
            .send(": wait\n\n")
            .await(second)
            .send(CHUNK + "data: [DONE]\n\n");
    try (FakeServer server = FakeServer.replying(reply);
        TestClient client = TestClient.builder(server).timeSource(time).build();
        EventStream<JsonValue> stream = client.stream()) {
      CompletableFuture<List<String>> outcome =
          CompletableFuture.supplyAsync(() -> Splits.outcome(stream));
      for (Gate gate : List.of(first, second)) {
        gate.awaitReached(SOON);
        assertThat(outcome).isNotDone();
        gate.open();
      }
      assertThat(outcome.get(10, TimeUnit.SECONDS)).containsExactly("{\"a\":1}", "END");
    }
  }

  @Test
  void aSlowDripAndALongWaitForTheFirstTokenAreNoFaults() {
    String slow = ": x\n\n" + CHUNK + "data: [DONE]\n\n";
    Reply reply = Reply.events().pause(Duration.ofMillis(300)).send(slow).inPiecesOf(1);
    try (FakeServer server = FakeServer.replying(reply);
        TestClient client = TestClient.builder(server).timeSource(TimeSource.system()).build()) {
      assertThat(
              Splits.outcome(client.stream(RequestOptions.none().timeout(Duration.ofSeconds(20)))))
          .containsExactly("{\"a\":1}", "END");
    }
  }

  /**
   * Of several attempts the fastest counts: a busy machine may stop any thread for longer than
   * that, but what waits for a timer, a poll or the server waits each time.
   */
  @Test
  void closingIsSeenByTheServerWithin100Milliseconds() throws Exception {
    long fastest = Long.MAX_VALUE;
    for (int k = 1; k <= 5; k++) {
      try (FakeServer server = FakeServer.replying(Reply.events(CHUNK.repeat(k)).hold());
          TestClient client = TestClient.of(server)) {
        EventStream<JsonValue> stream = client.stream();
        Iterator<JsonValue> elements = stream.iterator();
        for (int i = 0; i < k; i++) {
          elements.next();
        }
        long closedAt = System.nanoTime();
        stream.close();
        Exchange exchange = server.take(SOON);
        assertThat(exchange.ending(SOON)).isEqualTo(Exchange.Ending.CLIENT_LEFT);
        fastest = Math.min(fastest, exchange.endedAt(SOON) - closedAt);
      }
    }
    assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(100));
  }

  @Test
  void closingWaitsForNoTimerAndNoByteOfTheServer() throws Exception {
    FakeTime stopped = new FakeTime();
    try (FakeServer server = FakeServer.replying(Reply.events(CHUNK).hold());
        TestClient client = TestClient.builder(server).timeSource(stopped).build()) {
      EventStream<JsonValue> stream = client.stream();
      stream.iterator().next();
      stream.close();
      assertThat(server.take(SOON).ending(SOON)).isEqualTo(Exchange.Ending.CLIENT_LEFT);
      assertThat(stopped.nanoTime()).isZero();
      assertThat(stopped.waits()).isEmpty();
      assertThat(stopped.pending()).isZero();
    }
  }

  @Test
  void closingFromAnotherThreadEndsAWaitingConsumer() throws Exception {
    Gate gate = new Gate();
    try (FakeServer server = FakeServer.replying(Reply.events(CHUNK).await(gate).hold());
        TestClient client = TestClient.of(server)) {
      EventStream<JsonValue> stream = client.stream();
      CompletableFuture<List<String>> outcome =
          CompletableFuture.supplyAsync(() -> Splits.outcome(stream));
      gate.awaitReached(SOON);
      stream.close();
      assertThat(outcome.get(10, TimeUnit.SECONDS)).endsWith("CLOSED");
      gate.open();
    }
  }

  @Test
  void cancellingAFutureThatWaitsForTheHeadIsSeenByTheServer() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.raw("").hold());
        TestClient client = TestClient.of(server)) {
      CompletableFuture<JsonValue> answer = client.api.sendAsync(TestClient.KEY_INFO.call());
      Exchange exchange = server.take(SOON);
      answer.cancel(true);
      assertThat(exchange.ending(SOON)).isEqualTo(Exchange.Ending.CLIENT_LEFT);
    }
  }

  @Test
  void anAttemptThatTakesTooLongIsGivenUp() {
    RequestOptions impatient = RequestOptions.none().timeout(Duration.ofMillis(200));
    for (Reply reply :
        List.of(
            Reply.raw("").hold(),
            Reply.of(200).header("Content-Type", "application/json").chunked().send("{").hold())) {
      try (FakeServer server = FakeServer.replying(reply);
          TestClient client = TestClient.builder(server).timeSource(TimeSource.system()).build()) {
        ConnectionException e =
            catchThrowableOfType(
                ConnectionException.class,
                () ->
                    client.api.send(TestClient.CHAT.call().body(JsonValue.parse("{}")), impatient));
        assertThat(e.kind()).isEqualTo(ConnectionException.Kind.TIMED_OUT);
        assertThat(e.attempts()).isEqualTo(1);
      }
    }
  }

  @Test
  void interruptingAWaitingThreadAbortsTheExchangeAndKeepsTheFlag() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.events(CHUNK).hold());
        TestClient client = TestClient.of(server)) {
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      CompletableFuture<List<String>> outcome = new CompletableFuture<>();
      Thread reader =
          new Thread(
              () -> {
                try {
                  outcome.complete(Splits.outcome(client.stream()));
                } catch (CallCancelledException e) {
                  outcome.complete(List.of("INTERRUPTED"));
                }
                flag.complete(Thread.currentThread().isInterrupted());
              });
      reader.start();
      Exchange exchange = server.take(SOON);
      reader.interrupt();
      assertThat(flag.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(exchange.ending(SOON)).isEqualTo(Exchange.Ending.CLIENT_LEFT);
      assertThat(outcome.get()).endsWith("INTERRUPTED");
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
