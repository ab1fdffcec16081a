package io.github.openrouterjava.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.NotFoundException;
import io.github.openrouterjava.runtime.generated.Dialect;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Without hints a status is the only failure, and errors are read by the RFCs. */
@Timeout(30)
class PlainDialectTest {
  private static final Operation<EventStream<JsonValue>> EVENTS =
      Operation.of("events", "GET", "/events", ResponseType.events(JsonCodecs.VALUE, null));

  private final Loopback server = new Loopback();
  private final ApiClient client = TestClient.plain(server).retry(RetryPolicy.none()).build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"j\",\"status\":\"failed\",\"error\":{\"code\":502,\"message\":\"m\"}}",
        "{\"choices\":[{\"error\":{\"code\":429,\"message\":\"m\"}}]}",
        "{\"type\":\"error\",\"message\":\"m\"}",
        "{\"response\":{\"error\":{\"message\":\"m\"}}}"
      })
  void aPropertyOfASuccessfulResponseWasTakenForAFailure(String body) {
    server.json(200, body);
    assertThat(client.send(TestClient.LIST.call())).isEqualTo(JsonValue.parse(body));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aShortKeyWasHiddenWithinTheNamesOfMembers() {
    server.json(400, "{\"error\":{\"message\":\"no such key: k\",\"kind\":\"stock\"}}");
    try (ApiClient shortKey =
        TestClient.plain(server).apiKey("k").retry(RetryPolicy.none()).build()) {
      assertThatThrownBy(() -> shortKey.send(TestClient.LIST.call()))
          .isInstanceOfSatisfying(
              ApiErrorException.class,
              thrown ->
                  assertThat(thrown.details().error())
                      .isEqualTo(JsonObject.of("message", "no such key: ***", "kind", "stock")));
    }
  }

  @Test
  void aPropertyOfAnEventIsData() {
    server.events(
        "event: error\ndata: {\"error\":{\"code\":502}}\n\n"
            + "data: {\"type\":\"message_stop\"}\n\ndata: {\"n\":3}\n\n");
    try (EventStream<JsonValue> stream = client.send(EVENTS.call())) {
      assertThat(stream.stream()).hasSize(3);
    }
  }

  @Test
  void doneEndsAStreamOfJsonButNeedNotCome() {
    server.events("data: {\"n\":1}\n\ndata: [DONE]\n\ndata: {\"n\":2}\n\n");
    try (EventStream<JsonValue> stream = client.send(EVENTS.call())) {
      assertThat(stream.stream().toList()).isEqualTo(List.of(JsonValue.parse("{\"n\":1}")));
    }
    server.events("data: {\"n\":1}\n\n");
    try (EventStream<JsonValue> stream = client.send(EVENTS.call())) {
      assertThat(stream.stream()).hasSize(1);
    }
    Operation<EventStream<String>> texts =
        Operation.of("texts", "GET", "/texts", ResponseType.textEvents(null));
    server.events("data: [DONE]\n\n");
    try (EventStream<String> stream = client.send(texts.call())) {
      assertThat(stream.stream()).containsExactly("[DONE]");
    }
  }

  @Test
  void readsProblemDetails() {
    server.respond(
        404,
        "application/problem+json",
        ("{\"type\":\"https://errors.example/no-shelf\",\"title\":\"No such shelf\",\"status\":404,"
                + "\"detail\":\"There is no shelf 7.\",\"instance\":\"/shelves/7\"}")
            .getBytes(UTF_8));
    ApiErrorException thrown =
        catchThrowableOfType(ApiErrorException.class, () -> client.send(TestClient.LIST.call()));
    assertThat(thrown).isInstanceOf(NotFoundException.class);
    assertThat(thrown.errorType()).contains("https://errors.example/no-shelf");
    assertThat(thrown.details().title()).contains("No such shelf");
    assertThat(thrown.details().message()).contains("There is no shelf 7.");
    assertThat(thrown.details().text("/error/instance")).contains("/shelves/7");
    assertThat(thrown).hasMessageContaining("There is no shelf 7.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}     | Not Found",
        "{\"error\":{\"code\":7,\"message\":\"m\"}}                             | m",
        "{\"error\":\"invalid_grant\",\"error_description\":\"too old\"}        | too old",
        "{\"error\":\"m\"}                                                      | m",
        "{\"message\":\"m\"}                                                    | m",
        "{\"detail\":\"m\"}                                                     | m",
        "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"m\"},{\"msg\":\"n\"}]}      | m; n",
        "{\"errors\":[{\"status\":\"422\",\"title\":\"t\",\"detail\":\"m\"}]}   | m",
        "\"m\"                                                                  | m",
        "plain text                                                             | plain text",
      })
  void readsTheUsualShapesOfErrors(String body, String message) {
    server.json(404, body);
    ApiErrorException thrown =
        catchThrowableOfType(ApiErrorException.class, () -> client.send(TestClient.LIST.call()));
    assertThat(thrown.details().message()).contains(message);
    assertThat(thrown).hasMessageContaining("status 404: " + message);
  }

  @Test
  void readsOnlyItsOwnVariablesFromTheEnvironment() {
    server.json(200, "{}");
    try (ApiClient plain =
        TestClient.plain(server)
            .fromEnvironment(name -> name.equals("TEST_APP_TITLE") ? "App" : null)
            .build()) {
      plain.send(TestClient.LIST.call());
    }
    server.json(200, "{}");
    try (ApiClient hinted =
        TestClient.of(server)
            .fromEnvironment(name -> name.equals("TEST_APP_TITLE") ? "App" : null)
            .build()) {
      hinted.send(TestClient.LIST.call());
    }
    assertThat(server.requests())
        .extracting(request -> request.header("X-App-Title"))
        .containsExactly("(absent)", "App");
  }

  @Test
  void noneSaysNothing() {
    assertThat(Dialect.none()).isEqualTo(Dialect.builder().build());
    assertThat(Dialect.none().failuresOf("any")).isEmpty();
    assertThat(TestDialect.DIALECT).isNotEqualTo(Dialect.none());
  }
}
