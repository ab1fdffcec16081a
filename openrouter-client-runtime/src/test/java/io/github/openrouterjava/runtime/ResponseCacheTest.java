package io.github.openrouterjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cache of responses, by the rules of RFC 9111. */
@Timeout(30)
class ResponseCacheTest {
  private final Loopback server = new Loopback();
  private final VirtualTime time = new VirtualTime(Duration.ofMinutes(1));
  private final ApiClient client =
      TestClient.of(server)
          .timeSource(time)
          .responseCache(10_000)
          .account("other", account -> account.apiKey("sk-test-other-0123456789"))
          .build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private ApiResponse<JsonValue> list(String... headers) {
    return list(client, headers);
  }

  private static ApiResponse<JsonValue> list(ApiClient client, String... headers) {
    RequestOptions options = RequestOptions.none();
    for (int i = 0; i < headers.length; i += 2) {
      options = options.header(headers[i], headers[i + 1]);
    }
    return client.execute(TestClient.LIST.call(), options);
  }

  private static JsonObject n(int value) {
    return JsonObject.of("n", value);
  }

  private String date(Duration offset) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        time.now().plus(offset).atOffset(ZoneOffset.UTC));
  }

  @Test
  void aFreshResponseIsGivenAgainWithItsAge() {
    server.json(200, "{\"n\":1}", "Cache-Control", "max-age=60");
    assertThat(list().headers().contains("Cache-Status")).isFalse();
    time.pass(Duration.ofSeconds(20));
    ApiResponse<JsonValue> again = list();
    assertThat(again.body()).isEqualTo(n(1));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.headers().first("Age")).hasValue("20");
    assertThat(again.headers().first("Cache-Status")).hasValue("client-cache; hit; ttl=40");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aStaleResponseIsValidatedAndItsFieldsUpdated() {
    server.json(200, "{\"n\":1}", "ETag", "\"a\"", "Cache-Control", "max-age=60", "X", "old");
    server.respond(
        304, "", new byte[0], "ETag", "\"a\"", "Cache-Control", "max-age=90", "X", "new");
    list();
    time.pass(Duration.ofSeconds(61));
    ApiResponse<JsonValue> validated = list();
    assertThat(validated.body()).isEqualTo(n(1));
    assertThat(validated.headers().first("X")).hasValue("new");
    assertThat(validated.headers().first("Cache-Status"))
        .hasValue("client-cache; fwd=stale; fwd-status=304");
    assertThat(server.requests().get(1).header("If-None-Match")).isEqualTo("\"a\"");
    time.pass(Duration.ofSeconds(80));
    assertThat(list().headers().first("Age")).hasValue("80");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aStaleResponseThatHasChangedIsReplaced() {
    server.json(200, "{\"n\":1}", "Last-Modified", date(Duration.ofDays(-1)));
    server.json(
        200, "{\"n\":2}", "Last-Modified", date(Duration.ZERO), "Cache-Control", "max-age=5");
    list();
    assertThat(list().body()).isEqualTo(n(2));
    assertThat(server.requests().get(1).header("If-Modified-Since"))
        .isEqualTo(date(Duration.ofDays(-1)));
    assertThat(list().body()).isEqualTo(n(2));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void a304AboutAnotherResponseIsAskedAgainWithoutACondition() {
    server.json(200, "{\"n\":1}", "ETag", "\"a\"");
    server.respond(304, "", new byte[0], "ETag", "\"b\"");
    server.json(200, "{\"n\":3}");
    list();
    assertThat(list().body()).isEqualTo(n(3));
    assertThat(server.requests().get(2).header("If-None-Match")).isEqualTo("(absent)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-store, max-age=60 | ",
        "'' | ",
        "max-age=0 | ",
        "max-age=abc | ",
        "no-cache=\"Set-Cookie\", max-age=60 | ",
        "s-maxage=60 | ",
        "max-age=60 | Vary: *",
        "max-age=60 | Age: 60",
      })
  void whatMayNotBeGivenAgainIsAskedForAgain(String control, String field) {
    String[] more = field == null ? new String[] {"X", "x"} : field.split(": ", -1);
    for (int i = 1; i <= 2; i++) {
      server.json(200, "{\"n\":" + i + "}", "Cache-Control", control, more[0], more[1]);
    }
    list();
    assertThat(list().body()).isEqualTo(n(2));
  }

  @ParameterizedTest
  @CsvSource({"no-cache", "no-store", "max-age=10", "min-fresh=50", "max-age=0"})
  void aCallCanAskForMore(String directive) {
    server.json(200, "{\"n\":1}", "Cache-Control", "max-age=60").json(200, "{\"n\":2}");
    list();
    time.pass(Duration.ofSeconds(20));
    assertThat(list("Cache-Control", directive).body()).isEqualTo(n(2));
  }

  @Test
  void aCallCanAskForLess() {
    server.json(200, "{\"n\":1}", "Cache-Control", "max-age=60");
    list();
    time.pass(Duration.ofSeconds(70));
    assertThat(list("Cache-Control", "max-stale=20").body()).isEqualTo(n(1));
    assertThat(list("Cache-Control", "max-stale").body()).isEqualTo(n(1));
    assertThat(list("Cache-Control", "only-if-cached, max-stale=20").body()).isEqualTo(n(1));
    assertThatThrownBy(
            () ->
                client.execute(
                    TestClient.LIST.call(),
                    RequestOptions.none()
                        .header("Cache-Control", "only-if-cached")
                        .retry(RetryPolicy.none())))
        .isInstanceOfSatisfying(
            ApiErrorException.class, e -> assertThat(e.httpStatus()).isEqualTo(504));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void theDateOfExpiryIsALifetimeToo() {
    String inAnHour =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC)); // beside its Date
    server.json(200, "{\"n\":1}", "Expires", inAnHour);
    server.json(200, "{\"n\":2}", "Expires", "0");
    server.json(200, "{\"n\":3}");
    list();
    time.pass(Duration.ofMinutes(50));
    assertThat(list().body()).isEqualTo(n(1));
    time.pass(Duration.ofMinutes(20));
    assertThat(list().body()).isEqualTo(n(2));
    assertThat(list().body()).isEqualTo(n(3));
  }

  @Test
  void aResponseThatVariesFitsOnlyTheSameRequest() {
    server.json(200, "{\"n\":1}", "Cache-Control", "max-age=60", "Vary", "Accept-Language, X-Y");
    server.json(200, "{\"n\":2}", "Cache-Control", "max-age=60", "Vary", "Accept-Language, X-Y");
    list("Accept-Language", "de");
    assertThat(list("Accept-Language", "de").body()).isEqualTo(n(1));
    assertThat(list("Accept-Language", "fr").body()).isEqualTo(n(2));
  }

  @Test
  void nobodyIsGivenWhatIsAnothers() {
    for (int i = 1; i <= 5; i++) {
      server.json(200, "{\"n\":" + i + "}", "Cache-Control", "max-age=60");
    }
    list();
    assertThat(list(client.account("other")).body()).isEqualTo(n(2));
    assertThat(list("Authorization", "Bearer sk-test-third-0123456789").body()).isEqualTo(n(3));
    List<String> keys = new CopyOnWriteArrayList<>();
    keys.add("sk-test-fourth-0123456789");
    try (ApiClient supplied =
        TestClient.of(server).responseCache(9_000).apiKey(() -> keys.get(0)).build()) {
      assertThat(list(supplied).body()).isEqualTo(n(4));
      assertThat(list(supplied).body()).isEqualTo(n(4));
      keys.set(0, "sk-test-fifth-0123456789");
      assertThat(list(supplied).body()).isEqualTo(n(5));
    }
    assertThat(list().body()).isEqualTo(n(1));
    assertThat(server.requests()).hasSize(5);
  }

  @Test
  void aChangeDropsWhatIsStored() {
    server.json(200, "{\"n\":1}", "Cache-Control", "max-age=60");
    server.json(201, "{}").json(200, "{\"n\":2}", "Cache-Control", "max-age=60").json(400, "{}");
    list();
    client.send(TestClient.CREATE.call().body(JsonObject.of()));
    assertThat(list().body()).isEqualTo(n(2));
    assertThatThrownBy(() -> client.send(TestClient.CREATE.call().body(JsonObject.of())))
        .isInstanceOf(ApiErrorException.class);
    assertThat(list().body()).isEqualTo(n(2));
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void requestsWithTheirOwnConditionsAreLeftAlone() {
    server.json(200, "{\"n\":1}", "Cache-Control", "max-age=60").json(200, "{\"n\":2}");
    list();
    assertThat(list("If-None-Match", "\"x\"").body()).isEqualTo(n(2));
  }

  @Test
  void holdsNoMoreThanItMay() {
    String large = "{\"text\":\"" + "x".repeat(6_000) + "\"}";
    server.json(200, large, "Cache-Control", "max-age=60");
    server.json(200, large, "Cache-Control", "max-age=60");
    server.json(200, "{\"n\":3}");
    client.raw().get("a");
    client.raw().get("b");
    client.raw().get("b");
    assertThat(server.requests()).hasSize(2);
    assertThat(client.raw().get("a").body()).isEqualTo(n(3));
  }

  @Test
  void whatWasCutOffIsNotStored() {
    server.then(
        exchange -> {
          exchange.getResponseHeaders().set("Cache-Control", "max-age=60");
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
        });
    server.json(200, "{\"n\":2}");
    assertThat(list().body()).isEqualTo(n(2));
  }
}
