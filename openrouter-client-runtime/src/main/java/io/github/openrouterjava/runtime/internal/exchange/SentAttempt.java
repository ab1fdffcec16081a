package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.ApiResponse;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.BodyCollector;
import io.github.openrouterjava.runtime.internal.observe.CallDelivery;
import io.github.openrouterjava.runtime.internal.observe.CallReader;
import io.github.openrouterjava.runtime.internal.response.AttemptScope;
import io.github.openrouterjava.runtime.internal.response.ResponseContext;
import io.github.openrouterjava.runtime.internal.response.ResponseReader;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One admitted attempt: the request through the interceptors, and the response as it is read. */
final class SentAttempt<T> {
  private final PreparedCall<T> call;
  private final int number;
  private final @Nullable String credential;
  private final AttemptScope scope;
  private final Admission admission;

  SentAttempt(
      PreparedCall<T> call,
      int number,
      @Nullable String credential,
      AttemptScope scope,
      Admission admission) {
    this.call = call;
    this.number = number;
    this.credential = credential;
    this.scope = scope;
    this.admission = admission;
  }

  /** Who makes calls; shows nothing of it. */
  private record Caller(String account, @Nullable String credential) {
    @Override
    public String toString() {
      return "Caller";
    }
  }

  /** Sends the request and reads the response. */
  CompletableFuture<ApiResponse<T>> send() {
    return admission
        .sending(this::sent)
        .thenCompose(response -> call.context().call(() -> read(admission.counting(response))));
  }

  private CompletableFuture<TransportResponse> sent() {
    Interceptor.Attempt attempt =
        new Interceptor.Attempt(
            call.operation().operationId(),
            call.operation().pathTemplate(),
            info().requestId(),
            number,
            new Caller(call.account(), credential));
    RequestSender sender =
        new RequestSender(
            call.settings(), call.options().baseUrl(), credential, scope, call::sendingTo);
    InterceptorChain chain = new InterceptorChain(call.settings().interceptors(), attempt, sender);
    try {
      bodyLog().ifPresent(log -> log.request(call.request()));
      return call.observation().attempt(number, () -> chain.proceed(call.request()));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<ApiResponse<T>> read(TransportResponse received) {
    TransportResponse response = bodyLog().map(log -> log.response(received)).orElse(received);
    call.observation().head(response.status(), response.headers());
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
            open.handOut(closeable);
          }
          return new ApiResponse<>(response.status(), response.headers(), result, info());
        });
  }

  private Optional<BodyLog> bodyLog() {
    return BodyLog.of(
        call.settings(),
        call.secrets(credential),
        call.operation() + " request " + info().requestId() + ": attempt " + number);
  }

  private ResponseContext context() {
    return new ResponseContext(
        info(),
        call.settings(),
        call.core().rules(call.operation()),
        call.options().limits(),
        call.secrets(credential),
        scope,
        call.observation().usage());
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
