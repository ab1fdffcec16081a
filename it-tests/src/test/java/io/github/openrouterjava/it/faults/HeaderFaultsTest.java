package io.github.openrouterjava.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.openrouterjava.client.OpenRouter;
import io.github.openrouterjava.client.OpenRouterResponseHeaders;
import io.github.openrouterjava.runtime.ApiResponse;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Header fields in both directions, and the exact bytes of a request. */
@Tag("transport")
@Timeout(30)
class HeaderFaultsTest {

  @Test
  void everyHeaderOfTheClientArrivesAndTheCallsOwnWin() {
    try (FakeServer server = FakeServer.replying(Reply.ok("{}"));
        TestClient client =
            TestClient.builder(server)
                .header("HTTP-Referer", "https://app.example")
                .header("X-OpenRouter-Title", "App")
                .header("X-OpenRouter-Categories", "cli-agent,other")
                .header("X-OpenRouter-Metadata", "enabled")
                .header("x-session-id", "s1")
                .header("x-anthropic-beta", "a,b")
                .build()) {
      RequestOptions own =
          RequestOptions.none()
              .header("X-SESSION-ID", "s2")
              .header("X-OpenRouter-Cache", "true")
              .header("X-OpenRouter-Cache-TTL", "60")
              .header("X-OpenRouter-Cache-Clear", "true");
      client.api.send(TestClient.CHAT.call().body(JsonObject.of()), own);
      client.chat();
      RecordedRequest overridden = server.requests().get(0);
      Map<String, String> expected =
          Map.of(
              "Authorization",
              "Bearer " + TestClient.KEY,
              "HTTP-Referer",
              "https://app.example",
              "X-OpenRouter-Title",
              "App",
              "X-OpenRouter-Categories",
              "cli-agent,other",
              "X-OpenRouter-Metadata",
              "enabled",
              "x-session-id",
              "s2",
              "x-anthropic-beta",
              "a,b",
              "X-OpenRouter-Cache",
              "true",
              "X-OpenRouter-Cache-TTL",
              "60",
              "X-OpenRouter-Cache-Clear",
              "true");
      expected.forEach(
          (name, value) -> assertThat(overridden.headers(name)).as(name).containsExactly(value));
      assertThat(overridden.headers("User-Agent")).containsExactly("fault-tests/1");
      RecordedRequest plain = server.requests().get(1);
      assertThat(plain.header("x-session-id")).hasValue("s1");
      assertThat(plain.header("X-OpenRouter-Cache")).isEmpty();
    }
  }

  @Test
  void theSettingsOfAnApplicationArriveFromTheBuilderAndFromTheEnvironment() {
    Map<String, String> environment =
        Map.of(
            "OPENROUTER_API_KEY",
            TestClient.KEY,
            "OPENROUTER_HTTP_REFERER",
            "https://env.example",
            "OPENROUTER_APP_TITLE",
            "From the environment",
            "OPENROUTER_APP_CATEGORIES",
            "cli-agent");
    try (FakeServer server = FakeServer.replying(Reply.ok("{}"));
        OpenRouter built =
            OpenRouter.builder()
                .baseUrl(server.uri("/api/v1").toString())
                .apiKey(TestClient.KEY)
                .httpReferer("https://app.example")
                .appTitle("App")
                .appCategories("other")
                .build();
        OpenRouter told =
            OpenRouter.builder()
                .fromEnvironment(environment::get)
                .baseUrl(server.uri("/api/v1").toString())
                .build()) {
      built.raw().get("/key");
      told.raw().get("/key");
      assertThat(server.requests())
          .extracting(
              request -> request.header("HTTP-Referer").orElse(""),
              request -> request.header("X-OpenRouter-Title").orElse(""),
              request -> request.header("X-OpenRouter-Categories").orElse(""))
          .containsExactly(
              tuple("https://app.example", "App", "other"),
              tuple("https://env.example", "From the environment", "cli-agent"));
    }
  }

