package io.github.openrouterjava.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.auth.Credential;
import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.AuthenticationException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.CredentialException;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages name what helps, and show text from outside without doing what it says. */
class MessageTest {
  private static final String EVIL = "a\\r\\nINFO forged \\u001b[2J\\u0007\\u202ecba\\u2028\\ud800";
  private static final String SHOWN =
      "a\\r\\nINFO forged \\u001b[2J\\u0007\\u202ecba\\u2028\\ud800";

  private final Loopback server = new Loopback();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void controlCharactersFromAnErrorReachedTheMessage() {
    server.json(400, "{\"error\":{\"message\":\"" + EVIL + "\",\"type\":\"x\\n\"}}");
    ApiException thrown = failure();
    assertThat(thrown.getMessage()).contains(SHOWN).contains("(x\\n)");
    assertOneHarmlessLine(thrown.getMessage());
    assertOneHarmlessLine(thrown.toString());
  }

  @Test
  void controlCharactersFromNamesHeadersAndEventsAreEscapedToo() {
    server
        .json(200, "{\"" + EVIL + "\": x}")
        .respond(200, "text/\u0085html", "<p>".getBytes(UTF_8), new String[0])
        .respond(500, "text/plain", "line one\r\nline two\u001b[0m".getBytes(UTF_8))
        .events("id: \u001b[1m\ndata: {}\n\ndata: {\"" + EVIL + "\n\n");
    assertOneHarmlessLine(failure().getMessage());
    assertOneHarmlessLine(failure().getMessage());
    assertOneHarmlessLine(failure().getMessage());
    try (ApiClient client = client();
        EventStream<JsonValue> stream = client.send(TestClient.STREAM.call())) {
      assertThatThrownBy(() -> stream.forEach(each -> {}))
          .isInstanceOf(ApiException.class)
          .satisfies(thrown -> assertOneHarmlessLine(thrown.getMessage()))
          .hasMessageContaining("last event id \\u001b[1m");
    }
  }

