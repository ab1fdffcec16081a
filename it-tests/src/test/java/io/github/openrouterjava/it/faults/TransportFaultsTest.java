package io.github.openrouterjava.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.http.HttpVersion;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.Exchange;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.FakeTls;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Redirects, codings, connections that are reused or not there, TLS and proxies. */
@Tag("transport")
@Timeout(60)
class TransportFaultsTest {
  private static final Reply OK = Reply.ok("{\"ok\":1}");
  private static final JsonValue ANSWER = JsonValue.parse("{\"ok\":1}");
  private static SSLContext tls;

  @BeforeAll
  static void makeCertificate() throws IOException {
    tls = FakeTls.context();
  }

  @Test
  void aRedirectOnTheSameHostKeepsTheKey() {
    for (int status : List.of(301, 302, 303, 307, 308)) {
      try (FakeServer server =
              FakeServer.replying(Reply.of(status).header("Location", "/api/v1/elsewhere"), OK);
          TestClient client = TestClient.of(server)) {
        assertThat(client.key()).isEqualTo(ANSWER);
        assertThat(server.requests().get(1).path()).isEqualTo("/api/v1/elsewhere");
        assertThat(server.requests().get(1).header("Authorization")).isPresent();
      }
    }
  }

  @Test
  void aRedirectWhoseBodyNeverEndsHeldItsConnection() throws Exception {
    Reply endless = Reply.of(302).header("Location", "/api/v1/elsewhere").chunked().hold();
    try (FakeServer server = FakeServer.replying(endless, OK);
        TestClient client = TestClient.of(server)) {
      assertThat(client.key()).isEqualTo(ANSWER);
      assertThat(server.take(Duration.ofSeconds(10)).ending(Duration.ofSeconds(10)))
          .isEqualTo(Exchange.Ending.CLIENT_LEFT);
    }
  }

  @Test
  void aRedirectToAnotherHostDoesNotCarryTheKeyNorTheBody() {
    try (FakeServer other = FakeServer.replying(OK)) {
      Reply redirect = Reply.of(307).header("Location", other.uri() + "/steal");
      try (FakeServer server = FakeServer.replying(redirect);
          TestClient client =
              TestClient.builder(server)
                  .header("X-Session-Id", "s")
                  .header("HTTP-Referer", "https://app.example")
                  .build()) {
        assertThat(client.key()).isEqualTo(ANSWER);
        assertThat(catchThrowableOfType(ApiException.class, client::chat)).isNotNull();
      }
      assertThat(other.requests())
          .isNotEmpty()
          .allSatisfy(
              r -> {
                assertThat(r.headers().toString())
                    .doesNotContain(TestClient.KEY)
                    .doesNotContainIgnoringCase("authorization")
                    .doesNotContain("app.example")
                    .doesNotContainIgnoringCase("session");
                assertThat(r.bodyLength()).isZero();
              });
    }
  }

  @Test
  void redirectsInACircleOrToNowhereEnd() {
    for (String location :
        List.of("/api/v1/key", "ftp://h/x", "http://[bad", "", "//", "http://u:p@127.0.0.1/x")) {
      try (FakeServer server = FakeServer.replying(Reply.of(302).header("Location", location));
          TestClient client = TestClient.of(server)) {
        ApiException e = catchThrowableOfType(ApiException.class, client::key);
        assertThat(e).as(location).isNotNull();
        assertThat(server.requests()).hasSizeLessThan(10);
      }
    }
  }

  @Test
  void compressedResponsesAreReadAlsoAsStreams() throws IOException {
    byte[] events = gzipped("data: {\"a\":1}\n\ndata: [DONE]\n\n");
    Reply stream =
        Reply.of(200)
            .header("Content-Type", "text/event-stream")
            .header("Content-Encoding", "gzip")
            .chunked()
            .send(events);
    Reply json =
        Reply.of(200)
            .header("Content-Encoding", "gzip")
            .body("application/json", gzipped("{\"ok\":1}"));
    try (FakeServer server = FakeServer.replying(json, stream, stream.inPiecesOf(1));
        TestClient client = TestClient.of(server)) {
      assertThat(client.chat()).isEqualTo(ANSWER);
      assertThat(Splits.outcome(client.stream())).containsExactly("{\"a\":1}", "END");
      assertThat(Splits.outcome(client.stream())).containsExactly("{\"a\":1}", "END");
    }
  }

  @Test
  void aBombOfZerosIsStoppedAtTheLimit() throws IOException {
    byte[] bomb = gzipped(" ".repeat(50_000_000));
    try (FakeServer server =
            FakeServer.replying(
                Reply.of(200).header("Content-Encoding", "gzip").body("application/json", bomb));
        TestClient client = TestClient.builder(server).maxResponseBytes(1_000_000).build()) {
      assertThat(catchThrowableOfType(ApiException.class, client::chat))
          .hasMessageContaining("1000000");
    }
  }

  @Test
  void connectionsAreReusedAndAStaleOneIsReplaced() {
    try (FakeServer server = FakeServer.replying(OK);
        TestClient client = TestClient.of(server)) {
      client.key();
      client.key();
      assertThat(server.connections()).isEqualTo(1);
      server.closeConnections();
      client.key();
      assertThat(server.requests()).extracting(RecordedRequest::connection).contains(2);
    }
  }