  @Test
  void aCallCanCarryItsOwnKey() {
    try (FakeServer server = FakeServer.replying(Reply.ok("{}"));
        TestClient client = TestClient.of(server)) {
      client.api.send(
          TestClient.KEY_INFO.call(),
          RequestOptions.none().header("Authorization", "Bearer mine-5ec2e7"));
      assertThat(server.requests().get(0).headers("Authorization"))
          .containsExactly("Bearer mine-5ec2e7");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\0b", "a\rb", "\u0001"})
  void headerValuesWithControlCharactersAreRefusedBeforeAnythingIsSent(String value) {
    try (FakeServer server = FakeServer.replying(Reply.ok("{}"));
        TestClient client = TestClient.of(server)) {
      assertThatThrownBy(
              () ->
                  client.api.send(
                      TestClient.KEY_INFO.call(), RequestOptions.none().header("X-A", value)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> TestClient.builder(server).apiKey(value))
          .isInstanceOf(IllegalArgumentException.class)
          .message()
          .doesNotContain("Evil");
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void aWholeFieldInPlaceOfItsNameIsRefusedWithoutShowingTheKey() {
    String field = "Authorization: Bearer " + TestClient.KEY;
    assertThatThrownBy(() -> RequestOptions.none().header(field, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("U+003A at position 13")
        .message()
        .doesNotContain("5ec2e7");
  }

  @Test
  void answersHaveTheirHeadersWhateverTheirCaseAndNumber() {
    Reply reply =
        Reply.of(200)
            .header("x-GENERATION-id", "gen-1")
            .header("X-Multi", "a")
            .header("x-multi", "b")
            .header("X-Empty", "")
            .json("{}");
    try (FakeServer server = FakeServer.replying(reply);
        TestClient client = TestClient.of(server)) {
      ApiResponse<JsonValue> response = client.chatResponse();
      assertThat(OpenRouterResponseHeaders.of(response).generationId()).hasValue("gen-1");
      assertThat(response.headers().all("X-MULTI")).containsExactly("a", "b");
      assertThat(response.headers().first("x-empty")).hasValue("");
    }
  }

  @Test
  void cacheHeadersAreUnderstood() {
    Reply hit =
        Reply.of(200)
            .header("X-OpenRouter-Cache-Status", "HIT")
            .header("X-OpenRouter-Cache-Age", "12")
            .header("X-OpenRouter-Cache-TTL", "288")
            .header("X-OpenRouter-Cache-Source-Id", "gen-0")
            .header("X-Generation-Id", "gen-1")
            .json(
                "{\"usage\":{\"prompt_tokens\":0,\"completion_tokens\":0,\"total_tokens\":0,\"cost\":0}}");
    Reply miss =
        Reply.of(200)
            .header("X-OpenRouter-Cache-Status", "MISS")
            .header("X-OpenRouter-Cache-TTL", "soon")
            .json("{}");
    try (FakeServer server = FakeServer.replying(hit, miss, Reply.ok("{}"));
        TestClient client = TestClient.of(server)) {
      OpenRouterResponseHeaders cached = OpenRouterResponseHeaders.of(client.chatResponse());
      assertThat(cached.fromCache()).isTrue();
      assertThat(cached.cacheAgeSeconds()).hasValue(12);
      assertThat(cached.cacheTtlSeconds()).hasValue(288);
      assertThat(cached.cacheSourceId()).hasValue("gen-0");
      assertThat(cached.generationId()).hasValue("gen-1");
      OpenRouterResponseHeaders missed = OpenRouterResponseHeaders.of(client.chatResponse());
      assertThat(missed.fromCache()).isFalse();
      assertThat(missed.cacheStatus()).hasValue("MISS");
      assertThat(missed.cacheTtlSeconds()).isEmpty();
      assertThat(OpenRouterResponseHeaders.of(client.chatResponse()).cacheStatus()).isEmpty();
    }
  }

  @Test
  void rateLimitHeadersOfASuccessAreUnderstood() {
    Reply reply =
        Reply.of(200)
            .header("X-RateLimit-Limit", "20")
            .header("X-RateLimit-Remaining", "19")
            .header("X-RateLimit-Reset", "1787400000000")
            .json("{}");
    try (FakeServer server = FakeServer.replying(reply);
        TestClient client = TestClient.of(server)) {
      OpenRouterResponseHeaders headers = OpenRouterResponseHeaders.of(client.chatResponse());
      assertThat(headers.rateLimit()).hasValue(20);
      assertThat(headers.rateLimitRemaining()).hasValue(19);
      assertThat(headers.rateLimitReset()).hasValue(1_787_400_000_000L);
    }
  }

  @Test
  void theSameBodyIsTheSameBytesInTheOrderItWasGiven() {
    String batch =
        "{\"endpoint\":\"/v1/chat/completions\",\"model\":\"a/b\",\"requests\":[{\"custom_id\":\"1\",\"body\":{\"z\":1,\"a\":2}}]}";
    try (FakeServer server =
            FakeServer.start(
                request ->
                    request.bodyText().indexOf("\"endpoint\"")
                            < request.bodyText().indexOf("\"requests\"")
                        ? Reply.of(202).json("{}")
                        : Reply.of(400));
        TestClient client = TestClient.of(server)) {
      for (int i = 0; i < 3; i++) {
        client.api.send(
            TestClient.UPLOAD.call().body(JsonObject.parse(batch)), RequestOptions.none());
      }
      assertThat(server.requests()).extracting(RecordedRequest::bodyText).containsOnly(batch);
      JsonValue sorted = JsonValue.of(new TreeMap<>(Map.of("b", 1, "a", List.of(2))));
      client.api.send(
          TestClient.UPLOAD.call().body(JsonObject.of("endpoint", 1, "requests", sorted)),
          RequestOptions.none());
      assertThat(server.requests().get(3).bodyText())
          .isEqualTo("{\"endpoint\":1,\"requests\":{\"a\":[2],\"b\":1}}");
    }
  }
}
