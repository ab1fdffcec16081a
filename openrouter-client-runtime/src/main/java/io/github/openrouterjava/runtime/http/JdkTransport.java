package io.github.openrouterjava.runtime.http;

import io.github.openrouterjava.runtime.internal.body.AbortableBody;
import io.github.openrouterjava.runtime.internal.body.BodyCollector;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The default transport: the JDK's {@link HttpClient}, with HTTP/2 where the server offers it over
 * TLS and HTTP/1.1 otherwise. Its threads are daemons that end soon after they are no longer
 * needed.
 */
public final class JdkTransport implements Transport {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
  private static final int IDLE_SECONDS = 5;
  private static final AtomicInteger THREADS = new AtomicInteger();

  private volatile @Nullable HttpClient
      client; // before Java 21 it ends when it is collected, so it is let go
  private final ThreadPoolExecutor executor;
  private final Set<Runnable> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private JdkTransport(Builder builder) {
    executor = executor();
    HttpClient.Builder http =
        HttpClient.newBuilder()
            .executor(executor)
            .connectTimeout(builder.connectTimeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(builder.proxy == null ? ProxySelector.getDefault() : builder.proxy);
    if (builder.sslContext != null) {
      http.sslContext(builder.sslContext);
    }
    client = http.build();
  }

  /** A builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public CompletableFuture<TransportResponse> send(TransportRequest request) {
    HttpClient http = client;
    if (http == null) {
      return CompletableFuture.failedFuture(closedException());
    }
    CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> exchange =
        http.sendAsync(translated(request), BodyHandlers.ofPublisher());
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
    exchange.whenComplete((response, failure) -> arrived(result, response, failure));
    if (closed) {
      abort.run();
    }
    return result;
  }

  private void arrived(
      CompletableFuture<TransportResponse> result,
      @Nullable HttpResponse<Flow.Publisher<List<ByteBuffer>>> response,
      @Nullable Throwable failure) {
    if (response == null) {
      Throwable cause = failure instanceof CompletionException ? failure.getCause() : null;
      result.completeExceptionally(cause != null ? cause : failure);
      return;
    }
    Headers headers = Headers.received(response.headers().map());
    Flow.Publisher<List<ByteBuffer>> body =
        new AbortableBody(response.body(), underWay, JdkTransport::closedException);
    if (!result.complete(new TransportResponse(response.statusCode(), headers, body))) {
      BodyCollector.discard(body);
    }
  }

  private static HttpRequest translated(TransportRequest request) {
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
    RequestBody body = request.body();
    if (body == null) {
      return http.method(request.method(), BodyPublishers.noBody()).build();
    }
    if (!request.headers().contains("Content-Type")) {
      http.header("Content-Type", body.contentType());
    }
    return http.method(request.method(), publisher(body)).build();
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
    if (http != null) {
      shutDown(http);
    }
    executor.shutdown();
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

  private static IOException closedException() {
    return new IOException("the client was closed");
  }

  /** How much is under way. */
  @Override
  public String toString() {
    return "JdkTransport[" + (closed ? "closed" : underWay.size() + " under way") + "]";
  }

  /** Collects settings. Not thread-safe. */
  public static final class Builder {
    private Duration connectTimeout = CONNECT_TIMEOUT;
    private @Nullable ProxySelector proxy;
    private @Nullable SSLContext sslContext;

    private Builder() {}

    /** How long making a connection may take, 20 seconds by default. */
    public Builder connectTimeout(Duration timeout) {
      this.connectTimeout = timeout;
      return this;
    }

    /** The proxy to use for a target; by default what the system properties say. */
    public Builder proxy(ProxySelector selector) {
      this.proxy = selector;
      return this;
    }

    /** The keys and the trust of TLS connections; by default those of the JVM. */
    public Builder sslContext(SSLContext context) {
      this.sslContext = context;
      return this;
    }

    /** The transport. It must be closed by whoever builds it. */
    public JdkTransport build() {
      return new JdkTransport(this);
    }
  }
}
