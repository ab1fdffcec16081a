package io.github.openrouterjava.it.faults;

import io.github.openrouterjava.runtime.BinaryResponse;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.http.HttpVersion;
import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import io.github.openrouterjava.testing.Exchange;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Handler;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Calls that fail in every way the client can meet. */
final class FailingCalls {
  static final String CHUNK = "data: {\"choices\":[]}\n\n";
  private static final Duration SOON = Duration.ofSeconds(10);

  private FailingCalls() {}

  static void call(Reply reply) {
    try (FakeServer server = FakeServer.replying(reply)) {
      call(server.uri("/api/v1"));
    }
  }

  static void call(URI uri) {
    call(TestClient.builder(uri));
  }

  static void call(TestClient.Builder builder) {
    try (TestClient client = builder.retry(RetryPolicy.none()).build()) {
      client.chat();
    }
  }

  static void silent() {
    try (FakeServer server = FakeServer.replying(Reply.raw("").hold())) {
      call(
          TestClient.builder(server)
              .timeSource(TimeSource.system())
              .timeout(Duration.ofMillis(200)));
    }
  }

  /** The server closes without reading what is being sent. */
  static void upload() {
    Handler early =
        new Handler() {
          @Override
          public Reply handle(RecordedRequest request) {
            return Reply.raw("");
          }

          @Override
          public Reply beforeBody(RecordedRequest head) {
            return Reply.raw("").reset();
          }
        };
    try (FakeServer server = FakeServer.start(early);
        TestClient client = TestClient.builder(server).retry(RetryPolicy.none()).build()) {
      RequestBody body = RequestBody.of(new byte[32 * 1024 * 1024], "application/octet-stream");
      client.api.send(TestClient.UPLOAD.call().binary(body), RequestOptions.none());
    }
  }

  @SuppressWarnings("try") // the client is closed while a call waits
  static void closedClient() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.raw("").hold());
        TestClient client = TestClient.of(server)) {
      CompletableFuture<JsonValue> waiting = client.api.sendAsync(TestClient.KEY_INFO.call());
      Exchange exchange = server.take(SOON);
      client.close();
      exchange.ending(SOON);
      waiting.get(10, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  static void stream(Reply reply) {
    try (FakeServer server = FakeServer.replying(reply);
        TestClient client = TestClient.builder(server).retry(RetryPolicy.none()).build();
        EventStream<JsonValue> stream = client.stream()) {
      stream.forEach(each -> {});
    }
  }

  @SuppressWarnings("try") // the client is closed while a stream is open
  static void closedStream() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.events(CHUNK).hold());
        TestClient client = TestClient.of(server);
        EventStream<JsonValue> stream = client.stream()) {
      server.take(SOON);
      client.close();
      stream.forEach(each -> {});
    }
  }

  /** Reads a download. */
  interface Reading {
    void read(BinaryResponse response) throws Exception;
  }

  static void download(Reply reply, Reading reading) throws Exception {
    try (FakeServer server = FakeServer.replying(reply);
        TestClient client = TestClient.builder(server).retry(RetryPolicy.none()).build();
        BinaryResponse response =
            client.api.send(
                TestClient.DOWNLOAD.call().path("file_id", "f"), RequestOptions.none())) {
      reading.read(response);
    }
  }

  static void readAll(BinaryResponse response) throws IOException {
    try (InputStream in = response.stream()) {
      in.readAllBytes();
    }
  }

  static void https(FakeServer server, boolean trusted) {
    try (server) {
      TestClient.Builder builder =
          TestClient.builder(server).httpVersion(HttpVersion.HTTP_2).retry(RetryPolicy.none());
      call(trusted ? builder.sslContext(CauseFaultsTest.tls) : builder);
    }
  }

  static void cutHandshake() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread closing =
          new Thread(
              () -> {
                while (!socket.isClosed()) {
                  try (Socket accepted = socket.accept()) {
                    accepted.getInputStream().read();
                  } catch (IOException e) {
                    return; // the test is over
                  }
                }
              });
      closing.setDaemon(true);
      closing.start();
      call(URI.create("https://127.0.0.1:" + socket.getLocalPort()));
    }
  }

  static void through(Reply reply, String scheme) {
    try (FakeServer proxy = FakeServer.replying(reply)) {
      call(
          TestClient.builder(URI.create(scheme + "://api.example.invalid"))
              .proxy("127.0.0.1", proxy.uri().getPort()));
    }
  }

  static void intercepted(Throwable failure) {
    call(
        TestClient.builder(URI.create("http://127.0.0.1:9"))
            .interceptor((request, chain) -> CompletableFuture.failedFuture(failure)));
  }

  /** Reads all there is. */
  static final class Draining implements Flow.Subscriber<List<ByteBuffer>> {
    private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();

    static CompletableFuture<@Nullable Void> of(Flow.Publisher<List<ByteBuffer>> publisher) {
      Draining draining = new Draining();
      publisher.subscribe(draining);
      return draining.end;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      // Dropped.
    }

    @Override
    public void onError(Throwable failure) {
      end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      end.complete(null);
    }
  }
}
