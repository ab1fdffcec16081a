package io.github.openrouterjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.OtherErrorException;
import io.github.openrouterjava.runtime.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Redirects are followed where that is harmless, and never carry anything private to another host.
 */
class RedirectTest {
  private final Loopback server = new Loopback();
  private final Loopback other = new Loopback();
  private final ApiClient client =
      TestClient.of(server).header("HTTP-Referer", "https://app.example").build();

  @AfterEach
  void close() {
    client.close();
    server.close();
    other.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsToTheSameHostWithTheCredential(int status) {
    server.json(status, "", "Location", "/api/v1/elsewhere?x=1").json(200, "{\"a\":1}");
    assertThat(client.send(TestClient.LIST.call())).isEqualTo(JsonObject.of("a", 1));
    Loopback.Request second = server.requests().get(1);
    assertThat(second.uri()).hasToString("/api/v1/elsewhere?x=1");
    assertThat(second.header("Authorization")).isEqualTo("Bearer " + TestClient.KEY);
  }

  @Test
  void anotherHostGetsNothingPrivate() {
    server.json(302, "", "Location", other.url() + "/file");
    other.respond(200, "video/mp4", new byte[] {1, 2, 3});
    RequestOptions options =
        RequestOptions.none().header("X-Provider-API-Keys", "private").header("Cookie", "private");
    assertThat(client.send(TestClient.DOWNLOAD.call(), options).bytes()).containsExactly(1, 2, 3);
    assertThat(server.only().header("Authorization")).startsWith("Bearer");
    Loopback.Request foreign = other.only();
    assertThat(foreign.headers().asMap().values().toString())
        .doesNotContain("private", TestClient.KEY, "app.example");
    assertThat(foreign.header("User-Agent")).isEqualTo("test-client/1");
  }

  @Test
  void comingBackFromAnotherHostDoesNotBringTheOtherHeadersBack() {
    server.json(302, "", "Location", other.url() + "/hop").json(200, "{}");
    other.json(302, "", "Location", server.api() + "/things");
    client.send(TestClient.LIST.call());
    assertThat(server.requests().get(1).header("HTTP-Referer")).isEqualTo("(absent)");
  }

  @Test
  void repeatsAPostOnlyWhereTheRedirectSaysSo() {
    server.json(307, "", "Location", "/api/v1/moved").json(200, "{}");
    client.send(TestClient.CREATE.call().body(JsonObject.of("a", 1)));
    assertThat(server.requests())
        .extracting(Loopback.Request::body)
        .containsExactly("{\"a\":1}", "{\"a\":1}");
    server.json(302, "", "Location", "/api/v1/moved");
    assertThatThrownBy(() -> client.send(TestClient.CREATE.call().body(JsonObject.of("a", 1))))
        .isInstanceOf(OtherErrorException.class)
        .hasMessageContaining("302");
  }

  @Test
  void neverSendsABodyToAnotherHost() {
    server.json(308, "", "Location", other.url() + "/steal");
    assertThatThrownBy(() -> client.send(TestClient.CREATE.call().body(JsonObject.of("a", 1))))
        .isInstanceOf(OtherErrorException.class);
    assertThat(other.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://h/x",
        "http://user@h/x",
        "",
        "http://[bad",
        "mailto:a@b"
      })
  void doesNotFollowWhereItShouldNot(String location) {
    server.json(302, "", "Location", location);
    assertThatThrownBy(() -> client.send(TestClient.LIST.call()))
        .isInstanceOf(OtherErrorException.class);
  }

  @Test
  void stopsAfterFiveHops() {
    for (int i = 0; i < 10; i++) {
      server.json(302, "", "Location", "/again");
    }
    assertThatThrownBy(() -> client.send(TestClient.LIST.call()))
        .isInstanceOf(OtherErrorException.class);
    assertThat(server.requests()).hasSize(6);
  }
}
