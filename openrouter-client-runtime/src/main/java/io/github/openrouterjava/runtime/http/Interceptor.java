package io.github.openrouterjava.runtime.http;

import java.util.concurrent.CompletableFuture;

/**
 * Sees every attempt of every call, retries included: the place for metrics, tracing and extra
 * headers. The request does not carry the credential yet; it is added behind the last interceptor,
 * and only when the target is still the host it belongs to. Implementations must be thread-safe and
 * must not block.
 */
@FunctionalInterface
public interface Interceptor {
  /**
   * Handles one attempt.
   *
   * @param request what is about to be sent
   * @param chain the rest of the way
   * @return the answer, usually that of {@link Chain#proceed}
   */
  CompletableFuture<TransportResponse> intercept(TransportRequest request, Chain chain);

  /** The rest of the way, seen from one interceptor. */
  interface Chain {
    /** Which call and attempt this is. */
    Attempt attempt();

    /** Sends the request on. Calling it more than once sends it more than once. */
    CompletableFuture<TransportResponse> proceed(TransportRequest request);
  }

  /**
   * Identifies an attempt.
   *
   * @param operationId the operation's name in the API description
   * @param pathTemplate the path with its placeholders: safe to use as a metric label
   * @param requestId the runtime's own id of the call; the same for all its attempts, and part of
   *     every exception
   * @param number 1 for the first attempt
   */
  record Attempt(String operationId, String pathTemplate, String requestId, int number) {}
}
