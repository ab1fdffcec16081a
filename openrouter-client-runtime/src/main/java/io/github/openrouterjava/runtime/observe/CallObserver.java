package io.github.openrouterjava.runtime.observe;

/**
 * Watches whole calls: all attempts of one, the waits between them, and its response to the end,
 * also where that is a stream or a download. (An interceptor sees single attempts, to the head of
 * the response.) Implementations must be thread-safe and must not block.
 *
 * <p>Together with an interceptor for the attempts, an observer gives one tree of spans below the
 * caller's own, here for OpenTelemetry:
 *
 * <pre>{@code
 * CallObserver spans = call -> {
 *   Span span = tracer.spanBuilder(call.operationId()).startSpan();
 *   Context context = Context.current().with(span);
 *   return new CallObservation() {
 *     public Runnable inContext(Runnable attempt) {
 *       return context.wrap(attempt);
 *     }
 *     public void onRetry(AttemptResult attempt, Duration delay) {
 *       span.addEvent("retry", Attributes.of(stringKey("after"), attempt.toString()));
 *     }
 *     public void onSuccess(Object result, JsonObject usage) {
 *       usage.members().forEach((name, value) ->
 *           span.setAttribute("gen_ai.usage." + name, value.toJson()));
 *       span.end();
 *     }
 *     public void onFailure(Throwable failure, JsonObject usage) {
 *       span.recordException(failure).setStatus(StatusCode.ERROR);
 *       span.end();
 *     }
 *     public void onCancel(JsonObject usage) {
 *       span.setStatus(StatusCode.ERROR, "cancelled");
 *       span.end();
 *     }
 *   };
 * };
 * }</pre>
 *
 * <p>And the duration of calls, streams included, as a timer of Micrometer:
 *
 * <pre>{@code
 * CallObserver durations = call -> {
 *   Timer.Sample sample = Timer.start(registry);
 *   return new CallObservation() {
 *     public void onSuccess(Object result, JsonObject usage) {
 *       sample.stop(registry.timer("api.calls", "operation", call.operationId(), "error", "none"));
 *     }
 *     public void onFailure(Throwable failure, JsonObject usage) {
 *       sample.stop(registry.timer("api.calls", "operation", call.operationId(),
 *           "error", failure.getClass().getSimpleName()));
 *     }
 *   };
 * };
 * }</pre>
 */
@FunctionalInterface
public interface CallObserver {
  /**
   * Begins to watch a call, on the caller's thread, before anything is sent. An exception is logged
   * and otherwise ignored: the call is not watched.
   *
   * @return what is told of the call; an instance of its own for each call that it keeps facts of
   */
  CallObservation begin(CallStart call);
}
