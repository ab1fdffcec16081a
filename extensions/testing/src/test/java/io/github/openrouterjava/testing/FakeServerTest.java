package io.github.openrouterjava.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FakeServerTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void recordsWhatArrives() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.of(201).header("X-A", "1").json("{}"))) {
      HttpRequest request =
          HttpRequest.newBuilder(server.uri().resolve("/p/a%20b?x=1&x=2&y=%C3%A9"))
              .header("X-Twice", "1")
              .header("X-Twice", "2")
              .POST(HttpRequest.BodyPublishers.ofString("{\"é\":1}"))
              .build();
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(201);
      assertThat(response.headers().firstValue("x-a")).hasValue("1");

      RecordedRequest recorded = server.requests().get(0);
      assertThat(recorded.method()).isEqualTo("POST");
      assertThat(recorded.path()).isEqualTo("/p/a%20b");
      assertThat(recorded.queryParameters())
          .containsEntry("x", List.of("1", "2"))
          .containsEntry("y", List.of("é"));
      assertThat(recorded.headers("x-twice")).containsExactly("1", "2");
      assertThat(recorded.bodyText()).isEqualTo("{\"é\":1}");
      assertThat(recorded.bodyLength()).isEqualTo(8);
      assertThat(recorded.bodySha256())
          .isEqualTo("ddcfcf4765da163969972bb20660092ca2787782d9352d1d8a38e93f70acf3bf");
      assertThat(recorded).hasToString("POST /p/a%20b?x=1&x=2&y=%C3%A9 with 8 bytes");
    }
  }

  @Test
  void readsAChunkedRequestAndKeepsTheConnection() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.ok("{}"))) {
      for (int i = 0; i < 2; i++) {
        HttpRequest request =
            HttpRequest.newBuilder(server.uri())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> InputStream.nullInputStream()))
                .build();
        client.send(request, BodyHandlers.discarding());
      }
      assertThat(server.connections()).isEqualTo(1);
      assertThat(server.requests()).extracting(RecordedRequest::connection).containsExactly(1, 1);
    }
  }

  @Test
  void writesEachPieceOfAnEventStreamAsAChunk() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.events("data: a\n", "\n").inPiecesOf(5))) {
      assertThat(talk(server))
          .endsWith(
              "Transfer-Encoding: chunked\r\n\r\n5\r\ndata:\r\n3\r\n a\n\r\n1\r\n\n\r\n0\r\n\r\n");
    }
  }

  @Test
  void saysRawBytesAndCloses() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.raw("HTTP/1.1 2"))) {
      assertThat(talk(server)).isEqualTo("HTTP/1.1 2");
    }
  }

  @Test
  void liesAboutTheLength() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.ok("{}").lengthWrongBy(5))) {
      assertThat(talk(server)).contains("Content-Length: 7\r\n").endsWith("\r\n\r\n{}");
    }
  }

  @Test
  void resetsTheConnection() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.of(200).chunked().send("a").reset())) {
      assertThatThrownBy(() -> talk(server)).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void noticesAClientThatLeavesWhileItHolds() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.events("data: a\n\n").hold())) {
      HttpRequest request = HttpRequest.newBuilder(server.uri()).build();
      client.send(request, BodyHandlers.ofInputStream()).body().close();
      assertThat(server.take(SOON).ending(SOON)).isEqualTo(Exchange.Ending.CLIENT_LEFT);
    }
  }

  @Test
  void waitsAtAGate() throws Exception {
    Gate gate = new Gate();
    try (FakeServer server = FakeServer.replying(Reply.events("a").await(gate).send("b"))) {
      HttpRequest request = HttpRequest.newBuilder(server.uri()).build();
      InputStream body = client.send(request, BodyHandlers.ofInputStream()).body();
      assertThat(body.read()).isEqualTo('a');
      gate.awaitReached(SOON);
      assertThat(body.available()).isZero();
      gate.open();
      assertThat(body.read()).isEqualTo('b');
    }
  }

  @Test
  void repliesInTurnAndRepeatsTheLast() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.of(503), Reply.of(204))) {
      HttpRequest request = HttpRequest.newBuilder(server.uri()).build();
      List<Integer> codes = List.of(status(request), status(request), status(request));
      assertThat(codes).containsExactly(503, 204, 204);
    }
  }

  @Test
  void speaksTls() throws Exception {
    SSLContext tls = FakeTls.context();
    try (FakeServer server = FakeServer.start(FakeServer.inTurn(Reply.ok("{}")), tls)) {
      HttpClient secure = HttpClient.newBuilder().sslContext(tls).build();
      HttpRequest request = HttpRequest.newBuilder(server.uri()).build();
      assertThat(secure.send(request, BodyHandlers.ofString()).body()).isEqualTo("{}");
    }
  }

  @Test
  void speaksHttp2() throws Exception {
    SSLContext tls = FakeTls.context();
    Reply reply = Reply.ok("{}");
    Handler inTurn = FakeServer.inTurn(reply, reply.reset(), reply.hold());
    try (FakeServer server = FakeServer.startHttp2(inTurn, tls)) {
      HttpRequest request = HttpRequest.newBuilder(server.uri()).build();
      HttpResponse<String> response = client(tls).send(request, BodyHandlers.ofString());
      assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
      assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
      assertThat(response.body()).isEqualTo("{}");
      assertThatThrownBy(() -> client(tls).send(request, BodyHandlers.ofString()))
          .hasMessageContaining("RST_STREAM");
      server.take(SOON);
      server.take(SOON);
      client(tls).send(request, BodyHandlers.ofInputStream()).body().close();
      assertThat(server.take(SOON).ending(SOON)).isEqualTo(Exchange.Ending.CLIENT_LEFT);
    }
  }

  private static HttpClient client(SSLContext tls) {
    return HttpClient.newBuilder().sslContext(tls).build();
  }

  @Test
  void answersBeforeTheBody() throws Exception {
    Handler handler =
        new Handler() {
          @Override
          public Reply handle(RecordedRequest request) {
            throw new AssertionError("The body was read");
          }

          @Override
          public Reply beforeBody(RecordedRequest head) {
            return Reply.of(413).json("{}");
          }
        };
    try (FakeServer server = FakeServer.start(handler)) {
      assertThat(talk(server)).startsWith("HTTP/1.1 413 ");
      assertThat(server.failures()).isEmpty();
    }
  }

  @Test
  void leavesNothingBehind() throws Exception {
    FakeServer server = FakeServer.replying(Reply.events("a").await(new Gate()));
    HttpRequest request = HttpRequest.newBuilder(server.uri()).build();
    InputStream body = client.send(request, BodyHandlers.ofInputStream()).body();
    assertThat(body.read()).isEqualTo('a');
    server.close();
    assertThat(server.take(SOON).ending(SOON)).isEqualTo(Exchange.Ending.SERVER_CLOSED);
    assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
  }

  private int status(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  /**
   * Sends a small request and reads all the server says until it ends the connection or says the
   * last chunk.
   */
  private static String talk(FakeServer server) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
