package io.github.openrouterjava.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.PayloadTooLargeException;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.http.Transport;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The JDK's client as the default transport, and other transports in its place. */
@Timeout(60)
class TransportTest {
  private final Loopback server = new Loopback();
  private final VirtualTime time = new VirtualTime(Duration.ofMinutes(1));

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void goesThroughAProxy() {
    server.json(200, "{\"via\":\"proxy\"}");
    URI address = URI.create(server.url());
    ProxySelector proxy =
        ProxySelector.of(new InetSocketAddress(address.getHost(), address.getPort()));
    try (ApiClient client = TestClient.at("http://api.invalid/v1").proxy(proxy).build()) {
      assertThat(client.send(TestClient.LIST.call())).isEqualTo(JsonObject.of("via", "proxy"));
    }
    assertThat(server.only().uri()).hasToString("http://api.invalid/v1/things");
  }

  @Test
  void speaksPlainHttp11WithoutAskingForMore() throws IOException {
    try (RawServer raw = new RawServer();
        ApiClient client = TestClient.at(raw.url()).build()) {
      raw.reply("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
      client.send(TestClient.CREATE.call().body(JsonObject.of("a", 1)));
      assertThat(raw.requests().get(0))
          .startsWith("POST /v1/things HTTP/1.1\r\n")
          .doesNotContainIgnoringCase("upgrade", "http2-settings", "expect:", "cookie");
    }
  }

  @Test
  void reusesConnectionsAlsoAfterErrorsAndStreams() throws IOException {
    AtomicInteger served = new AtomicInteger();
    try (RawServer raw = new RawServer();
        ApiClient client = TestClient.at(raw.url()).retry(RetryPolicy.none()).build()) {
      raw.then(
          (out, in) -> {
            out.write("HTTP/1.1 404 No\r\nContent-Length: 2\r\n\r\n{}".getBytes(UTF_8));
            readHead(in);
            served.incrementAndGet();
            String events = "data: 1\n\ndata: [DONE]\n\n";
            out.write(
                ("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 23\r\n\r\n"
                        + events)
                    .getBytes(UTF_8));
            readHead(in);
            served.incrementAndGet();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(UTF_8));
          });
      assertThatThrownBy(() -> client.send(TestClient.LIST.call()))
          .isInstanceOf(ApiException.class);
      Operation<EventStream<JsonValue>> get =
          Operation.of("events", "GET", "/events", ResponseType.events(JsonCodecs.VALUE, "[DONE]"));
      try (EventStream<JsonValue> stream = client.send(get.call())) {
        assertThat(stream.stream()).hasSize(1);
      }
      client.send(TestClient.LIST.call());
    }
    assertThat(served).hasValue(2);
  }

  private static void readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("the connection was not used again");
      }
      head.append((char) b);
    }
  }

  @Test
  void anEarlyRefusalOfAnUploadIsReported() {
    server.then(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          byte[] body = "{\"error\":{\"message\":\"too large\"}}".getBytes(UTF_8);
          exchange.sendResponseHeaders(413, body.length);
          exchange.getResponseBody().write(body);
        });
    try (ApiClient client = TestClient.of(server).build()) {
      RequestBody large = RequestBody.of(new byte[5_000_000], "application/octet-stream");
      assertThatThrownBy(() -> client.send(TestClient.CREATE.call().binary(large)))
          .isInstanceOf(PayloadTooLargeException.class)
          .hasMessageContaining("too large");
    }
  }

  @Test
  void aServerWithoutATrustedCertificateIsNoConnectionAndNotAskedAgain() {
    FailingTransport untrusted =
        new FailingTransport(new SSLHandshakeException("PKIX path building failed"));
    try (ApiClient client = TestClient.of(server).transport(untrusted).timeSource(time).build()) {
      ConnectionException thrown =
          catchThrowableOfType(
              ConnectionException.class, () -> client.send(TestClient.LIST.call()));
      assertThat(thrown.kind()).isEqualTo(ConnectionException.Kind.NOT_CONNECTED);
      assertThat(thrown.attempts()).isEqualTo(1);
    }
  }

  @Test
  void aConnectTimeoutIsNoConnection() {
    FailingTransport slow =
        new FailingTransport(new HttpConnectTimeoutException("HTTP connect timed out"));
    try (ApiClient client = TestClient.of(server).transport(slow).timeSource(time).build()) {
      ConnectionException thrown =
          catchThrowableOfType(
              ConnectionException.class, () -> client.send(TestClient.PAID.call()));
      assertThat(thrown.kind()).isEqualTo(ConnectionException.Kind.NOT_CONNECTED);
      assertThat(thrown.attempts()).isEqualTo(3);
    }
    assertThat(slow.closed).isFalse();
  }

  @Test
  void aTimeoutOfForEverOverflowed() {
    Duration forEver = ChronoUnit.FOREVER.getDuration();
    server.json(200, "{}").json(200, "{}");
    try (ApiClient patient =
        TestClient.of(server)
            .connectTimeout(forEver)
            .timeout(forEver)
            .idleTimeout(forEver)
            .build()) {
      patient.send(TestClient.LIST.call());
      patient.send(TestClient.LIST.call(), RequestOptions.none().timeout(forEver));
    }
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void manyCallsAtOnceEachGetTheirOwnResponse() {
    int calls = 200;
    for (int i = 0; i < calls; i++) {
      server.then(
          exchange -> {
            byte[] body = ('"' + exchange.getRequestURI().getPath() + '"').getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          });
    }
    try (ApiClient client = TestClient.of(server).build()) {
      List<CompletableFuture<JsonValue>> responses = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        responses.add(client.sendAsync(TestClient.GET.call().path("id", i)));
      }
      for (int i = 0; i < calls; i++) {
        assertThat(responses.get(i).join()).isEqualTo(JsonValue.of("/api/v1/things/" + i));
      }
    }
  }

  private static final class FailingTransport implements Transport {
    private final IOException failure;
    private boolean closed;

    FailingTransport(IOException failure) {
      this.failure = failure;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
      return CompletableFuture.failedFuture(failure);
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
