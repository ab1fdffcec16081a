package io.github.openrouterjava.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.NotFoundException;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.generated.Dialect;
import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.observe.CallObserver;
import io.github.openrouterjava.runtime.observe.CallObserver.Observation;
import io.github.openrouterjava.runtime.observe.CallObserver.Start;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What observers are told of whole calls. */
@Timeout(30)
class ObserverTest {
  private static final String TWO_EVENTS =
      "data: {\"n\":1}\n\ndata: {\"n\":2,\"usage\":{\"in\":3,\"cost\":0.10}}\n\ndata: [DONE]\n\n";

  private final Loopback server = new Loopback();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final VirtualTime time = new VirtualTime(Duration.ofMinutes(1));
  private final Dialect dialect =
      Dialect.builder().usage("in", "/usage/in").usage("cost", "/usage/cost").build();

  @AfterEach
  void close() {
    server.close();
  }

  private ApiClient client() {
    return TestClient.of(server, dialect).timeSource(time).observer(this::watch).build();
  }

  private Observation watch(Start call) {
    told.add("start " + call.operationId() + " " + call.pathTemplate());
    return new ToldCall(told, end);
  }

  @Test
  void tellsOfEachAttemptOfTheWaitsAndOfTheResultBeforeTheCallerHasIt() {
    server.json(503, "{}").json(429, "{}").json(200, "{\"a\":1,\"usage\":{\"in\":7}}");
    try (ApiClient client = client()) {
      client.send(TestClient.GET.call().path("id", "7"));
    }
    assertThat(told)
        .containsExactly(
            "start getThing /things/{id}",
            "attempt 1",
            "head 503",
            "retry after 503 in 500",
            "attempt 2",
            "head 429",
            "retry after 429 in 1000",
            "attempt 3",
            "head 200",
            "success {\"a\":1,\"usage\":{\"in\":7}} {\"in\":7}");
  }

  @Test
  void tellsOfARepeatedSuccessAndOfARenewedKey() {
    List<String> keys = new ArrayList<>(List.of("sk-test-first-one", "sk-test-second-one"));
    server.json(401, "{}").json(200, "{}");
    try (ApiClient client =
        TestClient.of(server, dialect)
            .apiKey(() -> keys.size() > 1 ? keys.remove(0) : keys.get(0))
            .observer(this::watch)
            .build()) {
      client.send(TestClient.LIST.call());
    }
    assertThat(told)
        .contains("retry after 401 in 0", "attempt 2")
        .endsWith("head 200", "success {} {}");
  }

  @Test
  void tellsOfAFailure() {
    server.json(404, "{}");
    try (ApiClient client = client()) {
      assertThatThrownBy(() -> client.send(TestClient.LIST.call()))
          .isInstanceOf(NotFoundException.class);
    }
    assertThat(told).endsWith("head 404", "failure NotFoundException {}");
  }

  @Test
  void tellsOfEachEventAndOfTheEndOfAStream() {
    server.events(TWO_EVENTS);
    try (ApiClient client = client();
        EventStream<JsonValue> stream =
            client.send(TestClient.STREAM.call().body(JsonObject.of()))) {
      assertThat(told).endsWith("head 200");
      stream.forEach(event -> told.add("consumer has " + event));
    }
    assertThat(told.subList(3, told.size()))
        .containsExactly(
            "first event",
            "event {\"n\":1}",
            "consumer has {\"n\":1}",
            "event {\"n\":2,\"usage\":{\"in\":3,\"cost\":0.10}}",
            "consumer has {\"n\":2,\"usage\":{\"in\":3,\"cost\":0.10}}",
            "success null {\"in\":3,\"cost\":0.10}");
  }

