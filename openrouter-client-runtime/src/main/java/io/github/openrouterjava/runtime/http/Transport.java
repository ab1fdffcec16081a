package io.github.openrouterjava.runtime.http;

import java.util.concurrent.CompletableFuture;

/**
 * Carries one request and brings back one response. The runtime has exactly this asynchronous path;
 * blocking calls wait for its future. Implementations must be thread-safe, must not follow
 * redirects (the runtime does, with the credential rules it needs), and must not repeat a request
 * on their own.
 */
public interface Transport extends AutoCloseable {
  /**
   * Sends a request.
   *
   * @return completes when status and headers have arrived, with a body that has not been read yet
   *     and must be subscribed to; completes exceptionally with an {@link java.io.IOException} when
   *     the exchange fails: a {@link java.net.ConnectException} or {@link
   *     java.net.http.HttpConnectTimeoutException} says that no connection was made, so nothing can
   *     have been processed. Cancelling the future aborts the exchange.
   */
  CompletableFuture<TransportResponse> send(TransportRequest request);

  /** Aborts what is under way and frees connections; further sends fail. */
  @Override
  void close();
}
