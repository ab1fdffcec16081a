package io.github.openrouterjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.auth.Credential;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.AuthenticationException;
import io.github.openrouterjava.runtime.error.CredentialException;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.http.TransportRequest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where keys come from, when they are asked for again, and that they are shown to nobody. */
class CredentialTest {
  private final Loopback server = new Loopback();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void asksTheSupplierAgainOnceAfterA401() {
    Deque<String> keys = new ArrayDeque<>(List.of("stale-5ec2e7", "fresh-5ec2e7", "unused-5ec2e7"));
    try (ApiClient client = TestClient.keyless(server).apiKey(keys::remove).build()) {
      server.json(401, "{}").json(200, "{}");
      assertThat(client.execute(TestClient.PAID.call(), RequestOptions.none()).attempts())
          .isEqualTo(2);
    }
    assertThat(server.requests())
        .extracting(request -> request.header("Authorization"))
        .containsExactly("Bearer stale-5ec2e7", "Bearer fresh-5ec2e7");
    assertThat(keys).containsExactly("unused-5ec2e7");
  }

  @Test
  void givesUpWhenTheNewKeyIsRefusedTooOrIsTheOldOne() {
    Deque<String> keys = new ArrayDeque<>(List.of("a-5ec2e7", "b-5ec2e7", "c-5ec2e7", "c-5ec2e7"));
    try (ApiClient client = TestClient.keyless(server).apiKey(keys::remove).build()) {
      server.json(401, "{}").json(401, "{}").json(401, "{}");
      AuthenticationException refused =
          catchThrowableOfType(
              AuthenticationException.class, () -> client.send(TestClient.LIST.call()));
      assertThat(refused.attempts()).isEqualTo(2);
      AuthenticationException same =
          catchThrowableOfType(
              AuthenticationException.class, () -> client.send(TestClient.LIST.call()));
      assertThat(same.attempts()).isEqualTo(1);
    }
    assertThat(keys).isEmpty();
  }

  @Test
  void aBodyThatIsGoneIsTheReasonNotToTryTheNewKey() {
    Deque<String> keys = new ArrayDeque<>(List.of("old-5ec2e7", "new-5ec2e7"));
    RequestBody once = RequestBody.ofOnce(new ByteArrayInputStream(new byte[] {1}), 1, "a/b");
    try (ApiClient client = TestClient.keyless(server).apiKey(keys::remove).build()) {
      server.json(401, "{}");
      AuthenticationException refused =
          catchThrowableOfType(
              AuthenticationException.class,
              () -> client.send(TestClient.CREATE.call().binary(once)));
      assertThat(refused.call().stopReason()).isEqualTo(StopReason.BODY_NOT_REPEATABLE);
    }
  }

