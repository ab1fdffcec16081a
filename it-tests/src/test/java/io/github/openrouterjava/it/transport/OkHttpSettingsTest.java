package io.github.openrouterjava.it.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.okhttp.OkHttpTransport;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.http.HttpVersion;
import io.github.openrouterjava.runtime.http.ProxyOptions;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.CertificatePinner;
import okhttp3.ConnectionPool;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can be set of OkHttp's client, and what has no effect. */
@Timeout(60)
class OkHttpSettingsTest {
  private static final Reply OK = Reply.ok("{\"ok\":1}");
  private static final JsonValue ANSWER = JsonValue.parse("{\"ok\":1}");

  private static WireClient client(URI server, UnaryOperator<OkHttpClient.Builder> customizer) {
    return WireClient.of(server.toString(), TestTransport.OKHTTP)
        .tls(TestCertificates.trusting())
        .transport(options -> OkHttpTransport.of(options, customizer));
  }

  @Test
  void thePoolIsTheOneThatIsSet() {
    ConnectionPool none = new ConnectionPool(0, 1, TimeUnit.MILLISECONDS);
    try (FakeServer server = FakeServer.replying(OK);
        ApiClient client = client(server.uri(), http -> http.connectionPool(none)).build()) {
      client.send(WireClient.GET.call());
      client.send(WireClient.GET.call());
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void namesAreLookedUpAsSet() throws IOException {
    try (FakeServer server = FakeServer.replying(OK);
        ApiClient client =
            client(
                    URI.create("http://api.example.invalid:" + server.uri().getPort()),
                    http -> http.dns(name -> List.of(InetAddress.getLoopbackAddress())))
                .build()) {
      assertThat(client.send(WireClient.GET.call())).isEqualTo(ANSWER);
      assertThat(server.requests().get(0).header("Host"))
          .hasValueSatisfying(host -> assertThat(host).startsWith("api.example.invalid:"));
    }
  }

  @Test
  void anEventListenerIsTold() {
    List<String> events = new CopyOnWriteArrayList<>();
    EventListener listener =
        new EventListener() {
          @Override
          public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
            events.add("connect");
          }

          @Override
          public void requestHeadersEnd(Call call, Request request) {
            events.add(request.method());
          }

          @Override
          public void responseHeadersEnd(Call call, Response response) {
            events.add(Integer.toString(response.code()));
          }
        };
    try (FakeServer server = FakeServer.replying(OK);
        ApiClient client = client(server.uri(), http -> http.eventListener(listener)).build()) {
      client.send(WireClient.GET.call());
      assertThat(events).containsExactly("connect", "GET", "200");
    }
  }

  @Test
  void aCertificateThatIsNotPinnedIsRefused() throws Exception {
    String pin;
    try (InputStream file = Files.newInputStream(TestCertificates.file("server.pem"))) {
      pin =
          CertificatePinner.pin(CertificateFactory.getInstance("X.509").generateCertificate(file));
    } catch (CertificateException e) {
      throw new AssertionError(e);
    }
    String other = "sha256/" + "A".repeat(43) + "=";
    try (FakeServer server = FakeServer.start(FakeServer.inTurn(OK), TestCertificates.server())) {
      try (ApiClient client = pinned(server, pin)) {
        assertThat(client.send(WireClient.GET.call())).isEqualTo(ANSWER);
      }
      try (ApiClient client = pinned(server, other)) {
        ConnectionException e =
            catchThrowableOfType(
                ConnectionException.class, () -> client.send(WireClient.GET.call()));
        assertThat(e.kind()).isEqualTo(ConnectionException.Kind.NOT_CONNECTED);
        assertThat(e.attempts()).isEqualTo(1);
      }
      assertThat(server.requests()).hasSize(1);
    }
  }

  private static ApiClient pinned(FakeServer server, String pin) {
    CertificatePinner pins = new CertificatePinner.Builder().add("127.0.0.1", pin).build();
    return client(server.uri(), http -> http.certificatePinner(pins)).build();
  }

  @Test
  void aCookieJarKeepsCookies() {
    CookieJar jar =
        new CookieJar() {
          private final List<Cookie> kept = new CopyOnWriteArrayList<>();

          @Override
          public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
            kept.addAll(cookies);
          }

          @Override
          public List<Cookie> loadForRequest(HttpUrl url) {
            return kept;
          }
        };
    try (FakeServer server = FakeServer.replying(OK.header("Set-Cookie", "session=1; Path=/"));
        ApiClient client = client(server.uri(), http -> http.cookieJar(jar)).build()) {
      client.send(WireClient.GET.call());
      client.send(WireClient.GET.call());
      assertThat(server.requests().get(1).header("Cookie")).contains("session=1");
    }
  }

