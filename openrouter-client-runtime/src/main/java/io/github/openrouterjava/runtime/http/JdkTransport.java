package io.github.openrouterjava.runtime.http;

import io.github.openrouterjava.runtime.internal.body.AbortableBody;
import io.github.openrouterjava.runtime.internal.body.BodyCollector;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The default transport: the JDK's {@link HttpClient}, over HTTP/1.1 unless set otherwise. Its
 * threads are daemons that end soon after they are no longer needed. Thread-safe.
 *
 * <p>An idle connection that the server closes at the very moment a request is sent on it takes the
 * request along. Connections are therefore best closed by this side first: start the JVM with
 * {@code -Djdk.httpclient.keepalive.timeout=<seconds>}, fewer than the server's own idle timeout.
 * The JDK's default is 1200 seconds before Java 20 and 30 since.
 */
public final class JdkTransport implements Transport {
  private static final int IDLE_SECONDS = 5;
  private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

  /** From here on an authenticator leaves the credentials of a request alone (JDK-8326949). */
  private static final int KEEPS_CREDENTIALS = 24;

  private static final AtomicInteger THREADS = new AtomicInteger();

  private volatile @Nullable HttpClient
      client; // before Java 21 it ends when it is collected, so it is let go
  private final ProxyOptions proxy;

  /** Null when the client belongs to somebody else. */
  private final @Nullable ThreadPoolExecutor executor;

  private final Set<Runnable> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private JdkTransport(
      HttpClient client, ProxyOptions proxy, @Nullable ThreadPoolExecutor executor) {
    this.client = client;
    this.proxy = proxy;
    this.executor = executor;
  }