  @Test
  void tellsASubscribedStreamLikeAPulledOne() throws Exception {
    server.events(TWO_EVENTS);
    CountDownLatch done = new CountDownLatch(1);
    try (ApiClient client = client()) {
      client
          .send(TestClient.STREAM.call().body(JsonObject.of()))
          .subscribe(new Subscribers.Taking(done));
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(told.subList(3, told.size()))
        .containsExactly(
            "first event",
            "event {\"n\":1}",
            "event {\"n\":2,\"usage\":{\"in\":3,\"cost\":0.10}}",
            "success null {\"in\":3,\"cost\":0.10}");
  }

  @Test
  void aStreamThatIsClosedEarlyIsCancelled() {
    server.events(TWO_EVENTS);
    try (ApiClient client = client()) {
      EventStream<JsonValue> stream = client.send(TestClient.STREAM.call().body(JsonObject.of()));
      stream.iterator().next();
      stream.close();
      stream.close();
    }
    assertThat(told).endsWith("event {\"n\":1}", "cancel {}");
  }

  @Test
  void aStreamThatIsReadToItsLastEventAndClosedHasEndedWell() {
    server.events(TWO_EVENTS);
    try (ApiClient client = client()) {
      EventStream<JsonValue> stream = client.send(TestClient.STREAM.call().body(JsonObject.of()));
      Iterator<JsonValue> events = stream.iterator();
      events.next();
      events.next();
      assertThat(events.hasNext()).isFalse();
      stream.close();
    }
    assertThat(told).endsWith("success null {\"in\":3,\"cost\":0.10}");
  }

  @Test
  void aStreamThatIsCutOffHasFailed() {
    server.events("data: {\"n\":1}\n\n");
    try (ApiClient client = client();
        EventStream<JsonValue> stream =
            client.send(TestClient.STREAM.call().body(JsonObject.of()))) {
      assertThatThrownBy(() -> stream.forEach(event -> {})).isInstanceOf(StreamException.class);
    }
    assertThat(told).endsWith("event {\"n\":1}", "failure StreamException {}");
  }

  @Test
  void aSecondConsumerIsNoEndOfTheStream() {
    server.events(TWO_EVENTS);
    try (ApiClient client = client();
        EventStream<JsonValue> stream =
            client.send(TestClient.STREAM.call().body(JsonObject.of()))) {
      Iterator<JsonValue> events = stream.iterator();
      List<Throwable> refused = new CopyOnWriteArrayList<>();
      stream.subscribe(new Subscribers.Refused(refused), Runnable::run);
      assertThat(refused).hasOnlyElementsOfType(IllegalStateException.class).hasSize(1);
      events.forEachRemaining(event -> {});
    }
    assertThat(told).endsWith("success null {\"in\":3,\"cost\":0.10}");
  }

  @Test
  void aDownloadEndsWhenItIsReadHoweverItIsRead(@TempDir Path directory) throws Exception {
    for (int i = 0; i < 5; i++) {
      server.respond(200, "video/mp4", new byte[] {1, 2});
    }
    try (ApiClient client = client()) {
      client.send(TestClient.DOWNLOAD.call()).bytes();
      client.send(TestClient.DOWNLOAD.call()).saveTo(directory.resolve("a"));
      client.send(TestClient.DOWNLOAD.call()).saveToAsync(directory.resolve("b")).join();
      try (InputStream stream = client.send(TestClient.DOWNLOAD.call()).stream()) {
        assertThat(stream.readAllBytes()).containsExactly(1, 2);
      }
      client.send(TestClient.DOWNLOAD.call()).close();
    }
    assertThat(told.stream().filter(what -> !what.matches("(start|attempt|head) .*")))
        .containsExactly(
            "success null {}",
            "success null {}",
            "success null {}",
            "success null {}",
            "cancel {}");
  }

  @Test
  void aCancelledCallIsCancelledOnce() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    server.then(
        exchange -> {
          arrived.countDown();
          awaitQuietly(end);
        });
    try (ApiClient client = client()) {
      CompletableFuture<JsonValue> future = client.sendAsync(TestClient.LIST.call());
      assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
      future.cancel(true);
      assertThat(end.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(told).containsExactly("start listThings /things", "attempt 1", "cancel {}");
  }

  @Test
  void aRefusedCallIsNotSent() {
    IllegalStateException full = new IllegalStateException("the bulkhead is full");
    try (ApiClient client =
        TestClient.of(server)
            .observer(this::watch)
            .observer(
                call ->
                    new Observation() {
                      @Override
                      public CompletionStage<?> admit() {
                        return CompletableFuture.failedFuture(full);
                      }
                    })
            .build()) {
      assertThatThrownBy(() -> client.send(TestClient.PAID.call().body(JsonObject.of())))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("not sent: IllegalStateException: the bulkhead is full")
          .hasCause(full)
          .satisfies(
              e ->
                  assertThat(((ConnectionException) e).kind())
                      .isEqualTo(ConnectionException.Kind.NOT_ADMITTED));
    }
    assertThat(server.requests()).isEmpty();
    assertThat(told).endsWith("failure ConnectionException {}");
  }

  @Test
  void aCallWaitsForItsAdmissionWithoutAThread() {
    CompletableFuture<Void> gate = new CompletableFuture<>();
    server.json(200, "{}");
    try (ApiClient client =
        TestClient.of(server)
            .observer(
                call ->
                    new Observation() {
                      @Override
                      public CompletionStage<?> admit() {
                        return gate;
                      }
                    })
            .build()) {
      CompletableFuture<JsonValue> future = client.sendAsync(TestClient.LIST.call());
      assertThat(server.requests()).isEmpty();
      gate.complete(null);
      assertThat(future.join()).isEqualTo(JsonObject.of());
    }
  }

  @Test
  void aCallThatIsGivenUpWhileItWaitsIsNotSent() {
    CompletableFuture<Void> gate = new CompletableFuture<>();
    try (ApiClient client =
        TestClient.of(server)
            .observer(
                call ->
                    new ToldCall(told, end) {
                      @Override
                      public CompletionStage<?> admit() {
                        return gate;
                      }
                    })
            .build()) {
      client.sendAsync(TestClient.LIST.call()).cancel(true);
      gate.complete(null);
      assertThat(told).containsExactly("cancel {}");
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void observersThatFailDoNoHarm() {
    CallObserver broken =
        call -> {
          throw new IllegalStateException("broken");
        };
    CallObserver breaking =
        call ->
            new Observation() {
              @Override
              public void onAttempt(int number) {
                throw new IllegalStateException("breaking");
              }

              @Override
              public void onSuccess(@Nullable Object result, JsonObject usage) {
                throw new IllegalStateException("breaking");
              }
            };
    server.json(200, "{}");
    try (ApiClient client =
        TestClient.of(server).observer(broken).observer(breaking).observer(this::watch).build()) {
      client.send(TestClient.LIST.call());
    }
    assertThat(told).endsWith("success {} {}");
  }

  @Test
  void seesTheBodyOfTheRequestAsBytesAndNotTheKey() {
    List<Start> starts = new CopyOnWriteArrayList<>();
    server.json(200, "{}");
    try (ApiClient client =
        TestClient.of(server)
            .observer(
                call -> {
                  starts.add(call);
                  return new Observation() {};
                })
            .build()) {
      client.send(TestClient.CREATE.call().body(JsonObject.of("model", "m")));
    }
    Start start = starts.get(0);
    RequestBody body = start.request().body();
    assertThat(body).isNotNull();
    assertThat(body.bytes(100))
        .hasValueSatisfying(
            bytes -> assertThat(new String(bytes, UTF_8)).isEqualTo("{\"model\":\"m\"}"));
    assertThat(body.bytes(5)).isEmpty();
    assertThat(start.request().headers().contains("Authorization")).isFalse();
    assertThat(start.isStreaming()).isFalse();
    assertThat(start.account()).isEqualTo("default");
    assertThat(server.only().body()).isEqualTo("{\"model\":\"m\"}");
  }

  @Test
  void bodiesAreReadableWhereTheyAreRepeatable(@TempDir Path directory) throws IOException {
    Path file = Files.write(directory.resolve("file"), new byte[] {1, 2, 3});
    assertThat(RequestBody.of(file, "a/b").bytes(3)).hasValue(new byte[] {1, 2, 3});
    assertThat(
            RequestBody.of(() -> new ByteArrayInputStream(new byte[300_000]), -1, "a/b")
                .bytes(299_999))
        .isEmpty();
    assertThat(
            RequestBody.of(() -> new ByteArrayInputStream(new byte[300_000]), -1, "a/b")
                .bytes(300_000))
        .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(300_000));
    assertThat(RequestBody.ofOnce(new ByteArrayInputStream(new byte[3]), 3, "a/b").bytes(3))
        .isEmpty();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
