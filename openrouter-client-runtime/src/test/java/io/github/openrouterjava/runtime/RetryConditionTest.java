package io.github.openrouterjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ConflictException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.ServerErrorException;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.retry.AttemptResult;
import io.github.openrouterjava.runtime.retry.RetryCondition;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which attempts are repeated: by method, by the built-in conditions, and by those users add. */
class RetryConditionTest {
  private static final RetryCondition CONFLICT =
      RetryCondition.repeat(
          "conflict",
          attempt -> attempt.failure().filter(ConflictException.class::isInstance).isPresent());

  private final Loopback server = new Loopback();
  private final VirtualTime time = new VirtualTime(Duration.ofMinutes(5));
  private final ApiClient client = TestClient.of(server).timeSource(time).build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void anAddedConditionRepeatsWhatTheBuiltInOnesDoNotAfterItsOwnDelay() {
    server.json(409, "{}", "Retry-After", "9").json(503, "{}").json(200, "{}");
    RetryCondition locked = CONFLICT.withDelay(attempt -> Duration.ofMillis(7L * attempt.number()));

    assertThat(attempts(RetryPolicy.defaults().withCondition(locked))).isEqualTo(3);
    assertThat(time.waits()).containsExactly(Duration.ofMillis(7), Duration.ofSeconds(1));
  }

  @Test
  void anAddedConditionWithoutDelayWaitsAsThePolicySays() {
    server.json(409, "{}", "Retry-After", "9").json(409, "{}").json(200, "{}");

    assertThat(attempts(RetryPolicy.defaults().withCondition(CONFLICT))).isEqualTo(3);
    assertThat(time.waits()).containsExactly(Duration.ofSeconds(9), Duration.ofSeconds(1));
  }