  @Test
  void aPaidCallOnAStaleConnectionIsNotLost() throws Exception {
    // The server closes an idle connection just as the client picks it up; the request was never
    // read.
    try (FakeServer server = FakeServer.replying(OK);
        TestClient client = TestClient.of(server)) {
      client.chat();
      server.closeConnections();
      // Until the client's end has seen the close there is nothing stale to find.
      while (server.openConnections() > 0) {
        Thread.onSpinWait();
      }
      assertThat(client.chat()).isEqualTo(ANSWER);
    }
  }

  @Test
  void aServerThatNeverAcceptsOrNeverShakesHandsIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        TestClient client =
            TestClient.builder(URI.create("https://127.0.0.1:" + silent.getLocalPort()))
                .connectTimeout(Duration.ofMillis(200))
                .timeSource(TimeSource.system())
                .retry(io.github.openrouterjava.runtime.retry.RetryPolicy.none())
                .build()) {
      long start = System.nanoTime();
      ConnectionException e = catchThrowableOfType(ConnectionException.class, client::key);
      assertThat(e).isNotNull();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void aReadThatTakesTooLongIsGivenUpAndTheServerSeesIt() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.raw("HTTP/1.1 200 OK\r\n").hold());
        TestClient client =
            TestClient.builder(server)
                .timeSource(TimeSource.system())
                .retry(io.github.openrouterjava.runtime.retry.RetryPolicy.none())
                .build()) {
      ConnectionException e =
          catchThrowableOfType(
              ConnectionException.class,
              () ->
                  client.api.send(
                      TestClient.KEY_INFO.call(),
                      RequestOptions.none().timeout(Duration.ofMillis(200))));
      assertThat(e.kind()).isEqualTo(ConnectionException.Kind.TIMED_OUT);
      assertThat(server.take(Duration.ofSeconds(10)).ending(Duration.ofSeconds(10)))
          .isEqualTo(Exchange.Ending.CLIENT_LEFT);
    }
  }

  @Test
  void http11AndHttp2OverTls() {
    try (FakeServer server = FakeServer.start(FakeServer.inTurn(OK), tls);
        TestClient client = TestClient.builder(server).sslContext(tls).build()) {
      assertThat(client.chat()).isEqualTo(ANSWER);
      assertThat(server.requests().get(0).path()).isEqualTo("/api/v1/chat/completions");
    }
    try (FakeServer server = FakeServer.startHttp2(FakeServer.inTurn(OK), tls);
        TestClient client =
            TestClient.builder(server).sslContext(tls).httpVersion(HttpVersion.HTTP_2).build()) {
      assertThat(client.chat()).isEqualTo(ANSWER);
      assertThat(server.requests().get(0).method()).isEqualTo("HTTP/2");
    }
  }

  @Test
  void aCertificateNobodyTrustsIsNotAskedTwice() {
    try (FakeServer server = FakeServer.start(FakeServer.inTurn(OK), tls);
        TestClient client = TestClient.of(server)) {
      ConnectionException e = catchThrowableOfType(ConnectionException.class, client::key);
      assertThat(e.kind()).isEqualTo(ConnectionException.Kind.NOT_CONNECTED);
      assertThat(e.attempts()).isEqualTo(1);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aProxyIsUsed() {
    try (FakeServer proxy = FakeServer.replying(OK);
        TestClient client =
            TestClient.builder(URI.create("http://api.example.invalid/api/v1"))
                .proxy(
                    ProxySelector.of(
                        new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), proxy.uri().getPort())))
                .build()) {
      assertThat(client.key()).isEqualTo(ANSWER);
      assertThat(proxy.requests().get(0).target())
          .isEqualTo("http://api.example.invalid/api/v1/key");
    }
  }

  @Test
  void anUnknownHostIsAConnectionNotMade() {
    try (TestClient client =
        TestClient.builder(URI.create("http://no-such-host.invalid/api/v1")).build()) {
      ConnectionException e = catchThrowableOfType(ConnectionException.class, client::chat);
      assertThat(e.kind()).isEqualTo(ConnectionException.Kind.NOT_CONNECTED);
      assertThat(e.attempts()).as("nothing was sent, so even a paid call is repeated").isEqualTo(3);
    }
  }

  @Test
  void statusesWithoutABodyAndInformationalOnesAreHandled() {
    String ok =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n{\"ok\":1}";
    for (String hints :
        List.of(
            "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", "HTTP/1.1 100 Continue\r\n\r\n")) {
      try (FakeServer server = FakeServer.replying(Reply.raw(hints + ok));
          TestClient client = TestClient.builder(server).timeSource(TimeSource.system()).build()) {
        // The JDK's client may refuse what it did not ask for; it must not hang or take it for the
        // answer.
        try {
          assertThat(
                  client.api.send(
                      TestClient.KEY_INFO.call(),
                      RequestOptions.none().timeout(Duration.ofSeconds(2))))
              .isEqualTo(ANSWER);
        } catch (ConnectionException e) {
          assertThat(e.kind())
              .isIn(ConnectionException.Kind.LOST, ConnectionException.Kind.TIMED_OUT);
        }
      }
    }
  }

  @Test
  void aRedirectOfAPostIsNotTurnedIntoAnotherPaidCall() {
    try (FakeServer server =
            FakeServer.replying(Reply.of(302).header("Location", "/api/v1/x"), OK);
        TestClient client = TestClient.of(server)) {
      ApiErrorException e =
          catchThrowableOfType(
              ApiErrorException.class,
              () ->
                  client.api.send(
                      TestClient.CHAT.call().body(JsonObject.of()), RequestOptions.none()));
      assertThat(e.status()).isEqualTo(302);
      assertThat(server.requests()).hasSize(1);
    }
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }
}
