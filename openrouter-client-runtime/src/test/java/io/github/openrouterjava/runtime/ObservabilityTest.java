package io.github.openrouterjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ServerErrorException;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be watched from outside: metrics, traces, logs, and the id that ties them together. */
class ObservabilityTest {
  private final Loopback server = new Loopback();
  private final List<LogRecord> log = new CopyOnWriteArrayList<>();
  private final Handler handler = new Recorder();
  private final Logger logger = Logger.getLogger("io.github.openrouterjava.runtime");
  private final @Nullable Level level = logger.getLevel();

  @BeforeEach
  void record() {
    logger.addHandler(handler);
    logger.setLevel(Level.ALL);
  }

  @AfterEach
  void close() {
    logger.removeHandler(handler);
    logger.setLevel(level);
    server.close();
  }

  @Test
  void anInterceptorMeasuresEachAttemptByOperationAndStatus() {
    List<String> timers = new CopyOnWriteArrayList<>();
    Interceptor metrics =
        (request, chain) ->
            chain
                .proceed(request)
                .whenComplete(
                    (response, failure) ->
                        timers.add(
                            chain.attempt().operationId()
                                + " "
                                + (failure == null ? response.status() : "none")));
    server.json(503, "{}").json(429, "{}").json(200, "{}");
    try (ApiClient client = client(metrics).build()) {
      client.send(TestClient.GET.call().path("id", "7"));
    }
    assertThat(timers).containsExactly("getThing 503", "getThing 429", "getThing 200");
  }

  @Test
  void anInterceptorHandsATraceOnToTheServerAndKnowsThePathWithoutItsArguments() {
    List<String> spans = new CopyOnWriteArrayList<>();
    Interceptor tracing =
        (request, chain) -> {
          spans.add(request.method() + " " + chain.attempt().pathTemplate());
          Headers.Builder headers = request.headers().toBuilder();
          BiConsumer<String, String> setter = headers::set;
          setter.accept("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
          return chain.proceed(request.withHeaders(headers.build()));
        };
    server.json(200, "{}");
    try (ApiClient client = client(tracing).build()) {
      client.send(TestClient.GET.call().path("id", "private"));
    }
    assertThat(spans).containsExactly("GET /things/{id}");
    assertThat(server.only().header("traceparent")).startsWith("00-0af7");
  }

  @Test
  void oneIdIsInTheExceptionInItsTextInTheInterceptorsAndInTheLog() {
    List<String> ids = new CopyOnWriteArrayList<>();
    Interceptor watch =
        (request, chain) -> {
          ids.add(chain.attempt().requestId());
          return chain.proceed(request);
        };
    server.json(503, "{}").json(503, "{}");
    try (ApiClient client = client(watch).retry(RetryPolicy.defaults().withMaxRetries(1)).build()) {
      ServerErrorException e =
          catchThrowableOfType(
              ServerErrorException.class, () -> client.send(TestClient.LIST.call()));
      assertThat(ids).containsExactly(e.requestId(), e.requestId());
      assertThat(e).hasMessageContaining(e.requestId()).hasMessageContaining("2 attempts");
      assertThat(log).isNotEmpty().allMatch(entry -> entry.getMessage().contains(e.requestId()));
    }
  }

  @Test
  void logsAtLevelDebugUnlessTheEnvironmentAsksForMore() {
    server.json(200, "{}").json(200, "{}");
    try (ApiClient client = TestClient.of(server).build()) {
      client.send(TestClient.LIST.call());
    }
    try (ApiClient client =
        TestClient.of(server).fromEnvironment(Map.of("TEST_DEBUG", "true")::get).build()) {
      client.send(TestClient.LIST.call());
    }
    assertThat(log).extracting(LogRecord::getLevel).containsExactly(Level.FINE, Level.INFO);
  }

  private TestClient client(Interceptor interceptor) {
    VirtualTime time = new VirtualTime(Duration.ofMinutes(1));
    return TestClient.of(server).timeSource(time).interceptor(interceptor);
  }

  private final class Recorder extends Handler {
    @Override
    public void publish(LogRecord entry) {
      log.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
