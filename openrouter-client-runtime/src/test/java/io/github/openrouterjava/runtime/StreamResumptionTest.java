package io.github.openrouterjava.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.EventStream.TypedEvent;
import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.CallCancelledException;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.observe.CallObserver;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams that are lost and resumed, over connections that a server cuts at a certain byte. */
@Timeout(30)
class StreamResumptionTest {
  private static final Operation<EventStream<String>> FEED =
      Operation.of("feed", "GET", "/feed", ResponseType.events(JsonCodecs.STRING, null));
  private static final Operation<EventStream<String>> POSTED =
      Operation.of("posted", "POST", "/feed", ResponseType.events(JsonCodecs.STRING, null));
  private static final RequestOptions RESUMED = RequestOptions.none().resumeStreams(2);

  /**
   * The server closes each connection; a client that is not told may send its next request there.
   */
  private static final String CLOSE = "Connection: close\r\n";

  private final VirtualTime time = new VirtualTime(Duration.ofSeconds(10));
  private RawServer server;
  private ApiClient client;

  @BeforeEach
  void open() throws IOException {
    server = new RawServer();
    client = TestClient.at(server.url()).timeSource(time).build();
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    server.close();
  }

  /** A response whose connection is cut behind these events. */
  private void cutBehind(String events) {
    server.reply(head("Content-Length: 100000") + events);
  }

  private void complete(String events) {
    server.reply(head("Content-Length: " + events.getBytes(UTF_8).length) + events);
  }

  private void status(String line, String... headers) {
    server.reply("HTTP/1.1 " + line + "\r\n" + CLOSE + String.join("", headers) + "\r\n");
  }