  @Test
  void anAuthenticatorHasNoEffect() {
    Reply challenge = Reply.of(401).header("WWW-Authenticate", "Basic realm=\"r\"").json("{}");
    try (FakeServer server = FakeServer.replying(challenge, OK);
        ApiClient client =
            client(
                    server.uri(),
                    http ->
                        http.authenticator(
                            (route, response) ->
                                response.request().newBuilder().header("X-Again", "1").build()))
                .build()) {
      assertThatThrownBy(() -> client.send(WireClient.CREATE.call().body(WireClient.BODY)))
          .isInstanceOf(ApiException.class)
          .hasMessageContaining("401");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void itsOwnRepeatsHaveNoEffect() {
    try (FakeServer server = FakeServer.replying(OK, Reply.raw("").close(), OK);
        ApiClient client =
            client(server.uri(), http -> http.retryOnConnectionFailure(true)).build()) {
      client.send(WireClient.GET.call());
      ConnectionException e =
          catchThrowableOfType(
              ConnectionException.class,
              () -> client.send(WireClient.CREATE.call().body(WireClient.BODY)));
      assertThat(e.kind()).isEqualTo(ConnectionException.Kind.LOST);
      assertThat(server.requests())
          .extracting(RecordedRequest::method)
          .containsExactly("GET", "POST");
    }
  }

  @Test
  void pingsFindADeadHttp2ConnectionBeforeTheIdleTimeout() {
    Reply silent = Reply.events("data: 1\n\n").hold();
    try (FakeServer server =
            FakeServer.startHttp2(FakeServer.inTurn(silent), TestCertificates.server());
        ApiClient client =
            client(server.uri(), http -> http.pingInterval(Duration.ofMillis(500)))
                .httpVersion(HttpVersion.HTTP_2)
                .build();
        EventStream<JsonValue> stream =
            client.send(WireClient.STREAM.call().body(WireClient.BODY))) {
      Iterator<JsonValue> elements = stream.iterator();
      StreamException e =
          catchThrowableOfType(
              StreamException.class,
              () -> {
                elements.next();
                elements.next();
              });
      assertThat(e.kind()).isEqualTo(StreamException.Kind.CONNECTION);
    }
  }

  @Test
  void aSocksProxyIsUsed() throws IOException {
    try (SocksProxy proxy = new SocksProxy();
        FakeServer server = FakeServer.replying(OK);
        ApiClient client =
            client(
                    URI.create("http://api.example.invalid:" + server.uri().getPort()),
                    UnaryOperator.identity())
                .proxy(ProxyOptions.of(new OneProxy(proxy.proxy())))
                .build()) {
      assertThat(client.send(WireClient.GET.call())).isEqualTo(ANSWER);
      assertThat(proxy.names()).containsExactly("api.example.invalid");
    }
  }

  @Test
  void aClientOfYourOwnOutlivesItsTransportAndDoesNotFollowRedirects() throws IOException {
    OkHttpClient http = new OkHttpClient.Builder().followRedirects(true).build();
    try (FakeServer elsewhere = FakeServer.replying(OK);
        FakeServer server =
            FakeServer.replying(Reply.of(307).header("Location", elsewhere.uri() + "/x"))) {
      OkHttpTransport transport = OkHttpTransport.of(http);
      try (ApiClient client =
          WireClient.of(server.uri().toString(), TestTransport.OKHTTP)
              .transport(transport)
              .build()) {
        assertThat(client.send(WireClient.GET.call())).isEqualTo(ANSWER);
      }
      transport.close();
      assertThat(elsewhere.requests().get(0).header("Authorization")).isEmpty();
      Request request = new Request.Builder().url(server.uri().toString()).build();
      try (Response response = http.newCall(request).execute()) {
        assertThat(response.body().string()).isEqualTo("{\"ok\":1}");
      }
    } finally {
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
  }
}