  /** A transport with these options. It must be closed by whoever makes it. */
  public static JdkTransport of(ConnectionOptions options) {
    ThreadPoolExecutor executor = executor();
    HttpClient.Builder http =
        HttpClient.newBuilder()
            .executor(executor)
            .version(
                options.httpVersion() == HttpVersion.HTTP_2
                    ? HttpClient.Version.HTTP_2
                    : HttpClient.Version.HTTP_1_1)
            .connectTimeout(options.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(options.proxy().selector());
    options.tls().sslContext().ifPresent(http::sslContext);
    return new JdkTransport(http.build(), options.proxy(), executor);
  }

  /**
   * A transport that uses a client of your own, for whatever its builder can do: an authenticator,
   * a cookie handler, an executor, a local address. Closing the transport ends its exchanges and
   * leaves the client open.
   *
   * <p>A client with an authenticator sends a request again on its own, with credentials, when a
   * server or proxy asks for some. Before Java 24 it drops the {@code Authorization} of every
   * request, so requests that have one, such as those with an API key, fail unsent there.
   *
   * @throws IllegalArgumentException if the client follows redirects, which is the runtime's task:
   *     it keeps credentials from other hosts
   */
  public static JdkTransport of(HttpClient client) {
    if (client.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException(
          "the HttpClient follows redirects; build it with followRedirects(Redirect.NEVER), because"
              + " the runtime follows them itself and keeps credentials from other hosts");
    }
    ProxyOptions proxy =
        client.proxy().<ProxyOptions>map(ProxyOptions::of).orElseGet(ProxyOptions::system);
    return new JdkTransport(client, proxy, null);
  }

  @Override
  public CompletableFuture<TransportResponse> send(TransportRequest request) {
    HttpClient http = client;
    if (http == null) {
      return CompletableFuture.failedFuture(closedException());
    }
    Proxy way = proxy.proxyFor(request.uri());
    if (way.type() == Proxy.Type.SOCKS && !proxy.isSystem()) {
      return CompletableFuture.failedFuture(
          NotProcessedException.permanent(
              "the JDK's HTTP client cannot use the SOCKS proxy "
                  + way.address()
                  + "; use an http proxy, or a transport that can, such as OkHttp's",
              null));
    }
    boolean authenticates = http.authenticator().isPresent();
    if (authenticates
        && Runtime.version().feature() < KEEPS_CREDENTIALS
        && request.headers().contains("Authorization")) {
      return CompletableFuture.failedFuture(droppedCredentials());
    }
    ObservedPublisher body =
        observed(request.body(), http.version() == HttpClient.Version.HTTP_1_1 && !authenticates);
    CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> exchange =
        http.sendAsync(translated(request, way, body), BodyHandlers.ofPublisher());
    return watched(exchange, body, way, request.uri());
  }

  /** The response as it arrives, which an exchange that is given up no longer can. */
  private CompletableFuture<TransportResponse> watched(
      CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> exchange,
      ObservedPublisher body,
      Proxy way,
      URI target) {
    CompletableFuture<TransportResponse> result = new CompletableFuture<>();
    Runnable abort = () -> result.completeExceptionally(closedException());
    underWay.add(abort);
    result.whenComplete(
        (response, failure) -> {
          underWay.remove(abort);
          if (failure != null) {
            exchange.cancel(true);
          }
        });
    exchange.whenComplete(
        (response, failure) -> {
          if (response == null) {
            result.completeExceptionally(JdkFailures.translated(failure, body));
          } else {
            arrived(result, response, way, target);
          }
        });
    if (closed) {
      abort.run();
    }
    return result;
  }

  private void arrived(
      CompletableFuture<TransportResponse> result,
      HttpResponse<Flow.Publisher<List<ByteBuffer>>> response,
      Proxy way,
      URI target) {
    Headers headers = Headers.received(response.headers().map());
    // There is no body when a proxy refuses to connect to an https server.
    Flow.Publisher<List<ByteBuffer>> received = response.body();
    Flow.Publisher<List<ByteBuffer>> body =
        new AbortableBody(
            received == null ? emptyBody() : received, underWay, JdkTransport::closedException);
    if (response.statusCode() == PROXY_AUTHENTICATION_REQUIRED && way.type() == Proxy.Type.HTTP) {
      BodyCollector.discard(body);
      result.completeExceptionally(
          JdkFailures.proxyAuthentication(
              way,
              headers.first("Proxy-Authenticate").orElse(""),
              "https".equalsIgnoreCase(target.getScheme()),
              proxy.authorization(way.address()).isPresent()));
      return;
    }
    if (!result.complete(new TransportResponse(response.statusCode(), headers, body))) {
      BodyCollector.discard(body);
    }
  }

  private static Flow.Publisher<List<ByteBuffer>> emptyBody() {
    return subscriber ->
        subscriber.onSubscribe(
            new Flow.Subscription() {
              @Override
              public void request(long n) {
                subscriber.onComplete();
              }

              @Override
              public void cancel() {}
            });
  }

  private HttpRequest translated(TransportRequest request, Proxy way, BodyPublisher publisher) {
    HttpRequest.Builder http = HttpRequest.newBuilder(request.uri());
    if ("http".equalsIgnoreCase(request.uri().getScheme())) {
      http.version(
          HttpClient.Version
              .HTTP_1_1); // an upgrade to HTTP/2 is wasted on plain HTTP, and confuses servers
    }
    for (Map.Entry<String, List<String>> field : request.headers().asMap().entrySet()) {
      for (String value : field.getValue()) {
        http.header(field.getKey(), value);
      }
    }
    if (way.type() == Proxy.Type.HTTP) {
      // The client hands this field to proxies only, on CONNECT where that leads to the server.
      proxy
          .authorization(way.address())
          .ifPresent(credentials -> http.setHeader("Proxy-Authorization", credentials));
    }
    RequestBody body = request.body();
    if (body != null && !request.headers().contains("Content-Type")) {
      http.header("Content-Type", body.contentType());
    }
    return http.method(request.method(), publisher).build();
  }

  /**
   * Only over HTTP/1.1 a second attempt is one of a request that may have run; over HTTP/2 the
   * client repeats what the server refused unprocessed, and with an authenticator what lacked
   * credentials.
   */
  private static ObservedPublisher observed(@Nullable RequestBody body, boolean once) {
    return new ObservedPublisher(body == null ? null : publisher(body), once);
  }

  private static BodyPublisher publisher(RequestBody body) {
    Flow.Publisher<ByteBuffer> bytes = body.publisher();
    if (bytes instanceof BodyPublisher sized && sized.contentLength() == body.contentLength()) {
      return sized;
    }
    if (body.contentLength() == 0) {
      return BodyPublishers.noBody();
    }
    return body.contentLength() < 0
        ? BodyPublishers.fromPublisher(bytes)
        : BodyPublishers.fromPublisher(bytes, body.contentLength());
  }

  /** As many threads as there is work, because continuations may block; none when there is none. */
  private static ThreadPoolExecutor executor() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, "api-client-" + THREADS.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public void close() {
    closed = true;
    HttpClient http = client;
    client = null;
    for (Runnable abort : underWay) {
      abort.run();
    }
    if (executor != null) {
      if (http != null) {
        shutDown(http);
      }
      executor.shutdown();
    }
  }

  /**
   * {@code HttpClient.shutdownNow} exists since Java 21; before, the client stops when it is
   * collected.
   */
  private static void shutDown(HttpClient client) {
    try {
      HttpClient.class.getMethod("shutdownNow").invoke(client);
    } catch (NoSuchMethodException e) {
      // Java 17 to 20
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the HTTP client cannot be shut down", e);
    }
  }

  private static IOException droppedCredentials() {
    return NotProcessedException.permanent(
        "before Java "
            + KEEPS_CREDENTIALS
            + " an HttpClient with an Authenticator drops the Authorization header of requests;"
            + " build it without one, make calls without credentials, or use a later Java",
        null);
  }

  private static IOException closedException() {
    return new IOException("the client was closed");
  }

  /** How much is under way. */
  @Override
  public String toString() {
    return "JdkTransport[" + (closed ? "closed" : underWay.size() + " under way") + "]";
  }
}
