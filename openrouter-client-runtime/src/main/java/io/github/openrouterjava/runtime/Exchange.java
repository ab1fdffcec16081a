package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.CallCancelledException;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.CredentialException;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.retry.Failure;
import io.github.openrouterjava.runtime.retry.RetryDecision;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One call from its first attempt to its end: the only place where attempts are made and repeated,
 * for blocking and asynchronous callers alike. At any time at most one attempt, wait or renewal of
 * the credential is under way.
 */
final class Exchange<T> {
  private final ClientCore core;
  private final Prepared<T> prepared;
  private final RetryPolicy policy;
  private final String requestId;
  private final long start;
  private final CompletableFuture<ApiResponse<T>> result = new CompletableFuture<>();
  private volatile Aborter aborter = new Aborter();
  private final AtomicInteger attempts = new AtomicInteger();
  private @Nullable String credential;
  private boolean renewed;

  private Exchange(ClientCore core, Prepared<T> prepared) {
    this.core = core;
    this.prepared = prepared;
    this.policy = prepared.retry();
    this.requestId = core.nextRequestId();
    this.start = core.settings().time().nanoTime();
  }

  /**
   * Begins a call. What is wrong with its arguments is thrown; everything else is told by {@link
   * #result()}.
   *
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  static <T> Exchange<T> start(ClientCore core, Prepared<T> prepared) {
    Exchange<T> exchange = new Exchange<>(core, prepared);
    core.began(exchange);
    exchange.result.whenComplete((response, failure) -> core.ended(exchange));
    exchange.begin();
    return exchange;
  }

  CompletableFuture<ApiResponse<T>> result() {
    return result;
  }

  /**
   * Gives the call up: whatever is under way is stopped. Does nothing when it has already ended.
   */
  void abort(String why, @Nullable Throwable cause) {
    if (result.isDone()) {
      return; // the usual case, which should not cost an exception
    }
    if (result.completeExceptionally(new CallCancelledException(why, info(null), cause))) {
      core.settings().log().ended(prepared.operation(), info(null), why);
      aborter.abort();
    }
  }

  /**
   * What to throw after the waiting thread was interrupted: that the call was given up, or how it
   * had just ended.
   */
  RuntimeException interrupted(InterruptedException cause) {
    abort("interrupted while waiting for the answer", cause);
    result.thenAccept(response -> prepared.answer().discard(response.body()));
    return new CallCancelledException(
        "interrupted while waiting for the answer", info(null), cause);
  }

  private void begin() {
    try {
      credential = prepared.account().credential().current().orElse(null);
    } catch (RuntimeException e) {
      fail(
          new CredentialException(
              "the credential could not be obtained: " + e.getMessage(), info(null), e));
      return;
    }
    if (credential == null && prepared.needsCredential(core.settings().credentialPlace())) {
      fail(
          new CredentialException(
              "no credential is configured, and this operation needs one", info(null), null));
      return;
    }
    attempt();
  }

  private void attempt() {
    if (result.isDone()) {
      return;
    }
    if (core.isClosed()) {
      abort("the client is closed", null);
      return;
    }
    attempts.incrementAndGet();
    Aborter current = fresh();
    AnswerContext context =
        new AnswerContext(core.settings(), prepared, info(null), credential, current);
    CompletableFuture<ApiResponse<T>> done =
        sent(current).thenCompose(response -> read(response, context));
    Duration timeout = prepared.timeout();
    Runnable timer =
        core.settings()
            .time()
            .schedule(() -> done.completeExceptionally(AttemptFailure.timedOut(timeout)), timeout);
    done.whenComplete(
        (response, failure) -> {
          timer.run();
          if (failure != null) {
            current.abort();
            failed(unwrapped(failure));
          } else {
            succeeded(response, current);
          }
        });
  }

