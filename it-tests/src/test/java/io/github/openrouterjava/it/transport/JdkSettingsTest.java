package io.github.openrouterjava.it.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.http.JdkTransport;
import io.github.openrouterjava.runtime.http.ProxyOptions;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can be set of the JDK's client: on a client of the caller's, and by system properties. */
@Timeout(120)
class JdkSettingsTest {
  private static final Reply OK = Reply.ok("{\"ok\":1}");
  private static final JsonValue ANSWER = JsonValue.parse("{\"ok\":1}");
  private static final Reply CHALLENGE =
      Reply.of(401).header("WWW-Authenticate", "Basic realm=\"r\"").json("{}");
  private static final int SETTINGS = 4;
  private static final int INITIAL_WINDOW_SIZE = 4;

  private static HttpClient.Builder http() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
  }

  private static HttpClient authenticating() {
    return http()
        .authenticator(
            new Authenticator() {
              @Override
              protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("user", "password".toCharArray());
              }
            })
        .build();
  }

  private static WireClient client(FakeServer server, HttpClient http) {
    return WireClient.of(server.uri().toString(), TestTransport.JDK)
        .transport(JdkTransport.of(http));
  }

  private static WireClient keyless(FakeServer server, HttpClient http) {
    return WireClient.keyless(server.uri().toString()).transport(JdkTransport.of(http));
  }

  @Test
  void anAuthenticatorWasTakenForARepeatOfALostRequest() {
    try (FakeServer server = FakeServer.replying(CHALLENGE, OK);
        ApiClient client = keyless(server, authenticating()).build()) {
      assertThat(client.send(WireClient.CREATE.anonymous().call().body(WireClient.BODY)))
          .isEqualTo(ANSWER);
      assertThat(server.requests()).hasSize(2);
      assertThat(server.requests().get(1).header("Authorization"))
          .contains("Basic dXNlcjpwYXNzd29yZA==");
      assertThat(server.requests().get(1).bodyText()).isEqualTo(WireClient.BODY.toString());
    }
  }

  @Test
  void anAuthenticatorDroppedTheKey() {
    try (FakeServer server = FakeServer.replying(OK);
        ApiClient client = client(server, authenticating()).build()) {
      if (Runtime.version().feature() >= 24) {
        assertThat(client.send(WireClient.GET.call())).isEqualTo(ANSWER);
        assertThat(server.requests().get(0).header("Authorization"))
            .contains("Bearer sk-transport");
      } else {
        ConnectionException e =
            catchThrowableOfType(
                ConnectionException.class, () -> client.send(WireClient.GET.call()));
        assertThat(e).hasMessageContaining("Authenticator").hasMessageContaining("later Java");
        assertThat(e.attempts()).isEqualTo(1);
        assertThat(server.requests()).isEmpty();
      }
    }
  }

  @Test
  void aCookieHandlerKeepsCookies() {
    HttpClient http = http().cookieHandler(new CookieManager()).build();
    try (FakeServer server = FakeServer.replying(OK.header("Set-Cookie", "session=1; Path=/"));
        ApiClient client = client(server, http).build()) {
      client.send(WireClient.GET.call());
      client.send(WireClient.GET.call());
      assertThat(server.requests().get(1).header("Cookie")).contains("session=1");
    }
  }

  @Test
  void aClientOfYourOwnOutlivesItsTransport() throws Exception {
    HttpClient http = http().build();
    try (FakeServer server = FakeServer.replying(OK)) {
      JdkTransport transport = JdkTransport.of(http);
      try (ApiClient client = client(server, http).transport(transport).build()) {
        client.send(WireClient.GET.call());
      }
      transport.close();
      HttpRequest request = HttpRequest.newBuilder(server.uri()).build();
      assertThat(http.send(request, BodyHandlers.ofString()).body()).isEqualTo("{\"ok\":1}");
    }
  }

  @Test
  void aClientThatFollowsRedirectsIsRefused() {
    HttpClient following = http().followRedirects(HttpClient.Redirect.NORMAL).build();
    assertThatThrownBy(() -> JdkTransport.of(following))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("followRedirects(Redirect.NEVER)");
  }

  @Test
  void aSocksProxyIsRefusedAndNotPassedBy() {
    Proxy socks = new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("127.0.0.1", 9));
    try (FakeServer server = FakeServer.replying(OK);
        ApiClient client =
            WireClient.of(server.uri().toString(), TestTransport.JDK)
                .proxy(ProxyOptions.of(new OneProxy(socks)))
                .build()) {
      assertThatThrownBy(() -> client.send(WireClient.GET.call()))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("SOCKS")
          .hasMessageContaining("1 attempt");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void idleConnectionsAreClosedAfterTheTimeOfTheProperty() throws Exception {
    assertThat(connectionsLeft("-Djdk.httpclient.keepalive.timeout=1", 0)).isZero();
  }

  @Test
  void noMoreIdleConnectionsAreKeptThanThePropertySays() throws Exception {
    assertThat(connectionsLeft("-Djdk.httpclient.connectionPoolSize=1", 1)).isEqualTo(1);
  }

  /** After two calls at once; without a property both stay open, longer than is waited here. */
  private static int connectionsLeft(String property, int expected) throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    try (FakeServer server =
            FakeServer.start(
                request -> {
                  both.await(30, TimeUnit.SECONDS);
                  return OK;
                });
        OwnJvm jvm = calls(property, server.uri(), "HTTP_1_1", "2")) {
      server.take(Duration.ofSeconds(60));
      server.take(Duration.ofSeconds(60));
      assertThat(server.connections()).isEqualTo(2);
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (server.openConnections() > expected && System.nanoTime() < deadline) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
      assertThat(jvm.isRunning()).isTrue();
      return server.openConnections();
    }
  }

  private static OwnJvm calls(String property, URI server, String version, String count)
      throws IOException {
    return OwnJvm.start(
        Map.of(), List.of(property), SimultaneousCalls.class, server.toString(), version, count);
  }

  @Test
  void theSettingsOfHttp2AreThoseOfTheProperties() throws Exception {
    try (SSLServerSocket listening =
        (SSLServerSocket)
            TestCertificates.server()
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      SSLParameters parameters = listening.getSSLParameters();
      parameters.setApplicationProtocols(new String[] {"h2"});
      listening.setSSLParameters(parameters);
      URI server = URI.create("https://127.0.0.1:" + listening.getLocalPort());
      try (OwnJvm jvm = calls("-Djdk.httpclient.windowsize=65432", server, "HTTP_2", "1");
          SSLSocket connection = (SSLSocket) listening.accept()) {
        assertThat(initialWindow(new DataInputStream(connection.getInputStream())))
            .isEqualTo(65_432);
        assertThat(jvm.isRunning()).isTrue();
      }
    }
  }

  /** Of the first frame of a client (RFC 9113, sections 3.4, 4.1 and 6.5). */
  private static int initialWindow(DataInputStream in) throws IOException {
    in.readFully(new byte["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length()]);
    int lengthAndType = in.readInt();
    assertThat(lengthAndType & 0xff).isEqualTo(SETTINGS);
    in.readFully(new byte[5]);
    for (int left = lengthAndType >>> 8; left > 0; left -= 6) {
      int setting = in.readUnsignedShort();
      int value = in.readInt();
      if (setting == INITIAL_WINDOW_SIZE) {
        return value;
      }
    }
    return 65_535;
  }
}
