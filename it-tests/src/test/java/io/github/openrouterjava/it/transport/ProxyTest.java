package io.github.openrouterjava.it.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openrouterjava.runtime.call.Call;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** squid and tinyproxy, which want credentials, on the way to http and https servers. */
@Tag("transport")
@Timeout(120)
class ProxyTest {
  private static final JsonValue ANSWER = JsonValue.parse("{\"ok\":1}");
  private static final Reply OK = Reply.ok("{\"ok\":1}");

  private final TestTransport transport = TestTransport.current();
  @TempDir Path folder;

  private WireClient through(NativeServer proxy, FakeServer origin) {
    return WireClient.of(origin.uri().toString(), transport)
        .tls(TestCertificates.trusting())
        .proxy("127.0.0.1", proxy.port());
  }

  @ParameterizedTest
  @EnumSource
  void credentialsOpenTheWayToHttpServers(ForwardProxy kind) throws IOException {
    try (NativeServer proxy = kind.start(folder);
        FakeServer origin = FakeServer.replying(OK)) {
      // tinyproxy closes connections unannounced, so each call has one of its own.
      for (Call<JsonValue> call :
          List.of(WireClient.GET.call(), WireClient.CREATE.call().body(WireClient.BODY))) {
        try (ApiClient client =
            through(proxy, origin)
                .proxyCredentials(ForwardProxy.USER, ForwardProxy.PASSWORD)
                .build()) {
          assertThat(client.send(call)).isEqualTo(ANSWER);
        }
      }
      assertThat(origin.requests()).hasSize(2);
      assertNothingReached(origin);
      record(kind, "http", "set", "2 of 2 calls arrive");
    }
  }

  @ParameterizedTest
  @EnumSource
  void credentialsOpenTheWayToHttpsServers(ForwardProxy kind) throws Exception {
    try (NativeServer proxy = kind.start(folder);
        FakeServer origin = FakeServer.start(FakeServer.inTurn(OK), TestCertificates.server())) {
      String printed =
          ProxyCalls.inOwnJvm(
              transport, origin.uri(), "http://gatekeeper:hush-hush@127.0.0.1:" + proxy.port());
      assertThat(printed).isEqualToIgnoringNewLines("{\"ok\":1}{\"ok\":1}");
      assertThat(origin.requests()).hasSize(2);
      assertNothingReached(origin);
      record(kind, "https", "set", "2 of 2 calls arrive");
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutCredentialsTheMessageSaysWhatToDo(ForwardProxy kind) throws IOException {
    try (NativeServer proxy = kind.start(folder);
        FakeServer plain = FakeServer.replying(OK);
        FakeServer secure = FakeServer.start(FakeServer.inTurn(OK), TestCertificates.server())) {
      for (FakeServer origin : List.of(plain, secure)) {
        try (ApiClient client = through(proxy, origin).build()) {
          assertThat(refusal(client)).hasMessageContaining("proxyCredentials(user, password)");
        }
        assertThat(origin.requests()).isEmpty();
        record(kind, origin.uri().getScheme(), "none", "an exception names the setting");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void wrongCredentialsAreAskedOnceAndStaySecret(ForwardProxy kind) throws IOException {
    try (NativeServer proxy = kind.start(folder);
        FakeServer plain = FakeServer.replying(OK);
        FakeServer secure = FakeServer.start(FakeServer.inTurn(OK), TestCertificates.server())) {
      for (FakeServer origin : List.of(plain, secure)) {
        try (ApiClient client =
            through(proxy, origin).proxyCredentials("gatekeeper", "wrong-guess").build()) {
          // tinyproxy refuses wrong credentials with 401, as a server would.
          assertThatThrownBy(() -> client.send(WireClient.CREATE.call().body(WireClient.BODY)))
              .isInstanceOf(ApiException.class)
              .hasMessageContaining(kind == ForwardProxy.SQUID ? "407" : "40")
              .hasMessageContaining("1 attempt")
              .hasMessageNotContaining("wrong-guess");
        }
        assertThat(origin.requests()).isEmpty();
        record(kind, origin.uri().getScheme(), "wrong", "an exception after one attempt");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void onTheJdkTheMessageNamesThePropertyThatHoldsCredentialsBack(ForwardProxy kind)
      throws IOException {
    assumeTrue(transport == TestTransport.JDK, "OkHttp needs no property");
    try (NativeServer proxy = kind.start(folder);
        FakeServer origin = FakeServer.start(FakeServer.inTurn(OK), TestCertificates.server());
        ApiClient client =
            through(proxy, origin)
                .proxyCredentials(ForwardProxy.USER, ForwardProxy.PASSWORD)
                .build()) {
      assertThat(refusal(client))
          .hasMessageContaining("-Djdk.http.auth.tunneling.disabledSchemes=");
      assertThat(origin.requests()).isEmpty();
      record(kind, "https", "set, without the property", "an exception names the property");
    }
  }

  @ParameterizedTest
  @EnumSource
  void serversOfNoProxyAreReachedDirectly(ForwardProxy kind) throws IOException {
    try (NativeServer proxy = kind.start(folder);
        FakeServer origin = FakeServer.replying(OK)) {
      Map<String, String> environment =
          Map.of("http_proxy", "http://127.0.0.1:" + proxy.port(), "NO_PROXY", "127.0.0.0/8");
      try (ApiClient client =
          WireClient.of(origin.uri().toString(), transport)
              .fromEnvironment(environment::get)
              .build()) {
        assertThat(client.send(WireClient.GET.call())).isEqualTo(ANSWER);
      }
      assertThat(proxy.read("access.log") + proxy.read("tinyproxy.log")).doesNotContain("things");
    }
  }

  /** For the table; whether credentials passed the proxy was asserted before. */
  private void record(ForwardProxy kind, String scheme, String credentials, String outcome)
      throws IOException {
    ProofRows.add("proxies", transport, kind.title(), scheme, credentials, outcome, "none");
  }

  private static ConnectionException refusal(ApiClient client) {
    ConnectionException refused =
        catchThrowableOfType(
            ConnectionException.class,
            () -> client.send(WireClient.CREATE.call().body(WireClient.BODY)));
    assertThat(refused).hasMessageContaining("407");
    assertThat(refused.kind()).isEqualTo(ConnectionException.Kind.NOT_CONNECTED);
    assertThat(refused.attempts()).isEqualTo(1);
    return refused;
  }

  private static void assertNothingReached(FakeServer origin) {
    assertThat(origin.requests())
        .extracting(RecordedRequest::headers)
        .allSatisfy(
            headers ->
                assertThat(headers.toString())
                    .contains("sk-transport")
                    .doesNotContainIgnoringCase("proxy-auth")
                    .doesNotContain("Z2F0ZWtlZXBlcjpodXNoLWh1c2g="));
  }
}
