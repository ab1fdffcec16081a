package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.ApiResponse;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.BodyCollector;
import io.github.openrouterjava.runtime.internal.event.StreamResumption;
import io.github.openrouterjava.runtime.internal.observe.CallDelivery;
import io.github.openrouterjava.runtime.internal.observe.CallReader;
import io.github.openrouterjava.runtime.internal.response.AttemptScope;
import io.github.openrouterjava.runtime.internal.response.ResponseContext;
import io.github.openrouterjava.runtime.internal.response.ResponseReader;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One admitted attempt: the request through the interceptors, and the response as it is read. */
final class SentAttempt<T extends @Nullable Object> {
  private final PreparedCall<T> call;
  private final int number;
  private final AttemptScope scope;
  private final Admission admission;
  private final StreamResumption resumption;

  /** The stream or download that the call hands out. */
  private final AtomicReference<@Nullable AutoCloseable> handedOut = new AtomicReference<>();

  /** An attempt whose stream is resumed where the options of the call say so. */
  SentAttempt(
      PreparedCall<T> call,
      int number,
      AttemptScope scope,
      Admission admission,
      Admissions admissions) {
    this.call = call;
    this.number = number;
    this.scope = scope;
    this.admission = admission;
    this.resumption =
        call.options().streamResumptions() > 0
            ? new Resumption(call, admissions, number, handedOut::get)
            : StreamResumption.NONE;
  }

  /** An attempt that resumes a stream. */
  SentAttempt(PreparedCall<T> call, int number, AttemptScope scope, Admission admission) {
    this.call = call;
    this.number = number;
    this.scope = scope;
    this.admission = admission;
    this.resumption = StreamResumption.NONE;
  }

  /** Who makes calls; shows nothing of it. */
  private record Caller(String account, List<String> credentials) {
    @Override
    public String toString() {
      return "Caller";
    }
  }

  /** Sends the request and reads the response. */
  CompletableFuture<ApiResponse<T>> send() {
    return admission
        .sending(() -> sent(call.request()))
        .thenCompose(response -> call.context().call(() -> read(admission.counting(response))));
  }

  /**
   * Sends the request once more for the rest of a stream, and checks the head of the response.
   *
   * @param lastEventId the id of the last event that has arrived; empty if there was none
   * @param stream what reads the rest
   * @return completes with the body, or with nothing if the server says that nothing follows
   */
  CompletableFuture<Optional<Flow.Publisher<List<ByteBuffer>>>> sendForRest(
      String lastEventId, Supplier<@Nullable AutoCloseable> stream) {
    TransportRequest again = call.request();
    TransportRequest request =
        lastEventId.isEmpty()
            ? again
            : again.withHeaders(
                again.headers().toBuilder().set("Last-Event-ID", lastEventId).build());
    return admission
        .sending(() -> sent(request))
        .thenCompose(
            response -> call.context().call(() -> rest(admission.counting(response), stream)));
  }

  private CompletableFuture<Optional<Flow.Publisher<List<ByteBuffer>>>> rest(
      TransportResponse received, Supplier<@Nullable AutoCloseable> stream) {
    OpenResponse open = new OpenResponse(call.core());
    return new ResponseReader(open.watching(arrived(received)), context())
        .restOfStream()
        .thenApply(
            body -> {
              AutoCloseable reader = stream.get();
              if (body.isPresent() && reader != null) {
                open.handOut(reader);
              }
              return body;
            });
  }

  private CompletableFuture<TransportResponse> sent(TransportRequest request) {
    Interceptor.Attempt attempt =
        new Interceptor.Attempt(
            call.operation().operationId(),
            call.operation().pathTemplate(),
            info().requestId(),
            number,
            new Caller(call.account(), call.keys().values()));
    RequestSender sender =
        new RequestSender(
            call.settings(),
            call.options().baseUrl(),
            call.keys(),
            scope,
            call.operation().responseType()::endsWithRedirect,
            call::sendingTo);
    InterceptorChain chain = new InterceptorChain(call.settings().interceptors(), attempt, sender);
    try {
      bodyLog().ifPresent(log -> log.request(request));
      return call.observation().attempt(number, () -> chain.proceed(request));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<ApiResponse<T>> read(TransportResponse received) {
    TransportResponse response = arrived(received);
    if (ResponseReader.isSuccess(response)) {
      EndedAttempt ended =
          EndedAttempt.succeeded(call.operation(), info(), call.elapsed(), response);
      if (call.retries().after(ended) instanceof RetryDecision.Retry retry) {
        BodyCollector.discard(response.body());
        return CompletableFuture.failedFuture(new RepeatedAttempt(ended, retry.delay()));
      }
    }
    OpenResponse open = new OpenResponse(call.core());
    ResponseType<T> type = call.operation().responseType();
    ResponseReader reader =
        new ResponseReader(type.isHeldInMemory() ? response : open.watching(response), context());
    CompletableFuture<T> body =
        call.retries().haveDeleted(call.operation(), response.status())
            ? reader.readDeleted(type)
            : reader.read(type, new CallReader(reader, delivery()));
    return body.thenApply(
        result -> {
          if (ResponseReader.isOpen(result) && result instanceof AutoCloseable closeable) {
            handedOut.set(closeable);
            open.handOut(closeable);
          }
          return new ApiResponse<>(response.status(), response.headers(), result, info());
        });
  }

  /** Tells observers and the log of a response. */
  private TransportResponse arrived(TransportResponse received) {
    TransportResponse response = bodyLog().map(log -> log.response(received)).orElse(received);
    call.observation().head(response.status(), response.headers());
    return response;
  }

  private Optional<BodyLog> bodyLog() {
    return BodyLog.of(
        call.settings(),
        call.secrets(),
        call.operation() + " request " + info().requestId() + ": attempt " + number);
  }

  private ResponseContext context() {
    return new ResponseContext(
        info(),
        call.settings(),
        call.core().rules(call.operation()),
        call.options().limits(),
        call.secrets(),
        scope,
        call.observation().usage(),
        resumption);
  }

  private CallDelivery delivery() {
    return new CallDelivery(
        call.observation(),
        call.core().callbackThreads(),
        call.options().callbackExecutor(),
        task -> () -> admission.callingBack(task));
  }

  private CallInfo info() {
    return call.info(number, null);
  }
}