  @Test
  void aFixedKeyIsNotTriedTwice() {
    try (ApiClient client = TestClient.of(server).build()) {
      server.json(401, "{}");
      assertThatThrownBy(() -> client.send(TestClient.LIST.call()))
          .isInstanceOf(AuthenticationException.class);
    }
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void onlyOperationsThatNeedNoneWorkWithoutAKey() {
    try (ApiClient client = TestClient.keyless(server).build()) {
      server.json(200, "{}").json(200, "{}");
      client.send(TestClient.PUBLIC.call());
      assertThat(server.only().header("Authorization")).isEqualTo("(absent)");
      assertThatThrownBy(() -> client.send(TestClient.LIST.call()))
          .isInstanceOf(CredentialException.class)
          .hasMessageContaining("no credential is configured");
      client.send(
          TestClient.LIST.call(),
          RequestOptions.none().header("Authorization", "Bearer own-5ec2e7"));
      assertThat(server.requests().get(1).header("Authorization")).isEqualTo("Bearer own-5ec2e7");
    }
  }

  @Test
  void aSupplierThatFailsIsACredentialProblem() {
    IllegalStateException locked = new IllegalStateException("vault is locked");
    try (ApiClient client =
        TestClient.keyless(server)
            .apiKey(
                () -> {
                  throw locked;
                })
            .build()) {
      assertThatThrownBy(() -> client.send(TestClient.LIST.call()))
          .isInstanceOf(CredentialException.class)
          .hasCause(locked);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void namedAccountsHaveTheirOwnKeyBaseUrlAndHeaders() {
    try (Loopback other = new Loopback();
        ApiClient client =
            TestClient.of(server)
                .header("X-App-Title", "all")
                .account(
                    "work",
                    account -> account.apiKey("work-key-5ec2e7").header("X-App-Title", "work"))
                .account("eu", account -> account.apiKey("eu-key-5ec2e7").baseUrl(other.url()))
                .build()) {
      server.json(200, "{}");
      other.json(200, "{}");
      client.account("work").send(TestClient.LIST.call());
      client.account("work").account("eu").send(TestClient.LIST.call());
      assertThat(server.only().header("Authorization")).isEqualTo("Bearer work-key-5ec2e7");
      assertThat(server.only().header("X-App-Title")).isEqualTo("work");
      assertThat(other.only().header("Authorization")).isEqualTo("Bearer eu-key-5ec2e7");
      assertThat(other.only().header("X-App-Title")).isEqualTo("all");
      assertThat(other.only().uri().getPath()).isEqualTo("/things");
      server.json(200, "{}");
      client.account("work").account("default").send(TestClient.LIST.call());
      assertThat(server.requests().get(1).header("X-App-Title")).isEqualTo("all");
      assertThatThrownBy(() -> TestClient.of(server).account("default", account -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("apiKey");
      assertThatThrownBy(() -> client.account("wrok"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("[default, eu, work]");
    }
  }

  @Test
  void readsTheEnvironmentOnlyWhenToldTo() {
    Map<String, String> environment =
        Map.of(
            "TEST_API_KEY", " from-env\n",
            "TEST_BASE_URL", server.url() + "/base/",
            "TEST_APP_TITLE", "T",
            "TEST_APP_REGION", " ");
    try (ApiClient client =
        TestClient.at("http://localhost:1").fromEnvironment(environment::get).build()) {
      server.json(200, "{}");
      client.send(TestClient.LIST.call());
    }
    Loopback.Request request = server.only();
    assertThat(request.uri().getPath()).isEqualTo("/base/things");
    assertThat(request.header("Authorization")).isEqualTo("Bearer from-env");
    assertThat(request.header("X-App-Title")).isEqualTo("T");
    assertThat(request.header("X-App-Region")).isEqualTo("(absent)");
    assertThatThrownBy(
            () -> TestClient.of(server).fromEnvironment(Map.of("TEST_BASE_URL", "ftp://x")::get))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TEST_BASE_URL");
  }

  @Test
  void keysThatCannotBeSentAreRefusedAtOnceWithoutBeingShown() {
    for (String key : new String[] {"", "  ", "two words", "line\nbreak", "uml\u00e4ut"}) {
      assertThatThrownBy(() -> Credential.of(key)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Credential.of("sk secret")).hasMessageNotContaining("secret");
  }

  @Test
  void nothingDescribesItselfWithAKey() {
    String key = TestClient.KEY;
    Headers headers =
        Headers.builder()
            .set("Authorization", "Bearer " + key)
            .set("Cookie", "k=" + key)
            .set("X-Provider-API-Keys", key)
            .set("Accept", "a/b")
            .build();
    TransportRequest request =
        new TransportRequest("GET", URI.create("https://h.example/p?k=" + key), headers, null);
    try (ApiClient client = TestClient.of(server).build()) {
      assertThat(
              List.of(
                  Credential.of(key),
                  Credential.of(() -> key),
                  headers,
                  request,
                  client,
                  client.toString(),
                  RequestOptions.none().header("Authorization", key)))
          .allSatisfy(thing -> assertThat(thing.toString()).doesNotContain(key));
    }
    assertThat(headers.toString()).contains("a/b");
  }

  @Test
  void keysOfTheCallItselfWereShownWhenTheServerQuotedThem() {
    String own = "sk-own-5ec2e7-key";
    String provider = "sk-provider-5ec2e7";
    RequestOptions options =
        RequestOptions.none()
            .header("Authorization", "Bearer " + own)
            .header("X-Provider-API-Keys", "{\"openai\":\"" + provider + "\"}");
    String quoting = "no such key: " + own + ", no such key: Bearer " + provider;
    try (ApiClient client = TestClient.of(server).build()) {
      server.json(401, "{\"error\":{\"message\":\"" + quoting + "\"}}").json(200, quoting);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> client.send(TestClient.LIST.call(), options))
            .isInstanceOf(ApiException.class)
            .hasMessageNotContaining(own)
            .hasMessageNotContaining(provider);
      }
    }
  }

  @Test
  void logsAttemptsWithoutKeysArgumentsOrBodies() {
    StringBuilder log = new StringBuilder();
    Logger logger = Logger.getLogger("io.github.openrouterjava.runtime");
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            synchronized (log) {
              log.append(entry.getMessage()).append('\n');
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    handler.setLevel(Level.ALL);
    Level before = logger.getLevel();
    logger.setLevel(Level.ALL);
    logger.addHandler(handler);
    VirtualTime time = new VirtualTime(java.time.Duration.ofMinutes(1));
    try (ApiClient client = TestClient.of(server).timeSource(time).build()) {
      server.json(503, "{\"secret\":\"body\"}").json(200, "{}");
      client.send(TestClient.GET.call().path("id", "private-id"));
    } finally {
      logger.removeHandler(handler);
      logger.setLevel(before);
    }
    assertThat(log.toString())
        .contains(
            "getThing (GET /things/{id})", "attempt 1 failed", "next one in 500 ms", "status 200")
        .doesNotContain(TestClient.KEY, "private-id", "body");
  }
}
