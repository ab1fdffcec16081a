package io.github.openrouterjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.call.Call;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.NotFoundException;
import io.github.openrouterjava.runtime.internal.text.PathGuard;
import io.github.openrouterjava.runtime.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls whose paths callers write themselves, and the guard that keeps them below the base URL. */
class RawClientTest {
  private final Loopback server = new Loopback();
  private final ApiClient client = TestClient.of(server).build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/x",
        "HTTP://evil.example",
        "//evil.example/x",
        "///x",
        "javascript:alert(1)",
        "..",
        "/..",
        "a/../b",
        "a/..",
        "./a",
        "a/./b",
        "..;/a",
        "a/..;x=1/b",
        "%2e%2e/a",
        "a/%2E%2e/b",
        "a/.%2e/b",
        "%2e/a",
        "%252e%252e/a",
        "a/%25252e%25252e",
        "a%2f..%2fb",
        "a%2F%2e%2e%2Fb",
        "\\\\evil.example",
        "a\\..\\b",
        "a%5c..%5cb",
        "a\r\nX: 1",
        "a%0d%0aX: 1",
        "a\tb",
        "a\u0000b",
        "a%00b",
        "a\u0085b",
        "@evil.example",
        "user@evil.example/x",
        "a#b",
        "a?b=c",
        "a%",
        "a%2",
        "a%zz",
        "a%ff",
        "a%c0%ae",
        "\u2024\u2024/a",
        "a/\uff0e\uff0e/b",
        "a\u2215..",
        "a\u2044b",
        "a\uff0fb",
        "a\uff3cb",
        "\u2025/a",
        "a\u3002b",
        "a%ef%bc%8f..",
        "a\ud800b",
        "\uff20evil.example",
        "a\uff052e"
      })
  void rejectsPathsThatCouldLeadElsewhere(String path) {
    assertThatThrownBy(() -> client.raw().get(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the path is not usable");
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/endpoints/zdr, /api/v1/endpoints/zdr",
    "endpoints/zdr, /api/v1/endpoints/zdr",
    "/model/openai/gpt-5-mini:free, /api/v1/model/openai/gpt-5-mini:free",
    "model/openai%2Fgpt-5-mini%3Afree, /api/v1/model/openai%2Fgpt-5-mini%3Afree",
    "a..b/c.d/..e, /api/v1/a..b/c.d/..e",
    "with space, /api/v1/with%20space",
    "%E6%97%A5/\u672c\ud83d\ude00, /api/v1/%E6%97%A5/%E6%9C%AC%F0%9F%98%80",
    "{id}, /api/v1/%7Bid%7D",
    "100%25, /api/v1/100%25",
    "'', /api/v1",
    "/, /api/v1/"
  })
  void letsOrdinaryPathsPass(String path, String target) {
    server.json(200, "{}");
    client.raw().get(path);
    assertThat(server.only().uri()).hasToString(target);
  }

  @Test
  void whateverPassesStaysBelowTheBaseUrl() {
    Random random = new Random(20260101);
    String alphabet = "/\\.%2eEfF5cC0aAdD:@?#;a \u2044\uff0e\u2025\n";
    int passed = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder path = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        path.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String checked;
      try {
        checked = PathGuard.check(path.toString());
      } catch (IllegalArgumentException e) {
        continue;
      }
      passed++;
      java.net.URI target = java.net.URI.create("https://h.example/api/v1" + checked);
      assertThat(target.getHost()).isEqualTo("h.example");
      assertThat(target.normalize().getPath()).as(path.toString()).startsWith("/api/v1/");
      assertThat(target.getQuery()).isNull();
      assertThat(target.getFragment()).isNull();
    }
    assertThat(passed).isGreaterThan(100);
  }

  @Test
  void sendsEveryMethodWithQueryAndBody() {
    for (int i = 0; i < 5; i++) {
      server.json(200, "{\"n\":" + i + "}");
    }
    Map<String, @Nullable Object> query = new LinkedHashMap<>();
    query.put("a b", "c&d");
    query.put("n", 1);
    query.put("absent", null);
    JsonObject body = JsonObject.of("x", 1);
    assertThat(client.raw().get("things", query).body()).isEqualTo(JsonObject.of("n", 0));
    client.raw().post("things", body);
    client.raw().put("things", body);
    client.raw().patch("things", body);
    client.raw().delete("things");
    assertThat(server.requests())
        .extracting(request -> request.method() + " " + request.uri() + " " + request.body())
        .containsExactly(
            "GET /api/v1/things?a%20b=c%26d&n=1 ",
            "POST /api/v1/things {\"x\":1}",
            "PUT /api/v1/things {\"x\":1}",
            "PATCH /api/v1/things {\"x\":1}",
            "DELETE /api/v1/things ");
    assertThat(server.requests())
        .allMatch(r -> r.header("Authorization").equals("Bearer " + TestClient.KEY));
  }

  @Test
  void everyMethodTakesAQueryAndHeaders() {
    for (int i = 0; i < 5; i++) {
      server.json(200, "{}");
    }
    Map<String, Object> query = Map.of("q", "a b");
    JsonObject body = JsonObject.of("x", 1);
    RawClient raw =
        client
            .raw()
            .with(RequestOptions.none().header("X-One", "1").header("X-Two", "1"))
            .with(RequestOptions.none().header("X-Two", "2"));
    raw.get("", query);
    raw.post("things", query, body);
    raw.put("things", query, body);
    raw.patch("things", query, null);
    raw.delete("things", query);
    assertThat(server.requests())
        .extracting(request -> request.method() + " " + request.uri() + " " + request.body())
        .containsExactly(
            "GET /api/v1?q=a%20b ",
            "POST /api/v1/things?q=a%20b {\"x\":1}",
            "PUT /api/v1/things?q=a%20b {\"x\":1}",
            "PATCH /api/v1/things?q=a%20b ",
            "DELETE /api/v1/things?q=a%20b ");
    assertThat(server.requests())
        .allMatch(r -> r.header("X-One").equals("1") && r.header("X-Two").equals("2"));
  }

  @Test
  void keepsTheOrderOfMembersAndTheSpellingOfNumbers() {
    String json =
        "{\"z\":1.0,\"a\":[1e5,-0,100000000000000000000,1E-7],\"m\":{\"b\":0.10,\"a\":1}}";
    server.json(200, json);
    assertThat(client.raw().get("things").body().toJson()).isEqualTo(json);
  }

  @Test
  void readsAnyKindOfResponseAndReportsErrors() {
    server.json(200, "text").json(404, "{}");
    assertThat(client.send(Call.raw("GET", "/models", ResponseType.text()))).isEqualTo("text");
    assertThatThrownBy(() -> client.raw().get("nothing")).isInstanceOf(NotFoundException.class);
  }

  @Test
  void followsLinksWithTheCredentialOnlyAtHome() {
    try (Loopback other = new Loopback()) {
      server.respond(200, "video/mp4", new byte[] {1}).respond(200, "video/mp4", new byte[] {2});
      other.respond(200, "video/mp4", new byte[] {3});
      assertThat(client.raw().follow("/api/v1/videos/v/content").bytes()).containsExactly(1);
      assertThat(client.raw().follow(server.url() + "/abs").bytes()).containsExactly(2);
      assertThat(client.raw().follow(other.url() + "/storage?sig=s").bytes()).containsExactly(3);
      assertThat(server.requests()).allMatch(r -> r.header("Authorization").startsWith("Bearer"));
      assertThat(other.only().header("Authorization")).isEqualTo("(absent)");
    }
    for (String link :
        new String[] {"file:///etc/passwd", "http://u:p@h/x", "http://[bad", "mailto:a@b"}) {
      assertThatThrownBy(() -> client.raw().follow(link))
          .isInstanceOf(IllegalArgumentException.class);
    }
    try (ApiClient secure = TestClient.at("https://api.example/v1").build()) {
      assertThatThrownBy(() -> secure.raw().follow("http://storage.example/x"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not secure");
    }
  }
}
