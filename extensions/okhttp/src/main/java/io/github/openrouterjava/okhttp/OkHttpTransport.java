package io.github.openrouterjava.okhttp;

import io.github.openrouterjava.runtime.http.ConnectionOptions;
import io.github.openrouterjava.runtime.http.Transport;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import okhttp3.Authenticator;
import okhttp3.OkHttpClient;

/**
 * A transport that uses OkHttp: HTTP/2 that keeps its open calls when a server retires a
 * connection, proxies with credentials for https too, and whatever an {@link OkHttpClient.Builder}
 * can set, such as the pool, DNS, cookies, certificate pins and event listeners.
 *
 * <pre>{@code
 * builder.transport(OkHttpTransport::of)           // with the connection settings of the builder
 * builder.transport(options -> OkHttpTransport.of(options, okHttp -> okHttp
 *     .connectionPool(new ConnectionPool(20, 1, TimeUnit.MINUTES))))
 * builder.transport(OkHttpTransport.of(okHttpClient))
 * }</pre>
 *
 * <p>The runtime repeats calls, follows redirects, authenticates and keeps time, so of OkHttp's own
 * settings {@code retryOnConnectionFailure}, {@code followRedirects}, {@code authenticator} and the
 * read, write and call timeouts have no effect, and neither have the limits of its dispatcher.
 * OkHttp waits in threads: each exchange holds a daemon thread until the head of its response has
 * arrived, and while its body is read. OkHttp sends no body with GET and HEAD, and percent-encodes
 * an apostrophe in a query, as the URL Standard does.
 *
 * <p>Thread-safe.
 */
public final class OkHttpTransport implements Transport {
  private static final int IDLE_SECONDS = 5;

  private final OkHttpClient client;
  private final boolean ownsClient;
  private final Duration connectTimeout;
  private final AtomicInteger threads = new AtomicInteger();
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          this::newThread);
  private final Set<OkHttpExchange> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private OkHttpTransport(OkHttpClient configured, boolean ownsClient) {
    this.connectTimeout = Duration.ofMillis(configured.connectTimeoutMillis());
    this.ownsClient = ownsClient;
    this.client =
        configured
            .newBuilder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .authenticator(Authenticator.NONE)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(Duration.ZERO)
            .addNetworkInterceptor(new WireRules(configured.proxyAuthenticator()))
            .build();
  }

  /**
   * A transport with these options, which keeps up to 256 idle connections for five minutes each.
   * It must be closed by whoever makes it.
   */
  public static OkHttpTransport of(ConnectionOptions options) {
    return of(options, UnaryOperator.identity());
  }

  /**
   * A transport with these options and more of OkHttp's own. It must be closed by whoever makes it.
   *
   * @param customizer changes the builder that has the options already
   */
  public static OkHttpTransport of(
      ConnectionOptions options, UnaryOperator<OkHttpClient.Builder> customizer) {
    OkHttpClient.Builder builder = customizer.apply(ClientOptions.builder(options));
    return new OkHttpTransport(builder.build(), true);
  }

  /**
   * A transport that shares the pool and the settings of a client of your own. Closing the
   * transport ends its exchanges and leaves the client usable.
   */
  public static OkHttpTransport of(OkHttpClient client) {
    Objects.requireNonNull(client, "client");
    return new OkHttpTransport(client, false);
  }

  @Override
  public CompletableFuture<TransportResponse> send(TransportRequest request) {
    if (closed) {
      return CompletableFuture.failedFuture(closedException());
    }
    OkHttpExchange exchange = new OkHttpExchange(client, request, connectTimeout, this::run);
    underWay.add(exchange);
    exchange.onEnd(() -> underWay.remove(exchange));
    try {
      run(exchange);
    } catch (RejectedExecutionException e) {
      exchange.abort(closedException());
    }
    if (closed) {
      exchange.abort(closedException());
    }
    return exchange.response();
  }

  private void run(Runnable task) {
    executor.execute(task);
  }

  private Thread newThread(Runnable task) {
    Thread thread = new Thread(task, "api-client-okhttp-" + threads.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    closed = true;
    underWay.forEach(exchange -> exchange.abort(closedException()));
    executor.shutdown();
    if (ownsClient) {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  private static IOException closedException() {
    return new IOException("the client was closed");
  }

  /** How much is under way. */
  @Override
  public String toString() {
    return "OkHttpTransport[" + (closed ? "closed" : underWay.size() + " under way") + "]";
  }
}