  @Test
  void ordinaryTextIsShownAsItIs() {
    String text = "Zażółć gęślą jaźń, 日本語, \uD83D\uDC69\u200D\uD83D\uDCBB, C:\\\\new";
    server.json(400, "{\"error\":{\"message\":\"" + text + "\"}}");
    assertThat(failure()).hasMessageContaining(text.replace("\\\\", "\\"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Connection reset by peer", "write: broken pipe", "CONNECTION RESET"})
  void aServersWordsMadeFrameworksThinkTheirOwnClientHadLeft(String words) {
    server.json(502, "{\"error\":{\"message\":\"upstream: " + words + "\"}}");
    ApiException thrown = failure();
    assertThat(thrown.getMessage())
        .doesNotContainIgnoringCase("connection reset")
        .doesNotContainIgnoringCase("broken pipe")
        .matches("(?i).*(connection was reset|pipe is broken).*");
  }

  @Test
  void anErrorOfUnknownShapeShowedNoMessage() {
    server.json(400, "{\"reasons\":[{\"why\":\"no ink\"}],\"more\":\"" + "x".repeat(500) + "\"}");
    assertThat(failure().getMessage())
        .contains("status 400: {\"reasons\":[{\"why\":\"no ink\"}]")
        .contains("…")
        .hasSizeLessThan(400);
    server.json(400, "{\"error\":{\"reason\":7}}");
    assertThat(failure()).hasMessageContaining("status 400: {\"reason\":7}");
  }

  @Test
  void failuresNameHostAndPort() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    try (ApiClient client =
        TestClient.at("http://127.0.0.1:" + port + "/v1").retry(RetryPolicy.none()).build()) {
      assertThatThrownBy(() -> client.send(TestClient.LIST.call()))
          .isInstanceOf(ConnectionException.class)
          .hasMessageStartingWith("could not connect")
          .hasMessageContaining("listThings at 127.0.0.1:" + port);
    }
    server.json(500, "{}");
    assertThat(failure()).hasMessageContaining(URI.create(server.url()).getAuthority());
  }

  @Test
  void aFailureBehindARedirectNamesTheHostThatFailed() {
    try (Loopback other = new Loopback();
        ApiClient client = client()) {
      server.then(
          exchange -> {
            exchange.getResponseHeaders().set("Location", other.url() + "/moved");
            exchange.sendResponseHeaders(302, -1);
          });
      other.json(404, "{}");
      ApiException thrown =
          catchThrowableOfType(ApiException.class, () -> client.send(TestClient.LIST.call()));
      assertThat(thrown).hasMessageContaining(URI.create(other.url()).getAuthority());
      assertThat(thrown.call().target()).isEqualTo(URI.create(other.url()).getAuthority());
    }
  }

  @Test
  void anUnknownHostIsSaidToBeUnknown() {
    try (ApiClient client =
        TestClient.at("http://no-such-host.invalid/v1").retry(RetryPolicy.none()).build()) {
      assertThatThrownBy(() -> client.send(TestClient.LIST.call()))
          .hasMessageStartingWith("could not connect: the name of the host is not known")
          .hasMessageContaining("no-such-host.invalid:80")
          .hasCauseInstanceOf(Exception.class);
    }
  }

  @Test
  void aCodingThatIsNotUnderstoodIsNamed() {
    byte[] compressed = {1, 2, 3, 4};
    for (int status : List.of(200, 500)) {
      server.respond(status, "application/json", compressed, "Content-Encoding", "br");
      assertThat(failure())
          .hasMessageContaining("has the content coding br, which is not understood")
          .hasMessageContaining("gzip, deflate are");
    }
    server.respond(200, "text/event-stream", compressed, "Content-Encoding", "br");
    try (ApiClient client = client()) {
      assertThatThrownBy(() -> client.send(TestClient.STREAM.call()))
          .isInstanceOf(ResponseException.class)
          .hasMessageContaining("content coding br");
    }
    server.respond(200, "audio/mpeg", compressed, "Content-Encoding", "br");
    try (ApiClient client = client()) {
      assertThat(client.send(TestClient.DOWNLOAD.call()).bytes()).isEqualTo(compressed);
    }
  }

  @Test
  void aMissingKeyNamesTheMethodAndTheVariableThatSetOne() {
    try (ApiClient client = TestClient.keyless(server).build()) {
      assertThatThrownBy(() -> client.send(TestClient.LIST.call()))
          .isInstanceOf(CredentialException.class)
          .hasMessageContaining("apiKey(…)")
          .hasMessageContaining("TEST_API_KEY");
    }
  }

  @Test
  void aRefusedKeyNamesWhatSetIt() {
    Map<String, String> environment = Map.of("TEST_API_KEY", TestClient.KEY);
    assertRefused(
        "the environment variable TEST_API_KEY",
        TestClient.keyless(server).fromEnvironment(environment::get));
    assertRefused("apiKey(String)", TestClient.keyless(server).apiKey(TestClient.KEY));
    assertRefused("apiKey(Supplier)", TestClient.keyless(server).apiKey(() -> TestClient.KEY));
    assertRefused(
        "the call or a header of the client",
        TestClient.keyless(server).header("Authorization", "Bearer " + TestClient.KEY));
    server.json(401, "{}");
    try (ApiClient client =
        TestClient.keyless(server)
            .account("work", account -> account.apiKey(TestClient.KEY))
            .build()) {
      assertThatThrownBy(() -> client.account("work").send(TestClient.LIST.call()))
          .hasMessageContaining("[key set by apiKey(String) of the account]");
    }
  }

  private void assertRefused(String origin, TestClient builder) {
    server.json(401, "{}");
    try (ApiClient client = builder.build()) {
      assertThatThrownBy(() -> client.send(TestClient.LIST.call()))
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("[key set by " + origin + "]");
    }
  }

  @Test
  void theOriginOfACredentialDoesNotChangeIt() {
    Credential credential = Credential.of(TestClient.KEY).setBy("a test");
    assertThat(credential.current()).contains(TestClient.KEY);
    assertThat(credential.origin()).isEqualTo("a test");
    assertThat(credential).hasToString("Credential[***]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"caf\u00e9", "\uD83D\uDE00", "\uD83D", "\u0100", "\u0085", "a\u001bb"})
  void headerValuesBeyondAsciiWereSentAsQuestionMarks(String value) {
    assertThatThrownBy(() -> Headers.builder().add("X-Note", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("X-Note")
        .hasMessageContaining("cannot be sent");
    assertThatThrownBy(() -> RequestOptions.none().header("X-Note", value))
        .isInstanceOf(IllegalArgumentException.class);
    Operation<JsonValue> operation =
        Operation.of("note", "GET", "/notes", ResponseType.json(JsonCodecs.VALUE));
    try (ApiClient client = client()) {
      assertThatThrownBy(() -> client.send(operation.call().header("X-Note", value)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void receivedHeadersAreShownOnOneLine() {
    Headers received = Headers.received(Map.of("X-Note", List.of("a\u001b[1mb\u0085")));
    assertThat(received).hasToString("{X-Note=[a\\u001b[1mb\\u0085]}");
  }

  @Test
  void argumentsFromOutsideAreEscapedWhenTheyAreRefused() {
    try (ApiClient client = client()) {
      assertThatThrownBy(() -> client.account("x\ny"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("x\\ny");
    }
  }

  private ApiClient client() {
    return TestClient.plain(server).retry(RetryPolicy.none()).build();
  }

  private ApiException failure() {
    try (ApiClient client = client()) {
      ApiException thrown =
          catchThrowableOfType(ApiException.class, () -> client.send(TestClient.LIST.call()));
      assertThat(thrown).isNotNull();
      return thrown;
    }
  }

  private static void assertOneHarmlessLine(String text) {
    assertThat(text.codePoints())
        .noneMatch(Character::isISOControl)
        .noneMatch(c -> Character.getType(c) == Character.FORMAT)
        .noneMatch(c -> Character.getType(c) == Character.LINE_SEPARATOR)
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }
}
