package io.github.openrouterjava.runtime.observe;

import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.retry.AttemptResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

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
 *   return new CallObserver.Observation() {
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
 *   return new CallObserver.Observation() {
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
  Observation begin(Start call);

  /**
   * A call that begins. Immutable.
   *
   * @param operationId the operation's name in the API description
   * @param pathTemplate the path with its placeholders: safe to use as a metric label
   * @param requestId the runtime's own id of the call: the same in logs, interceptors and
   *     exceptions
   * @param account the name of the account that makes the call, {@code default} for the client's
   *     own
   * @param request what is going to be sent, without the credential; its body can be read as {@link
   *     RequestBody#bytes bytes}
   */
  record Start(
      String operationId,
      String pathTemplate,
      String requestId,
      String account,
      TransportRequest request) {
    /** Whether the call asks for a stream of events. */
    public boolean isStreaming() {
      return request.headers().first("Accept").orElse("").startsWith("text/event-stream");
    }
  }

  /**
   * Is told of one call. Exactly one of {@link #onSuccess}, {@link #onFailure} and {@link
   * #onCancel} comes, as the last; a stream or download that is neither read to its end nor closed
   * has none.
   *
   * <p>The methods run in the context of the caller (see {@code ClientBuilder.context}), one after
   * the other but for the last, which can come at any time and from any thread. They must not
   * block. Exceptions they throw are logged and otherwise ignored.
   */
  interface Observation {
    /**
     * Asks whether the call may begin, once, before its first attempt. The call waits without
     * holding a thread. Observers are asked in the order they were added, each when the one before
     * has admitted the call.
     *
     * @return completes when the call may begin; if exceptionally, the call fails with a {@link
     *     ConnectionException} of kind {@code NOT_ADMITTED} with that cause
     */
    default CompletionStage<?> admit() {
      return CompletableFuture.completedFuture(null);
    }

    /**
     * Puts a context around the making of each attempt, the interceptors included, inside the
     * caller's own: a span of the call, for example, as the parent of the attempts' spans.
     */
    default Runnable inContext(Runnable attempt) {
      return attempt;
    }

    /**
     * An attempt is about to be made.
     *
     * @param number 1 for the first
     */
    default void onAttempt(int number) {}

    /** The head of the response to an attempt has arrived, whatever its status. */
    default void onHead(int status, Headers headers) {}

    /** An attempt has ended, and another is made after a delay. */
    default void onRetry(AttemptResult attempt, Duration delay) {}

    /** The first event of a stream is handed to its consumer. */
    default void onFirstEvent() {}

    /** Whether to be told of each event. */
    default boolean wantsEvents() {
      return false;
    }

    /** An event of a stream is handed to its consumer; told only to those who want it. */
    default void onEvent(Object event) {}

    /**
     * The call has ended well: its result is decoded, or its stream or download was read to the
     * end.
     *
     * @param result the decoded result; null for streams, downloads and calls without one
     * @param usage what the response says the call has used, under the names that the hints of the
     *     API's document give; empty where it says nothing, or nothing is hinted
     */
    default void onSuccess(@Nullable Object result, JsonObject usage) {}

    /**
     * The call, or its stream or download, has failed.
     *
     * @param failure an {@link ApiException}, unless the caller's own code or the JVM is at fault
     * @param usage what the response said the call has used until then
     */
    default void onFailure(Throwable failure, JsonObject usage) {}

    /**
     * The caller has given the call up, or has closed its stream or download before the end; or the
     * client was closed.
     *
     * @param usage what the response said the call has used until then
     */
    default void onCancel(JsonObject usage) {}
  }
}