  @Test
  void anAddedConditionCanEndACallThatTheBuiltInOnesWouldRepeat() {
    server.json(503, "{}").json(200, "{}");
    RetryCondition maintenance =
        RetryCondition.stop("maintenance", attempt -> attempt.status().orElse(0) == 503);

    ServerErrorException thrown =
        catchThrowableOfType(
            ServerErrorException.class,
            () -> attempts(RetryPolicy.defaults().withCondition(maintenance)));
    assertThat(thrown.call().stopReason()).isEqualTo(StopReason.NOT_RETRYABLE);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void conditionsCanBeReplaced() {
    server.json(503, "{}").json(200, "{}");
    RetryPolicy conflictsOnly = RetryPolicy.defaults().withConditions(List.of(CONFLICT));
    assertThatThrownBy(() -> attempts(conflictsOnly)).isInstanceOf(ServerErrorException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aConditionOfTheSameNameIsReplaced() {
    RetryPolicy policy =
        RetryPolicy.defaults().withCondition(CONFLICT).withCondition(CONFLICT.evenIfRun());
    assertThat(policy.conditions()).filteredOn(each -> each.name().equals("conflict")).hasSize(1);

    RetryPolicy teapots = RetryPolicy.defaults().withStatuses(Set.of(418));
    assertThat(teapots.conditions()).hasSameSizeAs(RetryPolicy.defaults().conditions());
    server.json(418, "{}").json(200, "{}");
    assertThat(attempts(teapots)).isEqualTo(2);
  }

  @Test
  void aSuccessfulResponseCanBeRepeatedAndIsReturnedWhenNoRetriesAreLeft() {
    RetryCondition accepted =
        RetryCondition.repeat("accepted", attempt -> attempt.status().orElse(0) == 202)
            .withDelay(attempt -> Duration.ofSeconds(3));
    RetryPolicy policy = RetryPolicy.defaults().withCondition(accepted);

    server.json(202, "{}").json(200, "{\"ready\":true}");
    ApiResponse<JsonValue> ready =
        client.execute(TestClient.LIST.call(), RequestOptions.none().retry(policy));
    assertThat(ready.body()).isEqualTo(JsonObject.of("ready", true));
    assertThat(ready.attempts()).isEqualTo(2);
    assertThat(time.waits()).containsExactly(Duration.ofSeconds(3));

    server.json(202, "{}").json(202, "{}").json(202, "{\"n\":3}");
    ApiResponse<JsonValue> last =
        client.execute(TestClient.LIST.call(), RequestOptions.none().retry(policy));
    assertThat(last.status()).isEqualTo(202);
    assertThat(last.body()).isEqualTo(JsonObject.of("n", 3));
  }

  @Test
  void aListenerIsToldOfEveryRepetition() {
    List<String> told = new ArrayList<>();
    BiConsumer<AttemptResult, Duration> listener =
        (attempt, delay) ->
            told.add(attempt.number() + " " + attempt.status().orElse(0) + " " + delay.toMillis());
    server.json(503, "{}").json(502, "{}").json(404, "{}");

    assertThatThrownBy(() -> attempts(RetryPolicy.defaults().withListener(listener)))
        .isInstanceOfSatisfying(
            ApiErrorException.class,
            e -> told.add(e.call().attempts() + " " + e.call().stopReason()));
    assertThat(told).containsExactly("1 503 500", "2 502 1000", "3 NOT_RETRYABLE");
  }

  @Test
  void aListenerThatFailsChangesNothing() {
    server.json(503, "{}").json(200, "{}");
    BiConsumer<AttemptResult, Duration> broken =
        (attempt, delay) -> {
          throw new IllegalStateException("broken");
        };
    assertThat(attempts(RetryPolicy.defaults().withListener(broken))).isEqualTo(2);
  }

  @Test
  void aConditionThatFailsFailsTheCallInsteadOfHangingIt() {
    server.json(503, "{}").json(200, "{}");
    RetryCondition broken =
        RetryCondition.repeat(
            "broken",
            attempt -> {
              throw new IllegalStateException("broken condition");
            });
    assertThatThrownBy(() -> attempts(RetryPolicy.defaults().withCondition(broken)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken condition");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH"})
  void aRequestThatMayHaveRunIsNotSentTwice(String method) throws Exception {
    for (int status : new int[] {408, 500, 502, 504, 524}) {
      server.json(status, "{}");
      ApiErrorException thrown =
          catchThrowableOfType(
              ApiErrorException.class, () -> client.send(operation(method).call()));
      assertThat(thrown.call().stopReason()).isEqualTo(StopReason.MAY_HAVE_RUN);
      assertThat(thrown.attempts()).isEqualTo(1);
    }
    try (RawServer raw = new RawServer()) {
      raw.dropConnection();
      ApiClient far = TestClient.at(raw.url()).timeSource(time).build();
      ConnectionException lost =
          catchThrowableOfType(ConnectionException.class, () -> far.send(operation(method).call()));
      assertThat(lost.call().stopReason()).isEqualTo(StopReason.MAY_HAVE_RUN);
      assertThat(lost.attempts()).isEqualTo(1);
      far.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH"})
  void aRequestThatSurelyDidNotRunIsSentAgain(String method) {
    for (int status : new int[] {429, 503, 529}) {
      server.json(status, "{}").json(200, "{}");
      ApiResponse<JsonValue> response =
          client.execute(operation(method).call(), RequestOptions.none());
      assertThat(response.attempts()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE"})
  void anIdempotentRequestIsSentAgainThoughItMayHaveRun(String method) {
    server.json(500, "{}").json(200, "{}");
    assertThat(client.execute(operation(method).call(), RequestOptions.none()).attempts())
        .isEqualTo(2);
  }

  @Test
  void oneConditionCanRepeatWhatMayHaveRun() {
    server.json(409, "{}").json(200, "{}").json(500, "{}");
    RequestOptions options =
        RequestOptions.none().retry(RetryPolicy.defaults().withCondition(CONFLICT.evenIfRun()));
    assertThat(client.execute(operation("POST").call(), options).attempts()).isEqualTo(2);
    assertThatThrownBy(() -> client.execute(operation("POST").call(), options))
        .isInstanceOf(ServerErrorException.class)
        .hasMessageContaining("1 attempt");
  }

  @Test
  void anIdempotencyKeyIsTheSameForAllAttemptsOfACallAndAllowsThem() {
    Operation<JsonValue> keyed = operation("POST").idempotencyKey("Idempotency-Key");
    server.json(500, "{}").json(200, "{}").json(200, "{}").json(200, "{}");
    client.send(keyed.call());
    client.send(keyed.call());
    client.send(keyed.call(), RequestOptions.none().header("Idempotency-Key", "mine"));

    List<String> keys =
        server.requests().stream().map(request -> request.header("Idempotency-Key")).toList();
    assertThat(keys).hasSize(4).doesNotContainNull();
    assertThat(keys.get(1)).isEqualTo(keys.get(0)).isNotBlank();
    assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
    assertThat(keys.get(3)).isEqualTo("mine");
  }

  private static Operation<JsonValue> operation(String method) {
    return Operation.of("do" + method, method, "/things", ResponseType.json(JsonCodecs.VALUE));
  }

  private int attempts(RetryPolicy policy) {
    return client.execute(TestClient.LIST.call(), RequestOptions.none().retry(policy)).attempts();
  }
}