  private void succeeded(ApiResponse<T> response, Aborter current) {
    if (current.release()) {
      core.settings().log().ended(prepared.operation(), info(null), "status " + response.status());
    }
    if (!result.complete(response)) {
      prepared.answer().discard(response.body()); // the call was given up in this very moment
    }
  }

  private Aborter fresh() {
    Aborter next = new Aborter();
    aborter = next;
    if (result.isDone()) {
      next.abort(); // the call was given up between two attempts
    }
    return next;
  }

  private CompletableFuture<TransportResponse> sent(Aborter current) {
    Dispatcher dispatcher =
        new Dispatcher(
            core.transport(),
            prepared.baseUrl(),
            core.settings().credentialPlace(),
            credential,
            current);
    Interceptor.Attempt attempt =
        new Interceptor.Attempt(
            prepared.operation().operationId(),
            prepared.operation().pathTemplate(),
            requestId,
            attempts.get());
    try {
      return InterceptorChain.proceed(
          core.settings().interceptors(), attempt, dispatcher::send, prepared.request());
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<ApiResponse<T>> read(
      TransportResponse response, AnswerContext context) {
    CompletableFuture<T> body =
        response.status() >= 200 && response.status() < 300
            ? prepared.answer().read(response, context)
            : context.statusError(response);
    return body.thenApply(
        value -> new ApiResponse<>(response.status(), response.headers(), value, info(null)));
  }

  private void failed(Throwable failure) {
    if (result.isDone()) {
      return;
    }
    if (core.isClosed()) {
      abort("the client was closed during the call", failure);
    } else if (failure instanceof AttemptFailure known) {
      decide(known);
    } else if (failure instanceof IOException io) {
      decide(AttemptFailure.of(io, prepared.secrets(credential)));
    } else {
      result.completeExceptionally(
          failure); // a mistake of the caller or of ours, not of the server
    }
  }

  private void decide(AttemptFailure failure) {
    boolean refused =
        failure.failure() instanceof Failure.Reported reported && reported.status() == 401;
    if (refused && !renewed && prepared.account().credential().renewable()) {
      renewed = true;
      renew(failure);
      return;
    }
    RequestBody body = prepared.request().body();
    Duration elapsed = Duration.ofNanos(core.settings().time().nanoTime() - start);
    RetryDecision.Situation situation =
        new RetryDecision.Situation(
            attempts.get(),
            elapsed,
            prepared.operation().paid(),
            body == null || body.repeatable());
    RetryDecision decision =
        RetryDecision.decide(policy, failure.failure(), situation, core.settings().time().random());
    if (decision instanceof RetryDecision.Retry retry) {
      core.settings().log().retrying(prepared.operation(), info(null), failure, retry.delay());
      fresh().onAbort(core.settings().time().schedule(this::attempt, retry.delay()));
    } else if (decision instanceof RetryDecision.Stop stop) {
      fail(failure.exception(info(stop.reason())));
    }
  }

  /**
   * Asks for the credential once more, and tries again when it has changed. The supplier may block,
   * so not here.
   */
  private void renew(AttemptFailure refusal) {
    CompletableFuture.supplyAsync(() -> prepared.account().credential().current().orElse(null))
        .whenComplete(
            (value, failure) -> {
              RequestBody body = prepared.request().body();
              boolean repeatable = body == null || body.repeatable();
              if (value == null || value.equals(credential)) {
                fail(refusal.exception(info(StopReason.NOT_RETRYABLE)));
              } else if (!repeatable) {
                fail(refusal.exception(info(StopReason.BODY_NOT_REPEATABLE)));
              } else {
                credential = value;
                attempt();
              }
            });
  }

  private void fail(ApiException exception) {
    core.settings()
        .log()
        .ended(prepared.operation(), exception.call(), exception.getClass().getSimpleName());
    result.completeExceptionally(exception);
  }

  private CallInfo info(@Nullable StopReason reason) {
    return new CallInfo(prepared.operation().operationId(), requestId, attempts.get(), reason);
  }

  static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? unwrapped(cause) : failure;
  }
}
