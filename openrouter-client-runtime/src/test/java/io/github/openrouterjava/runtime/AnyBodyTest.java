package io.github.openrouterjava.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.call.Call;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.call.ResponseType.AnyBody;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.NotFoundException;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that take whatever the server sends. */
@Timeout(30)
class AnyBodyTest {
  private final Loopback server = new Loopback();
  private final ApiClient client =
      TestClient.of(server).concurrencyLimit(ConcurrencyLimit.of(1)).build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private AnyBody any() {
    return client.send(TestClient.PAID.returning(ResponseType.any()).call().body(JsonObject.of()));
  }

  @Test
  void jsonKeepsItsOrderAndItsNumbers() {
    String json = "{\"b\":1.50,\"a\":1e3}";
    server.json(200, json).respond(200, "application/vnd.x+json", json.getBytes(UTF_8));
    assertThat(any().json()).hasValueSatisfying(v -> assertThat(v.toJson()).isEqualTo(json));
    AnyBody body = any();
    assertThat(body.json()).hasValueSatisfying(v -> assertThat(v.toJson()).isEqualTo(json));
    assertThat(body.isOpen()).isFalse();
    assertThat(body.text()).isEmpty();
    assertThat(server.requests().get(0).header("Accept")).startsWith("application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "text/html; charset=utf-8", "application/xml"})
  void textIsText(String type) {
    server.respond(200, type, "{ häh".getBytes(UTF_8));
    assertThat(any().text()).hasValue("{ häh");
  }

  @Test
  void eventsAreAStreamOfJsonWhereTheyAreJson() {
    server.events("data: {\"b\":1.0,\"a\":2}\n\ndata: not JSON\n\ndata: [DONE]\n\n");
    List<String> seen = new ArrayList<>();
    try (AnyBody body = any()) {
      assertThat(body.isOpen()).isTrue();
      body.events().orElseThrow().forEach(event -> seen.add(event.toJson()));
    }
    assertThat(seen).containsExactly("{\"b\":1.0,\"a\":2}", "\"not JSON\"");
  }

  @Test
  void everythingElseIsBytes() {
    server.respond(200, "audio/mpeg", new byte[] {1, 2}).respond(200, "", new byte[] {3});
    assertThat(any().bytes().orElseThrow().bytes()).containsExactly(1, 2);
    assertThat(any().bytes().orElseThrow().bytes()).containsExactly(3);
  }

  @Test
  void nothingIsNothing() {
    server.respond(204, "", new byte[0]).respond(200, "application/json", new byte[0]);
    for (int i = 0; i < 2; i++) {
      AnyBody body = any();
      assertThat(body.json()).isEmpty();
      assertThat(body.text()).isEmpty();
      assertThat(body.bytes()).isEmpty();
      assertThat(body.events()).isEmpty();
    }
  }

  @Test
  void errorsAreErrors() {
    server
        .json(404, "{}")
        .json(200, "{\"error\":{\"code\":404,\"message\":\"gone\"}}")
        .json(200, "{");
    assertThatThrownBy(this::any).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(this::any).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(this::any).isInstanceOf(ResponseException.class);
  }

  @Test
  void aRawCallTakesAnythingToo() {
    server.respond(200, "text/csv", "a,b".getBytes(UTF_8));
    ApiResponse<AnyBody> response =
        client.execute(
            Call.raw("GET", "/export", ResponseType.any()).query("n", 1), RequestOptions.none());
    assertThat(response.body().text()).hasValue("a,b");
    assertThat(server.only().uri()).hasToString("/api/v1/export?n=1");
  }

  @Test
  void whatIsClosedFreesItsPlace() {
    server.events("data: 1\n\n").respond(200, "audio/mpeg", new byte[] {1}).json(200, "{}");
    any().close();
    any().close();
    AnyBody last = any();
    last.close();
    assertThat(last.json()).hasValue((JsonValue) JsonObject.of());
  }
}
