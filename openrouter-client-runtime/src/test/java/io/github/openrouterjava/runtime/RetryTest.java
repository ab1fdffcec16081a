package io.github.openrouterjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.RateLimitException;
import io.github.openrouterjava.runtime.error.ServerErrorException;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts, their waits and their bodies, on real sockets and a virtual clock. */
class RetryTest {
  private static final String OVERLOADED = "{\"error\":{\"code\":503,\"message\":\"busy\"}}";

  private final Loopback server = new Loopback();
  private final VirtualTime time = new VirtualTime(Duration.ofMinutes(5));
  private final ApiClient client = TestClient.of(server).timeSource(time).build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504, 524, 529})
  void repeatsStatusesThatMayPass(int status) {
    server.json(status, "{}").json(200, "{\"ok\":true}");
    ApiResponse<JsonValue> response = client.execute(TestClient.LIST.call(), RequestOptions.none());
    assertThat(response.attempts()).isEqualTo(2);
    assertThat(time.waits()).containsExactly(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 402, 403, 404, 405, 409, 410, 412, 413, 418, 422, 501, 599})
  void doesNotRepeatStatusesThatLast(int status) {
    server.json(status, "{}").json(200, "{}");
    ApiErrorException thrown =
        catchThrowableOfType(ApiErrorException.class, () -> client.send(TestClient.LIST.call()));
    assertThat(thrown.status()).isEqualTo(status);
    assertThat(thrown.attempts()).isEqualTo(1);
    assertThat(thrown.call().stopReason()).isEqualTo(StopReason.NOT_RETRYABLE);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void sendsTheSameBytesEachTimeWithFullJitterAndThenSaysWhyItStopped() {
    server.json(500, "{}").json(502, "{}").json(503, OVERLOADED);
    time.random(0.25);
    assertThatThrownBy(
            () -> client.send(TestClient.REPLACE.call().body(JsonObject.of("a", 1, "b", 2))))
        .isInstanceOf(ServerErrorException.class)
        .hasMessageContaining("busy")
        .hasMessageContaining("3 attempts")
        .hasMessageContaining("no retries left");
    assertThat(time.waits()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(server.requests())
        .extracting(Loopback.Request::body)
        .containsExactly("{\"a\":1,\"b\":2}", "{\"a\":1,\"b\":2}", "{\"a\":1,\"b\":2}");
  }

  @ParameterizedTest
  @CsvSource({
    "Retry-After, 3, 3000",
    "retry-after, 1.5, 1500",
    "Retry-After-Ms, 70, 70",
    "Retry-After, 'Thu, 01 Jan 2026 00:00:09 GMT', 9000",
    "Retry-After, 0, 500",
    "Retry-After, -5, 500",
    "Retry-After, soon, 500",
    "Retry-After, 'Thu, 01 Jan 2015 00:00:09 GMT', 500",
    "Retry-After, 99999999999999999999, 60000",
    "Retry-After, 86400, 60000"
  })
  void honoursWhatTheServerAsksUpToAMinute(String name, String value, long millis) {
    server.json(429, "{}", name, value).json(200, "{}");
    client.send(TestClient.LIST.call());
    assertThat(time.waits()).containsExactly(Duration.ofMillis(millis));
  }

  @Test
  void theMostPreciseHintWins() {
    server
        .json(429, "{\"error\":{\"availability\":{\"retryable\":true,\"retry_after\":4}}}")
        .json(429, "{}", "Retry-After", "9", "Retry-After-Ms", "20")
        .json(200, "{}");
    client.send(TestClient.LIST.call());
    assertThat(time.waits()).containsExactly(Duration.ofSeconds(4), Duration.ofMillis(20));
  }

  @Test
  void startsNoAttemptAfterTheBudget() {
    server
        .json(503, "{}", "Retry-After", "50")
        .json(503, OVERLOADED, "Retry-After", "55")
        .json(200, "{}");
    RequestOptions options =
        RequestOptions.none().retry(RetryPolicy.defaults().withBudget(Duration.ofSeconds(100)));
    ServerErrorException thrown =
        catchThrowableOfType(
            ServerErrorException.class, () -> client.send(TestClient.LIST.call(), options));
    assertThat(thrown.call().stopReason()).isEqualTo(StopReason.BUDGET_USED_UP);
    assertThat(thrown.retryAfter()).contains(Duration.ofSeconds(55));
    assertThat(thrown.attempts()).isEqualTo(2);
  }

  @Test
  void canBeSwitchedOffForOneCallAndTurnedUp() {
    server.json(503, "{}");
    assertThatThrownBy(
            () ->
                client.send(
                    TestClient.LIST.call(), RequestOptions.none().retry(RetryPolicy.none())))
        .isInstanceOf(ServerErrorException.class);
    assertThat(server.requests()).hasSize(1);
    for (int i = 0; i < 5; i++) {
      server.json(503, "{}");
    }
    server.json(200, "{}");
    RequestOptions patient = RequestOptions.none().retry(RetryPolicy.defaults().withMaxRetries(5));
    assertThat(client.execute(TestClient.LIST.call(), patient).attempts()).isEqualTo(6);
  }

  @Test
  void theServersWordOnRetryingBeatsTheStatus() {
    server
        .json(404, "{\"error\":{\"availability\":{\"code\":\"new_code\",\"retryable\":true}}}")
        .json(200, "{}");
    assertThat(client.execute(TestClient.LIST.call(), RequestOptions.none()).attempts())
        .isEqualTo(2);
    server.json(503, "{\"error\":{\"message\":\"m\",\"availability\":{\"retryable\":false}}}");
    ServerErrorException thrown =
        catchThrowableOfType(ServerErrorException.class, () -> client.send(TestClient.LIST.call()));
    assertThat(thrown.call().stopReason()).isEqualTo(StopReason.SERVER_SAYS_NO);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503, 529})
  void repeatsAPaidCallWhenItsResponseSaysThatItWasNotRun(int status) {
    server.json(status, "{}").json(200, "{}");
    assertThat(client.execute(TestClient.PAID.call(), RequestOptions.none()).attempts())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 504, 524})
  void doesNotRepeatAPaidCallThatMayHaveRunUnlessAskedTo(int status) {
    server.json(status, "{}").json(status, "{}").json(200, "{}");
    ApiErrorException thrown =
        catchThrowableOfType(ApiErrorException.class, () -> client.send(TestClient.PAID.call()));
    assertThat(thrown.call().stopReason()).isEqualTo(StopReason.MAY_HAVE_RUN);
    assertThat(server.requests()).hasSize(1);
    RequestOptions generous =
        RequestOptions.none().retry(RetryPolicy.defaults().withUnsafeRepeated());
    assertThat(client.execute(TestClient.PAID.call(), generous).attempts()).isEqualTo(2);
  }

  @Test
  void anErrorInsideASuccessfulResponseIsRepeatedOnlyWhereItCostsNothing() {
    String busy = "{\"error\":{\"code\":429,\"message\":\"slow down\"}}";
    server.json(200, busy).json(200, "{}").json(200, busy);
    assertThat(client.execute(TestClient.LIST.call(), RequestOptions.none()).attempts())
        .isEqualTo(2);
    RateLimitException thrown =
        catchThrowableOfType(RateLimitException.class, () -> client.send(TestClient.PAID.call()));
    assertThat(thrown.call().stopReason()).isEqualTo(StopReason.MAY_HAVE_RUN);
  }

  @Test
  void repeatsEvenPaidCallsWhenNoConnectionWasMade() throws IOException {
    String nobody = "http://127.0.0.1:" + freePort() + "/v1";
    try (ApiClient lonely = TestClient.at(nobody).timeSource(time).build()) {
      ConnectionException thrown =
          catchThrowableOfType(
              ConnectionException.class, () -> lonely.send(TestClient.PAID.call()));
      assertThat(thrown.kind()).isEqualTo(ConnectionException.Kind.NOT_CONNECTED);
      assertThat(thrown.attempts()).isEqualTo(3);
    }
  }

  @Test
  void repeatsALostConnectionButNotWhenItMayHaveBeenCharged() throws Exception {
    try (RawServer raw = new RawServer()) {
      ApiClient far = TestClient.at(raw.url()).timeSource(time).build();
      raw.dropConnection().dropConnection().reply("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
      assertThat(far.execute(TestClient.REPLACE.call(), RequestOptions.none()).attempts())
          .isEqualTo(3);
      raw.dropConnection();
      ConnectionException thrown =
          catchThrowableOfType(ConnectionException.class, () -> far.send(TestClient.PAID.call()));
      assertThat(thrown.kind()).isEqualTo(ConnectionException.Kind.LOST);
      assertThat(thrown.call().stopReason()).isEqualTo(StopReason.MAY_HAVE_RUN);
      far.close();
    }
  }

  @Test
  void doesNotRepeatABodyThatCanBeReadOnlyOnce() {
    server.json(503, "{}").json(200, "{}");
    RequestBody once = RequestBody.ofOnce(new ByteArrayInputStream(new byte[] {1, 2, 3}), 3, "a/b");
    ServerErrorException thrown =
        catchThrowableOfType(
            ServerErrorException.class, () -> client.send(TestClient.CREATE.call().binary(once)));
    assertThat(thrown.call().stopReason()).isEqualTo(StopReason.BODY_NOT_REPEATABLE);
    assertThat(server.only().header("Content-Length")).isEqualTo("3");
  }

  @Test
  void interceptorsSeeEveryAttemptAndNeverTheCredential() {
    List<String> seen = new ArrayList<>();
    try (ApiClient watched =
        TestClient.of(server)
            .timeSource(time)
            .interceptor(
                (request, chain) -> {
                  seen.add(chain.attempt().operationId() + " " + chain.attempt().number());
                  assertThat(request.headers().contains("Authorization")).isFalse();
                  return chain.proceed(
                      request.withHeaders(
                          request.headers().toBuilder().set("X-Trace", "t").build()));
                })
            .build()) {
      server.json(503, "{}").json(200, "{}");
      watched.send(TestClient.LIST.call());
    }
    assertThat(seen).containsExactly("listThings 1", "listThings 2");
    assertThat(server.requests()).allMatch(request -> request.header("X-Trace").equals("t"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
