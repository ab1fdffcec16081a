package io.github.openrouterjava.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.CallCancelledException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many calls are in progress, who comes next, and who must not wait. */
@Timeout(60)
class ConcurrencyLimitTest {
  private static final String EVENTS = "data: 1\n\ndata: 2\n\ndata: [DONE]\n\n";
  private final Loopback server = new Loopback();
  private final AtomicInteger present = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void tenThousandWaitingCallsOpenedAThousandConnections() {
    int calls = 400;
    for (int i = 0; i < calls; i++) {
      server.then(this::counted);
    }
    try (ApiClient client =
        TestClient.of(server).concurrencyLimit(ConcurrencyLimit.of(7)).build()) {
      List<CompletableFuture<JsonValue>> all = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        all.add(client.sendAsync(TestClient.LIST.call()));
      }
      all.forEach(call -> assertThat(call.join()).isEqualTo(JsonObject.of()));
    }
    assertThat(most).hasValueLessThanOrEqualTo(7);
    assertThat(server.requests()).hasSize(calls);
  }

  private void counted(HttpExchange exchange) throws IOException {
    most.accumulateAndGet(present.incrementAndGet(), Math::max);
    present.decrementAndGet();
    exchange.sendResponseHeaders(200, 2);
    exchange.getResponseBody().write("{}".getBytes(UTF_8));
  }

  @Test
  void waitingCallsAreAdmittedInTheirOrder() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    server.then(exchange -> held(exchange, open));
    for (int i = 0; i < 5; i++) {
      server.json(200, "{}");
    }
    try (ApiClient client =
        TestClient.of(server).concurrencyLimit(ConcurrencyLimit.of(1)).build()) {
      List<CompletableFuture<JsonValue>> all = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        all.add(client.sendAsync(TestClient.GET.call().path("id", Integer.toString(i))));
      }
      open.countDown();
      all.forEach(CompletableFuture::join);
    }
    assertThat(server.requests())
        .extracting(request -> request.uri().getPath())
        .containsExactly(
            "/api/v1/things/0",
            "/api/v1/things/1",
            "/api/v1/things/2",
            "/api/v1/things/3",
            "/api/v1/things/4",
            "/api/v1/things/5");
  }

  private static void held(HttpExchange exchange, CountDownLatch open) throws IOException {
    try {
      assertThat(open.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    exchange.sendResponseHeaders(200, 2);
    exchange.getResponseBody().write("{}".getBytes(UTF_8));
  }

  @Test
  void aCallThatWaitsTooLongFailsUnsent() throws Exception {
    VirtualTime time = new VirtualTime(Duration.ofMinutes(1));
    CountDownLatch open = new CountDownLatch(1);
    server.then(exchange -> held(exchange, open));
    try (ApiClient client =
        TestClient.of(server)
            .timeSource(time)
            .concurrencyLimit(ConcurrencyLimit.of(1).maxWait(Duration.ofMinutes(2)))
            .build()) {
      CompletableFuture<JsonValue> first = client.sendAsync(TestClient.LIST.call());
      CompletableFuture<JsonValue> second = client.sendAsync(TestClient.PAID.call());
      time.advance(Duration.ofMinutes(2));
      ConnectionException thrown =
          catchThrowableOfType(
              ConnectionException.class,
              () -> {
                try {
                  second.get(30, TimeUnit.SECONDS);
                } catch (java.util.concurrent.ExecutionException e) {
                  throw e.getCause();
                }
              });
      assertThat(thrown.kind()).isEqualTo(ConnectionException.Kind.NOT_ADMITTED);
      assertThat(thrown).hasMessageContaining("120000 ms").hasMessageContaining("limit");
      assertThat(thrown.call().attempts()).isZero();
      open.countDown();
      assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(JsonObject.of());
    }
    assertThat(server.only().method()).isEqualTo("GET");
  }

  @Test
  void aStreamCountsUntilItIsClosed() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    server.then(exchange -> beginEvents(exchange, over)).json(200, "{}");
    try (ApiClient client =
        TestClient.of(server).concurrencyLimit(ConcurrencyLimit.of(1)).build()) {
      EventStream<JsonValue> stream = client.sendAsync(stream()).get(30, TimeUnit.SECONDS);
      CompletableFuture<JsonValue> waiting = client.sendAsync(TestClient.LIST.call());
      assertThat(waiting).isNotDone();
      assertThat(server.requests()).hasSize(1);
      stream.close();
      assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(JsonObject.of());
    } finally {
      over.countDown();
    }
  }

  private static void beginEvents(HttpExchange exchange, CountDownLatch over) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write("data: 1\n\n".getBytes(UTF_8));
    exchange.getResponseBody().flush();
    try {
      assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void aCallWithinALoopOverAStreamWaitedForItself() {
    server.events(EVENTS).json(200, "{\"n\":1}").json(200, "{\"n\":2}");
    List<JsonValue> nested = new ArrayList<>();
    try (ApiClient client = TestClient.of(server).concurrencyLimit(ConcurrencyLimit.of(1)).build();
        EventStream<JsonValue> stream = client.send(stream())) {
      stream.forEach(element -> nested.add(client.send(TestClient.LIST.call())));
    }
    assertThat(nested).containsExactly(JsonObject.of("n", 1), JsonObject.of("n", 2));
  }

  @Test
  void aCallWithinACallbackWaitedForItself() throws Exception {
    server.events(EVENTS).json(200, "{\"n\":1}").json(200, "{\"n\":2}").json(200, "{\"n\":3}");
    CompletableFuture<List<JsonValue>> nested = new CompletableFuture<>();
    try (ApiClient client =
        TestClient.of(server).concurrencyLimit(ConcurrencyLimit.of(1)).build()) {
      client
          .sendAsync(stream())
          .thenAccept(stream -> stream.subscribe(new Calling(client, nested)))
          .get(30, TimeUnit.SECONDS);
      assertThat(nested.get(30, TimeUnit.SECONDS)).hasSize(2);
      assertThat(
              client
                  .sendAsync(TestClient.LIST.call())
                  .thenApply(ignored -> "no call of its own is in progress")
                  .get(30, TimeUnit.SECONDS))
          .isNotEmpty();
    }
  }

  /** Makes a blocking call for each element. */
  private record Calling(
      ApiClient client, CompletableFuture<List<JsonValue>> result, List<JsonValue> seen)
      implements Flow.Subscriber<JsonValue> {
    Calling(ApiClient client, CompletableFuture<List<JsonValue>> result) {
      this(client, result, new ArrayList<>());
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(JsonValue element) {
      seen.add(client.send(TestClient.LIST.call()));
    }

    @Override
    public void onError(Throwable failure) {
      result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      result.complete(seen);
    }
  }

  @Test
  void anAccountHasALimitOfItsOwn() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch open = new CountDownLatch(1);
    server
        .then(
            exchange -> {
              arrived.countDown();
              held(exchange, open);
            })
        .json(200, "{\"other\":true}")
        .json(200, "{}");
    try (ApiClient client =
        TestClient.of(server)
            .account(
                "batch",
                account -> account.apiKey(TestClient.KEY).concurrencyLimit(ConcurrencyLimit.of(1)))
            .build()) {
      ApiClient batch = client.account("batch");
      CompletableFuture<JsonValue> first = batch.sendAsync(TestClient.LIST.call());
      CompletableFuture<JsonValue> second =
          client.account("batch").sendAsync(TestClient.LIST.call());
      assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(client.send(TestClient.LIST.call())).isEqualTo(JsonObject.of("other", true));
      assertThat(second).isNotDone();
      open.countDown();
      assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(JsonObject.of());
      assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(JsonObject.of());
    }
  }

  @Test
  void aCancelledCallLeavesTheQueueAndAFailedOneItsPlace() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    server.then(exchange -> held(exchange, open)).json(500, "{}").json(200, "{}");
    try (ApiClient client =
        TestClient.of(server)
            .retry(RetryPolicy.none())
            .concurrencyLimit(ConcurrencyLimit.of(1))
            .build()) {
      CompletableFuture<JsonValue> first = client.sendAsync(TestClient.LIST.call());
      CompletableFuture<JsonValue> cancelled = client.sendAsync(TestClient.LIST.call());
      CompletableFuture<JsonValue> failing = client.sendAsync(TestClient.LIST.call());
      CompletableFuture<JsonValue> last = client.sendAsync(TestClient.LIST.call());
      cancelled.cancel(true);
      open.countDown();
      assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(JsonObject.of());
      assertThatThrownBy(failing::join).hasMessageContaining("500");
      assertThat(last.get(30, TimeUnit.SECONDS)).isEqualTo(JsonObject.of());
    }
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void closingTheClientEndsCallsThatWait() {
    CountDownLatch open = new CountDownLatch(1);
    server.then(exchange -> held(exchange, open));
    ApiClient client = TestClient.of(server).concurrencyLimit(ConcurrencyLimit.of(1)).build();
    CompletableFuture<JsonValue> first = client.sendAsync(TestClient.LIST.call());
    CompletableFuture<JsonValue> second = client.sendAsync(TestClient.LIST.call());
    client.close();
    open.countDown();
    for (CompletableFuture<JsonValue> call : List.of(first, second)) {
      assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS))
          .hasCauseInstanceOf(CallCancelledException.class);
    }
    assertThat(server.requests()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void aLimitThatIsNotOneIsRefused() {
    assertThatThrownBy(() -> ConcurrencyLimit.of(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ConcurrencyLimit.of(1).maxWait(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static io.github.openrouterjava.runtime.call.Call<EventStream<JsonValue>> stream() {
    return TestClient.STREAM.call().body(JsonObject.of("a", 1));
  }
}
