package io.github.openrouterjava.codegen.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class UrlReaderTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final FetchRules RULES = new FetchRules(100_000, LONG, true, 5);

  @Test
  void fetchesADocumentAndWhatItIsRecognisedBy() throws Exception {
    try (Server server =
        new Server(
            exchange -> {
              exchange.getResponseHeaders().add("ETag", "\"v1\"");
              exchange.getResponseHeaders().add("Last-Modified", "Sat, 22 Aug 2026 00:00:00 GMT");
              Server.answer(exchange, 200, "openapi");
            })) {
      assertThat(new UrlReader(RULES).read(server.url("/a"), Validators.NONE))
          .isInstanceOfSatisfying(
              Fetched.Document.class,
              document -> {
                assertThat(new String(document.content(), UTF_8)).isEqualTo("openapi");
                assertThat(document.validators())
                    .isEqualTo(new Validators("\"v1\"", "Sat, 22 Aug 2026 00:00:00 GMT"));
              });
      assertThat(server.requests()).containsExactly("/a null null");
    }
  }

  @Test
  void asksOnceForWhatHasNotChanged() throws Exception {
    try (Server server = new Server(exchange -> Server.answer(exchange, 304, ""))) {
      Validators known = new Validators("\"v1\"", "yesterday");
      assertThat(new UrlReader(RULES).read(server.url("/a"), known))
          .isInstanceOf(Fetched.Unchanged.class);
      assertThat(server.requests()).containsExactly("/a \"v1\" yesterday");
    }
  }

  @Test
  void followsRedirectsOnTheSameHostOnly() throws Exception {
    try (Server other = new Server(exchange -> Server.answer(exchange, 200, "stolen"));
        Server server = new Server(exchange -> redirect(exchange, other.url("/there")))) {
      assertThat(text(server.url("/same"))).isEqualTo("here");
      fails(
          server.url("/other"), "redirects to " + other.url("/there") + ", which is not followed");
      fails(server.url("/file"), "redirects to file:///etc/passwd, which is not followed");
      fails(server.url("/circle"), "redirects to /circle, which is not followed");
      assertThat(other.requests()).isEmpty();
    }
  }

  private static void redirect(HttpExchange exchange, String elsewhere) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String target =
        switch (path) {
          case "/same" -> "/here";
          case "/other" -> elsewhere;
          case "/file" -> "file:///etc/passwd";
          default -> path;
        };
    exchange.getResponseHeaders().add("Location", target);
    Server.answer(exchange, path.equals("/here") ? 200 : 302, path.equals("/here") ? "here" : "");
  }

  @Test
  void stopsReadingWhatIsTooLarge() throws Exception {
    try (Server server =
        new Server(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              writeForEver(exchange.getResponseBody());
            })) {
      fails(server.url("/"), "The input is larger than 100000 bytes.");
    }
  }

  private static void writeForEver(OutputStream out) {
    try (out) {
      while (true) {
        out.write(new byte[8192]);
      }
    } catch (IOException e) {
      // The reader has had enough.
    }
  }

  @Test
  void waitsNoLongerThanAllowed() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    HttpHandler slow =
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('o');
          exchange.getResponseBody().flush();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    try (Server server = new Server(slow)) {
      FetchRules hasty = new FetchRules(100_000, Duration.ofMillis(200), true, 5);
      assertThatThrownBy(() -> new UrlReader(hasty).read(server.url("/"), Validators.NONE))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("did not complete within 0.2 seconds");
      end.countDown();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Length: 100, The document cannot be fetched",
    "Transfer-Encoding: chunked, The document cannot be fetched",
    "Connection: close, does not declare the length",
  })
  void refusesHalfADocument(String header, String message) throws Exception {
    String head = "HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n";
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answering = new Thread(() -> answerAndHangUp(socket, head + "7\r\nopenapi"));
      answering.start();
      fails("http://localhost:" + socket.getLocalPort() + "/", message);
      answering.join();
    }
  }

  private static void answerAndHangUp(ServerSocket socket, String answer) {
    try (Socket connection = socket.accept()) {
      byte[] request = new byte[4096];
      if (connection.getInputStream().read(request) > 0) {
        connection.getOutputStream().write(answer.getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://localhost/a, Not an https URL.",
    "file:///etc/passwd, Not an https URL.",
    "http:/a, Not an https URL.",
    "https://u:p@localhost/a, Credentials in URLs are not supported.",
    "http://a b, Invalid URL",
  })
  void asksForNothingButWebPages(String url, String message) {
    fails(url, message);
  }

  @Test
  void usesHttpOnlyWhereItMay() {
    FetchRules strict = new FetchRules(1, LONG, false, 0);
    assertThatThrownBy(() -> new UrlReader(strict).read("http://localhost/", Validators.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Plain http can be tampered with in transit")
        .hasMessageContaining("-Dopenrouter.codegen.allowHttp=true");
  }

  @Test
  void refusesErrorsAndCompressedAnswers() throws Exception {
    try (Server server =
        new Server(
            exchange -> {
              exchange.getResponseHeaders().add("Content-Encoding", "gzip");
              boolean found = exchange.getRequestURI().getPath().equals("/");
              Server.answer(exchange, found ? 200 : 404, "x");
            })) {
      fails(server.url("/missing"), "responded with status 404");
      fails(server.url("/"), "compressed although this was not requested");
    }
  }

  @Test
  void trustsNoUnknownCertificateAndLeavesTlsForNobody(@TempDir Path temp) throws Exception {
    SSLContext tls = SelfSigned.context(temp);
    try (Server plain = new Server(exchange -> Server.answer(exchange, 200, "plain"));
        Server server = new Server(tls, exchange -> answerOrLeave(exchange, plain.url("/")))) {
      fails(server.url("/"), "The document cannot be fetched");

      HttpClient trusting = HttpClient.newBuilder().sslContext(tls).build();
      UrlReader reader = new UrlReader(trusting, new FetchRules(9, LONG, false, 5));
      assertThat(reader.read(server.url("/"), Validators.NONE))
          .isInstanceOf(Fetched.Document.class);
      assertThatThrownBy(() -> reader.read(server.url("/leave"), Validators.NONE))
          .hasMessageContaining("redirects to http://localhost");
      assertThat(List.of(plain.requests(), server.requests()))
          .containsExactly(List.of(), List.of("/ null null", "/leave null null"));
    }
  }

  private static void answerOrLeave(HttpExchange exchange, String elsewhere) throws IOException {
    boolean leave = exchange.getRequestURI().getPath().equals("/leave");
    exchange.getResponseHeaders().add("Location", elsewhere);
    Server.answer(exchange, leave ? 307 : 200, leave ? "" : "secure");
  }

  private static String text(String url) throws Exception {
    Fetched fetched = new UrlReader(RULES).read(url, Validators.NONE);
    return new String(((Fetched.Document) fetched).content(), UTF_8);
  }

  private static void fails(String url, String message) {
    assertThatThrownBy(() -> text(url))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }
}
