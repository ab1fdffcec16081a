package io.github.openrouterjava.runtime.http;

import java.util.concurrent.CompletableFuture;

/**
 * Sees every attempt of every call, retries included: the place for metrics, tracing and extra
 * headers. It runs in the context of the caller, if the client's builder was told how to carry that
 * ({@code ClientBuilder.context}). The request does not carry the credential yet; it is added
 * behind the last interceptor, and only when the target is still the host it belongs to.
 * Implementations must be thread-safe and must not block.
 *
 * <p>The attempts as a timer of Micrometer, by operation and status:
 *
 * <pre>{@code
 * Interceptor metrics = (request, chain) -> {
 *   Timer.Sample sample = Timer.start(registry);
 *   return chain.proceed(request).whenComplete((response, failure) ->
 *       sample.stop(registry.timer("api.attempts",
 *           "operation", chain.attempt().operationId(),
 *           "status", failure == null ? Integer.toString(response.status()) : "none")));
 * };
 * }</pre>
 *
 * <p>And as client spans of OpenTelemetry, with the trace handed on to the server:
 *
 * <pre>{@code
 * Interceptor tracing = (request, chain) -> {
 *   Span span = tracer.spanBuilder(request.method() + " " + chain.attempt().pathTemplate())
 *       .setSpanKind(SpanKind.CLIENT).startSpan();
 *   span.setAttribute("http.request.resend_count", chain.attempt().number() - 1);
 *   Headers.Builder headers = request.headers().toBuilder();
 *   propagator.inject(Context.current().with(span), headers, Headers.Builder::set);
 *   return chain.proceed(request.withHeaders(headers.build())).whenComplete((response, failure) -> {
 *     if (failure != null) {
 *       span.recordException(failure);
 *     }
 *     span.end();
 *   });
 * };
 * }</pre>
 *
 * <p>An attempt ends here when the head of its response has arrived; bodies are read later.
 */
@FunctionalInterface
public interface Interceptor {
  /**
   * Handles one attempt.
   *
   * @param request what is about to be sent
   * @param chain the rest of the way
   * @return the response, usually that of {@link Chain#proceed}
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
   * Identifies an attempt. Interceptors can be tested with attempts of their own.
   *
   * @param operationId the operation's name in the API description
   * @param pathTemplate the path with its placeholders: safe to use as a metric label
   * @param requestId the runtime's own id of the call: the same for all attempts, and part of every
   *     exception
   * @param number 1 for the first attempt
   * @param caller on whose behalf the attempt is made: equal for attempts of one account with the
   *     same credential, so that nobody is given what is another's; shows neither
   */
  record Attempt(
      String operationId, String pathTemplate, String requestId, int number, Object caller) {}
}
