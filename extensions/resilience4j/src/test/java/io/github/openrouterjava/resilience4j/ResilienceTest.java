package io.github.openrouterjava.resilience4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.openrouterjava.runtime.ClientBuilder;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.NotFoundException;
import io.github.openrouterjava.runtime.observe.CallObserver;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Circuit breakers, bulkheads and rate limiters around calls to a server on a socket. */
@Timeout(60)
class ResilienceTest {
  private static final Operation<String> TEXT =
      Operation.of("text", "GET", "/text", ResponseType.text());
  private static final Operation<EventStream<String>> EVENTS =
      Operation.of("events", "GET", "/events", ResponseType.textEvents("[DONE]"));

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Integer> statuses = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(executor);
    server.createContext("/", this::handle);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    executor.shutdownNow();
  }

  /** Answers with the statuses in turn, then with 200, each when the gate is open. */
  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(exchange.getRequestURI().getPath());
      boolean events = exchange.getRequestURI().getPath().endsWith("/events");
      exchange
          .getResponseHeaders()
          .set("Content-Type", events ? "text/event-stream" : "text/plain");
      if (!events) {
        await(gate);
      }
      exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.remove(0), 0);
      exchange.getResponseBody().write("data: one\n\n".getBytes(UTF_8));
      exchange.getResponseBody().flush();
      if (events) {
        await(gate);
      }
      exchange.getResponseBody().write("data: [DONE]\n\n".getBytes(UTF_8));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Builder extends ClientBuilder<Builder> {
    Builder(String url) {
      super("NONE", url, "resilience-tests");
    }

    @Override
    protected Builder self() {
      return this;
    }

    ApiClient build() {
      return ApiClient.of(settings());
    }
  }

  private ApiClient client(CallObserver... observers) {
    Builder builder =
        new Builder("http://localhost:" + server.getAddress().getPort()).apiKey("sk-test");
    for (CallObserver observer : observers) {
      builder.observer(observer);
    }
    return builder.retry(RetryPolicy.none()).build();
  }

  private static CircuitBreaker breaker() {
    return CircuitBreaker.of(
        "api",
        CircuitBreakerConfig.custom()
            .slidingWindow(2, 2, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
            .recordException(Resilience::isOutage)
            .build());
  }

  private static Bulkhead bulkhead(int calls, Duration maxWait) {
    return Bulkhead.of(
        "api", BulkheadConfig.custom().maxConcurrentCalls(calls).maxWaitDuration(maxWait).build());
  }

  private static void refusedBecauseOf(Class<? extends Throwable> cause, Throwable failure) {
    Throwable thrown = failure instanceof ApiException ? failure : failure.getCause();
    assertThat(thrown)
        .isInstanceOfSatisfying(
            ConnectionException.class,
            e -> assertThat(e.kind()).isEqualTo(ConnectionException.Kind.NOT_ADMITTED))
        .hasCauseInstanceOf(cause);
  }

  @Test
  void anOpenCircuitBreakerRefusesCallsWithoutSendingThem() {
    CircuitBreaker breaker = breaker();
    statuses.addAll(List.of(500, 503));
    try (ApiClient client = client(Resilience.circuitBreaker(breaker))) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> client.send(TEXT.call())).isInstanceOf(ApiException.class);
      }
      assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
      assertThatThrownBy(() -> client.send(TEXT.call()))
          .satisfies(e -> refusedBecauseOf(CallNotPermittedException.class, e));
      assertThatThrownBy(() -> client.sendAsync(TEXT.call()).join())
          .satisfies(e -> refusedBecauseOf(CallNotPermittedException.class, e));
      assertThat(requests).hasSize(2);
      breaker.transitionToHalfOpenState();
      assertThat(client.send(TEXT.call())).startsWith("data");
      assertThat(client.send(TEXT.call())).startsWith("data");
    }
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void aCallWithThreeAttemptsIsOneResult() {
    CircuitBreaker breaker = breaker();
    statuses.addAll(List.of(503, 503));
    RequestOptions retrying =
        RequestOptions.none()
            .retry(RetryPolicy.defaults().withDelays(Duration.ofMillis(1), Duration.ofMillis(1)));
    try (ApiClient client = client(Resilience.circuitBreaker(breaker))) {
      client.send(TEXT.call(), retrying);
    }
    assertThat(requests).hasSize(3);
    assertThat(breaker.getMetrics().getNumberOfSuccessfulCalls()).isEqualTo(1);
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void aWrongRequestIsNoOutage() {
    CircuitBreaker breaker = breaker();
    statuses.addAll(List.of(404, 404));
    try (ApiClient client = client(Resilience.circuitBreaker(breaker))) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> client.send(TEXT.call())).isInstanceOf(NotFoundException.class);
      }
    }
    assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  @Test
  void aStreamHoldsItsPlaceToItsEnd() {
    Bulkhead bulkhead = bulkhead(1, Duration.ZERO);
    gate = new CountDownLatch(1);
    try (ApiClient client = client(Resilience.bulkhead(bulkhead))) {
      EventStream<String> stream = client.send(EVENTS.call());
      Iterator<String> events = stream.iterator();
      assertThat(events.next()).isEqualTo("one");
      assertThatThrownBy(() -> client.send(TEXT.call()))
          .satisfies(e -> refusedBecauseOf(BulkheadFullException.class, e));
      gate.countDown();
      assertThat(events.hasNext()).isFalse();
      assertThat(client.send(TEXT.call())).startsWith("data");
    }
    assertThat(bulkhead.getMetrics().getAvailableConcurrentCalls()).isEqualTo(1);
  }

  @Test
  void aStreamThatIsClosedGivesItsPlaceBackAndCountsAsNothing() {
    Bulkhead bulkhead = bulkhead(1, Duration.ZERO);
    CircuitBreaker breaker = breaker();
    gate = new CountDownLatch(1);
    try (ApiClient client =
        client(Resilience.bulkhead(bulkhead), Resilience.circuitBreaker(breaker))) {
      client.send(EVENTS.call()).close();
      assertThat(bulkhead.getMetrics().getAvailableConcurrentCalls()).isEqualTo(1);
      gate.countDown();
    }
    assertThat(breaker.getMetrics().getNumberOfBufferedCalls()).isZero();
  }

  @Test
  void callsWaitForAPlaceWithoutAThreadInTheOrderTheyCame() {
    Bulkhead bulkhead = bulkhead(1, Duration.ofSeconds(30));
    gate = new CountDownLatch(1);
    try (ApiClient client = client(Resilience.bulkhead(bulkhead))) {
      List<CompletableFuture<String>> calls = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        calls.add(client.sendAsync(TEXT.call()));
      }
      assertThat(requests).hasSizeLessThanOrEqualTo(1);
      calls.remove(10).cancel(true);
      gate.countDown();
      calls.forEach(CompletableFuture::join);
    }
    assertThat(requests).hasSize(49);
    assertThat(bulkhead.getMetrics().getAvailableConcurrentCalls()).isEqualTo(1);
  }

  @Test
  void aCallThatWaitsTooLongIsRefused() {
    Bulkhead bulkhead = bulkhead(1, Duration.ofMillis(50));
    gate = new CountDownLatch(1);
    try (ApiClient client = client(Resilience.bulkhead(bulkhead))) {
      CompletableFuture<String> first = client.sendAsync(TEXT.call());
      assertThatThrownBy(() -> client.sendAsync(TEXT.call()).join())
          .satisfies(e -> refusedBecauseOf(BulkheadFullException.class, e));
      gate.countDown();
      assertThat(first.join()).startsWith("data");
      assertThat(client.send(TEXT.call())).startsWith("data");
    }
  }

  @Test
  void aRefusalBehindTheCircuitBreakerIsNoFailureOfTheServer() {
    CircuitBreaker breaker = breaker();
    Bulkhead bulkhead = bulkhead(1, Duration.ZERO);
    bulkhead.acquirePermission();
    try (ApiClient client =
        client(Resilience.circuitBreaker(breaker), Resilience.bulkhead(bulkhead))) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> client.send(TEXT.call()))
            .satisfies(e -> refusedBecauseOf(BulkheadFullException.class, e));
      }
    }
    assertThat(breaker.getMetrics().getNumberOfBufferedCalls()).isZero();
    assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  @Test
  void aRateLimiterRefusesWhatWouldWaitTooLong() {
    RateLimiter limiter = limiter(Duration.ofHours(1), Duration.ZERO);
    try (ApiClient client = client(Resilience.rateLimiter(limiter))) {
      client.send(TEXT.call());
      assertThatThrownBy(() -> client.send(TEXT.call()))
          .satisfies(e -> refusedBecauseOf(RequestNotPermitted.class, e));
    }
    assertThat(requests).hasSize(1);
  }

  @Test
  void aRateLimiterLetsCallsWaitForTheirTurnWithoutAThread() {
    RateLimiter limiter = limiter(Duration.ofMillis(100), Duration.ofSeconds(30));
    try (ApiClient client = client(Resilience.rateLimiter(limiter))) {
      long start = System.nanoTime();
      List<CompletableFuture<String>> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        calls.add(client.sendAsync(TEXT.call()));
      }
      calls.forEach(CompletableFuture::join);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThan(Duration.ofMillis(200)); // three turns, the first may be nearly over
    }
    assertThat(requests).hasSize(4);
  }

  private static RateLimiter limiter(Duration period, Duration timeout) {
    return RateLimiter.of(
        "api",
        RateLimiterConfig.custom()
            .limitForPeriod(1)
            .limitRefreshPeriod(period)
            .timeoutDuration(timeout)
            .build());
  }
}
