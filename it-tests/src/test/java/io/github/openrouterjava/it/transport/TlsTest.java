package io.github.openrouterjava.it.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.http.TlsOptions;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Authorities and client certificates from files, at a server that wants both. */
@Tag("transport")
@Timeout(60)
class TlsTest {
  private static final String PASSWORD = TestCertificates.PASSWORD;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpsServer server;
  @TempDir Path folder;

  @BeforeEach
  void start() throws IOException {
    SSLContext context = TestCertificates.server();
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters needed = context.getDefaultSSLParameters();
            needed.setNeedClientAuth(true);
            parameters.setSSLParameters(needed);
          }
        });
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String client = ((HttpsExchange) exchange).getSSLSession().getPeerPrincipal().getName();
          byte[] body = ("{\"client\":\"" + client + "\"}").getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private JsonValue call(TlsOptions tls) {
    String url = "https://127.0.0.1:" + server.getAddress().getPort();
    try (ApiClient client = WireClient.of(url, TestTransport.current()).tls(tls).build()) {
      return client.send(WireClient.GET.call());
    }
  }

  private static Path file(String name) {
    return TestCertificates.file(name);
  }

  static Stream<Arguments> identities() {
    TlsOptions trust = TestCertificates.trusting();
    return Stream.of(
        Arguments.of("client", trust.clientPem(file("client.pem"), file("client-key.pem"))),
        Arguments.of(
            "client", trust.clientPem(file("client.pem"), file("client-key-aes256.pem"), PASSWORD)),
        Arguments.of(
            "client-rsa", trust.clientPem(file("client-rsa.pem"), file("client-rsa-key.pem"))),
        Arguments.of(
            "client-ed25519",
            trust.clientPem(file("client-ed25519.pem"), file("client-ed25519-key.pem"))),
        Arguments.of("client", trust.clientStore(file("client.p12"), PASSWORD)),
        Arguments.of(
            "client",
            TlsOptions.defaults()
                .trustStore(file("ca.p12"), PASSWORD)
                .trustDefaults()
                .clientStore(file("client.p12"), PASSWORD)));
  }

  @ParameterizedTest
  @MethodSource("identities")
  void aClientCertificateFromFilesIsPresented(String name, TlsOptions tls) {
    assertThat(call(tls)).isEqualTo(JsonValue.parse("{\"client\":\"CN=" + name + "\"}"));
  }

  @Test
  void oneFileMayHoldCertificateAndKey() throws IOException {
    Path both = folder.resolve("both.pem");
    Files.writeString(
        both,
        "Of the test\n"
            + Files.readString(file("client-key.pem"))
            + Files.readString(file("client.pem")));
    assertThat(call(TestCertificates.trusting().clientPem(both, both)))
        .isEqualTo(JsonValue.parse("{\"client\":\"CN=client\"}"));
  }

  @Test
  void withoutTheAuthorityThereIsNoConnectionAndNoSecondAttempt() {
    TlsOptions untrusting =
        TlsOptions.defaults().clientPem(file("client.pem"), file("client-key.pem"));
    for (TlsOptions tls : List.of(TlsOptions.defaults(), untrusting)) {
      ConnectionException e = catchThrowableOfType(ConnectionException.class, () -> call(tls));
      assertThat(e.kind()).isEqualTo(ConnectionException.Kind.NOT_CONNECTED);
      assertThat(e.attempts()).isEqualTo(1);
    }
  }

  @Test
  void httpsToAPortForPlainHttpCountsAsNotRun() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ApiClient client =
            WireClient.of("https://127.0.0.1:" + plain.getLocalPort(), TestTransport.current())
                .build()) {
      threads.execute(() -> refusePlainly(plain));
      ConnectionException e =
          catchThrowableOfType(
              ConnectionException.class,
              () -> client.send(WireClient.CREATE.call().body(WireClient.BODY)));
      assertThat(e).hasMessageContaining("port for plain http");
      assertThat(e.kind()).isEqualTo(ConnectionException.Kind.NOT_CONNECTED);
      assertThat(e.attempts()).isEqualTo(1);
    }
  }

  /** Answers as nginx does on a port for plain http. */
  private void refusePlainly(ServerSocket plain) {
    while (!plain.isClosed()) {
      try (Socket connection = plain.accept()) {
        connection.getInputStream().readNBytes(6); // the beginning of a TLS handshake
        connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
        connection.shutdownOutput();
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        // the client has left, or the test is over
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "client-key-sec1.pem | '' | openssl pkcs8 -topk8",
        "client-key-aes256.pem | '' | give the password",
        "client-key-aes256.pem | wrong-guess | the password does not fit",
        "client-key-3des.pem | open-sesame | -v2 aes-256-cbc",
        "client-key-scrypt.pem | open-sesame | -v2 aes-256-cbc",
        "client-rsa-key.pem | '' | does not belong to the first certificate",
        "client-ed25519-key.pem | '' | does not belong to the first certificate",
        "client.pem | '' | no block BEGIN PRIVATE KEY",
        "absent.pem | '' | cannot be read",
      })
  void aKeyThatCannotBeUsedIsExplained(String key, String password, String advice) {
    TlsOptions trust = TestCertificates.trusting();
    assertThatThrownBy(
            () -> {
              if (password.isEmpty()) {
                trust.clientPem(file("client.pem"), file(key));
              } else {
                trust.clientPem(file("client.pem"), file(key), password);
              }
            })
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(key)
        .hasMessageContaining(advice)
        .hasMessageNotContaining("wrong-guess");
  }

  @Test
  void aStoreOrAuthorityThatCannotBeUsedIsExplained() {
    TlsOptions defaults = TlsOptions.defaults();
    assertThatThrownBy(() -> defaults.clientStore(file("client.p12"), "wrong-guess"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("client.p12")
        .hasMessageContaining("the password does not open it")
        .hasMessageNotContaining("wrong-guess");
    assertThatThrownBy(() -> defaults.clientStore(file("ca.p12"), PASSWORD))
        .hasMessageContaining("it holds no key");
    assertThatThrownBy(() -> defaults.trustStore(file("ca.pem"), PASSWORD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neither a PKCS#12 nor a JKS");
    assertThatThrownBy(() -> defaults.trustPem(file("client-key.pem")))
        .hasMessageContaining("no block BEGIN CERTIFICATE");
  }
}