  private static String head(String length) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n" + CLOSE + length + "\r\n\r\n";
  }

  private static String event(int id) {
    return "id: " + id + "\ndata: \"" + id + "\"\n\n";
  }

  private List<String> read(Operation<EventStream<String>> operation, RequestOptions options) {
    try (EventStream<String> stream = client.send(operation.call(), options)) {
      return stream.stream().toList();
    }
  }

  /** What is thrown behind the elements that have arrived. */
  private StreamException failure(
      Operation<EventStream<String>> operation, RequestOptions options, List<String> seen) {
    return catchThrowableOfType(
        StreamException.class,
        () -> {
          try (EventStream<String> stream = client.send(operation.call(), options)) {
            stream.forEach(seen::add);
          }
        });
  }

  private String lastEventId(int request) {
    return server
        .requests()
        .get(request)
        .toLowerCase(Locale.ROOT)
        .lines()
        .filter(line -> line.startsWith("last-event-id:"))
        .map(line -> line.substring(14).strip())
        .findFirst()
        .orElse("(absent)");
  }

  @Test
  void showsTheNameIdAndRetryTimeOfEvents() {
    complete("event: added\nid: 1\nretry: 1500\ndata: \"a\"\n\ndata: \"b\"\n\nid\ndata: \"c\"\n\n");
    try (EventStream<String> stream = client.send(FEED.call())) {
      assertThat(stream.events().stream())
          .containsExactly(
              new TypedEvent<>("added", "1", Duration.ofMillis(1500), "a"),
              new TypedEvent<>("message", "1", Duration.ofMillis(1500), "b"),
              new TypedEvent<>("message", "", Duration.ofMillis(1500), "c"));
      assertThat(stream.isComplete()).isTrue();
    }
  }

  @Test
  void subscribersSeeEventsTooAndAStreamIsConsumedInOneForm() throws Exception {
    complete(event(1) + event(2));
    try (EventStream<String> stream = client.send(FEED.call())) {
      TakingAll<TypedEvent<String>> events = new TakingAll<>();
      stream.events().subscribe(events);
      assertThat(events.await()).extracting(TypedEvent::id).containsExactly("1", "2");
      assertThat(catchThrowableOfType(IllegalStateException.class, stream::iterator)).isNotNull();
    }
  }

  @Test
  void resumesBehindTheLastEventAfterTheTimeTheServerAsksFor() {
    cutBehind("retry: 1500\n\n" + event(1) + event(2) + "id: 3\ndata: \"3");
    complete(event(3) + event(4));
    assertThat(read(FEED, RESUMED)).containsExactly("1", "2", "3", "4");
    assertThat(server.requests()).hasSize(2);
    assertThat(lastEventId(0)).isEqualTo("(absent)");
    assertThat(lastEventId(1)).isEqualTo("2");
    assertThat(time.waits()).containsExactly(Duration.ofMillis(1500));
  }

  @Test
  void resumesNothingUnlessTold() {
    cutBehind(event(1));
    List<String> seen = new ArrayList<>();
    StreamException failure = failure(FEED, RequestOptions.none(), seen);
    assertThat(failure.kind()).isEqualTo(StreamException.Kind.CONNECTION);
    assertThat(failure.progress().lastEventId()).isEqualTo("1");
    assertThat(seen).containsExactly("1");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void theClientsOptionHoldsForAllCallsAndOneCallCanDoWithout() {
    try (ApiClient resuming =
        TestClient.at(server.url()).timeSource(time).resumeStreams(1).build()) {
      cutBehind(event(1));
      complete(event(2));
      try (EventStream<String> stream = resuming.send(FEED.call())) {
        assertThat(stream.stream()).containsExactly("1", "2");
      }
      cutBehind(event(1));
      RequestOptions without = RequestOptions.none().resumeStreams(0);
      try (EventStream<String> stream = resuming.send(FEED.call(), without)) {
        assertThat(catchThrowableOfType(StreamException.class, () -> stream.forEach(text -> {})))
            .isNotNull();
      }
    }
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void sendsAPostAgainOnlyIfThatIsSafe() {
    cutBehind(event(1));
    assertThat(failure(POSTED, RESUMED, new ArrayList<>())).isNotNull();
    assertThat(server.requests()).hasSize(1);

    cutBehind(event(1));
    complete(event(2));
    assertThat(read(POSTED.idempotencyKey("Idempotency-Key"), RESUMED)).containsExactly("1", "2");
    assertThat(idempotencyKey(1)).isNotEmpty().isEqualTo(idempotencyKey(2));

    cutBehind(event(1));
    complete(event(2));
    RetryPolicy unsafe = RetryPolicy.defaults().withUnsafeRepeated();
    assertThat(read(POSTED, RESUMED.retry(unsafe))).containsExactly("1", "2");
  }

  private String idempotencyKey(int request) {
    return server
        .requests()
        .get(request)
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("idempotency-key:"))
        .findFirst()
        .orElse("");
  }

  @Test
  void eventsWithoutIdAreNotAskedForTwice() {
    cutBehind("data: \"a\"\n\n");
    List<String> seen = new ArrayList<>();
    assertThat(failure(FEED, RESUMED, seen).kind()).isEqualTo(StreamException.Kind.CONNECTION);
    assertThat(seen).containsExactly("a");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aStreamWithoutAnyEventBeginsAgain() {
    cutBehind(": hello\n\n");
    complete("data: \"a\"\n\n");
    assertThat(read(FEED, RESUMED)).containsExactly("a");
    assertThat(lastEventId(1)).isEqualTo("(absent)");
  }

  @Test
  void givesUpAfterSoManyAttemptsWithoutAnElementAndCountsAnewAfterOne() {
    cutBehind(event(1));
    cutBehind(": nothing\n\n");
    cutBehind(event(2));
    server.dropConnection().dropConnection();
    List<String> seen = new ArrayList<>();
    StreamException failure = failure(FEED, RESUMED, seen);
    assertThat(seen).containsExactly("1", "2");
    assertThat(server.requests()).hasSize(5);
    assertThat(failure)
        .hasMessageContaining("could not be resumed: ")
        .hasMessageContaining("2 events");
    assertThat(failure.kind()).isEqualTo(StreamException.Kind.CONNECTION);
    // Half of one second and of two, as the policy has it without a word of the server's.
    assertThat(time.waits())
        .containsExactly(
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            Duration.ofSeconds(1));
  }

  @Test
  void waitsAsLongAsAnOverloadedServerAsksFor() {
    cutBehind(event(1));
    status("503 Busy", "Retry-After: 3\r\n", "Content-Length: 0\r\n");
    complete(event(2));
    assertThat(read(FEED, RESUMED)).containsExactly("1", "2");
    assertThat(time.waits()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(3));
  }

  @Test
  void noContentMeansThatNothingFollows() {
    cutBehind(event(1));
    status("204 No Content");
    try (EventStream<String> stream = client.send(FEED.call(), RESUMED)) {
      assertThat(stream.stream()).containsExactly("1");
      assertThat(stream.isComplete()).isTrue();
    }
  }

  @Test
  void anErrorStatusOrAnotherMediaTypeEndsTheStreamWithItsCause() {
    cutBehind(event(1));
    status("404 Not Found", "Content-Length: 0\r\n");
    assertThat(failure(FEED, RESUMED, new ArrayList<>()))
        .hasCauseInstanceOf(ApiErrorException.class)
        .hasMessageContaining("could not be resumed");
    cutBehind(event(1));
    status("200 OK", "Content-Type: text/html\r\n", "Content-Length: 0\r\n");
    assertThat(failure(FEED, RESUMED, new ArrayList<>()))
        .hasMessageContaining("not a stream of events");
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void aResponseThatEndsWithoutItsEndMarkerIsResumed() {
    Operation<EventStream<String>> marked =
        Operation.of("marked", "GET", "/feed", ResponseType.events(JsonCodecs.STRING, "[DONE]"));
    complete(event(1));
    complete(event(2) + "data: [DONE]\n\n");
    assertThat(read(marked, RESUMED)).containsExactly("1", "2");
  }

  @Test
  void aSilentStreamIsResumed() throws Exception {
    CountDownLatch silent = new CountDownLatch(1);
    server.then(
        (out, in) -> {
          out.write((head("Content-Length: 100000") + event(1)).getBytes(UTF_8));
          out.flush();
          silent.await();
        });
    complete(event(2));
    RequestOptions options = RESUMED.idleTimeout(Duration.ofSeconds(30));
    try (EventStream<String> stream = client.send(FEED.call(), options)) {
      var elements = stream.iterator();
      assertThat(elements.next()).isEqualTo("1");
      time.advance(Duration.ofSeconds(31));
      assertThat(elements.next()).isEqualTo("2");
      assertThat(elements.hasNext()).isFalse();
    } finally {
      silent.countDown();
    }
    assertThat(lastEventId(1)).isEqualTo("1");
  }

  @Test
  void subscribersGoOnAcrossALoss() throws Exception {
    cutBehind(event(1));
    complete(event(2));
    try (EventStream<String> stream = client.send(FEED.call(), RESUMED)) {
      TakingAll<String> texts = new TakingAll<>();
      stream.subscribe(texts);
      assertThat(texts.await()).containsExactly("1", "2");
    }
  }

  @Test
  void closingAStreamThatWaitsSendsNothingMore() {
    cutBehind("retry: 20000\n\n" + event(1));
    EventStream<String> stream = client.send(FEED.call(), RESUMED);
    TakingAll<String> texts = new TakingAll<>();
    stream.subscribe(texts, Runnable::run);
    time.awaitTask(Duration.ofSeconds(20));
    stream.close();
    time.advance(Duration.ofSeconds(21));
    time.awaitNoTask();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void closingTheClientEndsAStreamThatWaits() throws Exception {
    cutBehind("retry: 20000\n\n" + event(1));
    EventStream<String> stream = client.send(FEED.call(), RESUMED);
    TakingAll<String> texts = new TakingAll<>();
    stream.subscribe(texts, Runnable::run);
    time.awaitTask(Duration.ofSeconds(20));
    client.close();
    assertThat(texts.failure()).hasCauseInstanceOf(CallCancelledException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void closingTheClientClosesAStreamThatWasResumed() throws Exception {
    cutBehind(event(1));
    CountDownLatch gone = new CountDownLatch(1);
    server.then(
        (out, in) -> {
          out.write((head("Content-Length: 100000") + event(2)).getBytes(UTF_8));
          out.flush();
          RawServer.awaitEnd(in);
          gone.countDown();
        });
    EventStream<String> stream = client.send(FEED.call(), RESUMED);
    var elements = stream.iterator();
    assertThat(elements.next()).isEqualTo("1");
    assertThat(elements.next()).isEqualTo("2");
    client.close();
    assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
    StreamException failure = catchThrowableOfType(StreamException.class, elements::hasNext);
    assertThat(failure.kind()).isEqualTo(StreamException.Kind.CLOSED);
  }

  @Test
  void observersSeeOneCallOfSeveralAttempts() {
    cutBehind(event(1));
    complete(event(2));
    List<String> told = new ArrayList<>();
    try (ApiClient observed =
        TestClient.at(server.url())
            .timeSource(time)
            .observer(
                start -> {
                  told.add("begin");
                  return new CallObserver.Observation() {
                    @Override
                    public void onAttempt(int number) {
                      told.add("attempt " + number);
                    }

                    @Override
                    public boolean wantsEvents() {
                      return true;
                    }

                    @Override
                    public void onEvent(Object event) {
                      told.add("event " + event);
                    }
                  };
                })
            .build()) {
      try (EventStream<String> stream = observed.send(FEED.call(), RESUMED)) {
        stream.events().forEach(event -> {});
      }
    }
    assertThat(told).containsExactly("begin", "attempt 1", "event 1", "attempt 2", "event 2");
  }
}
