package io.github.openrouterjava.runtime.http;

import java.util.concurrent.CompletableFuture;

/**
 * Sees every attempt of every call, retries included: the place for metrics, tracing and extra
 * headers. The request does not carry the credential yet; it is added behind the last interceptor,
 * and only when the target is still the host it belongs to. Implementations must be thread-safe and
 * must not block.
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

  /** Identifies an attempt. Immutable. */
  final class Attempt {
    private final String operationId;
    private final String pathTemplate;
    private final String requestId;
    private final int number;

    /** For the runtime, and for tests of interceptors. */
    public Attempt(String operationId, String pathTemplate, String requestId, int number) {
      this.operationId = operationId;
      this.pathTemplate = pathTemplate;
      this.requestId = requestId;
      this.number = number;
    }

    /** The operation's name in the API description. */
    public String operationId() {
      return operationId;
    }

    /** The path with its placeholders: safe to use as a metric label. */
    public String pathTemplate() {
      return pathTemplate;
    }

    /** The runtime's own id of the call: the same for all attempts, and part of every exception. */
    public String requestId() {
      return requestId;
    }

    /** 1 for the first attempt. */
    public int number() {
      return number;
    }
  }
}
