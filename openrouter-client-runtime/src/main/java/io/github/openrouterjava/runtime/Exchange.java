package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.CallCancelledException;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.CredentialException;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.retry.RetryDecision;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call from its first attempt to its end: the only place where attempts are made and repeated,
 * for blocking and asynchronous callers alike. At any time at most one attempt, wait or renewal of
 * the credential is under way.
 */
final class Exchange<T> {
  final ClientCore core;
  final RequestOptions options;

  /** What every attempt sends, without the credential. */
  final TransportRequest request;

  private final Account account;
  private final Operation<T> operation;
  private final String requestId;
  private final long start;
  private final CompletableFuture<ApiResponse<T>> result = new CompletableFuture<>();
  private volatile int attempts;

  /** The attempt that is under way or waited for. */
  private volatile @Nullable Attempt present;

  private @Nullable String credential;
  private boolean renewed;

  private Exchange(
      ClientCore core, Account account, Call<T> call, RequestOptions own, @Nullable URI target) {
    this.core = core;
    this.account = account;
    this.operation = call.operation();
    this.options = own.over(account.options);
    TransportRequest made = call.request(account.options, own, target);
    // Another host must learn nothing about the account.
    this.request =
        target == null || Targets.sameOrigin(target, options.baseUrl())
            ? made
            : made.withHeaders(Dispatcher.harmless(made.headers()));
    this.requestId = core.nextRequestId();
    this.start = core.time.nanoTime();
  }

  /**
   * Begins a call. What is wrong with its arguments is thrown; everything else is told by its
   * result.
   *
   * @param target where to send it, or null for the operation's path below the base URL
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  static <T> Exchange<T> start(
      ClientCore core, Account account, Call<T> call, RequestOptions own, @Nullable URI target) {
    Exchange<T> exchange = new Exchange<>(core, account, call, own, target);
    core.began(exchange);
    exchange.result.whenComplete((response, failure) -> core.ended(exchange));
    exchange.begin();
    return exchange;
  }

  /** Waits for the answer. */
  ApiResponse<T> await() {
    try {
      return Futures.await(result);
    } catch (InterruptedException e) {
      String why = "interrupted while waiting for the answer";
      abort(why, e);
      result.thenAccept(this::discard); // the answer may have come in this very moment
      Thread.currentThread().interrupt();
      throw new CallCancelledException(why, info(null), e);
    }
  }

  /**
   * The future callers hold of the call: cancelling it aborts the call, and what is done with it
   * never holds up the transport.
   *
   * @param part what of the answer to complete it with
   */
  <V> CompletableFuture<V> future(Function<ApiResponse<T>, V> part) {
    CompletableFuture<V> future = new CompletableFuture<>();
    result.whenCompleteAsync(
        (response, failure) -> {
          if (failure != null) {
            future.completeExceptionally(failure);
          } else if (!future.complete(part.apply(response))) {
            discard(response);
          }
        },
        Futures.pool());
    future.whenComplete((value, failure) -> abort("cancelled by the caller", null));
    return future;
  }

  /**
   * Gives the call up: whatever is under way is stopped. Does nothing when it has already ended.
   */
  void abort(String why, @Nullable Throwable cause) {
    if (result.isDone()) {
      return; // the usual case, which should not cost an exception
    }
    if (result.completeExceptionally(new CallCancelledException(why, info(null), cause))) {
      logEnd(why);
      Attempt current = present;
      if (current != null) {
        current.abort();
      }
    }
  }

  private void begin() {
    try {
      credential = account.credential.current().orElse(null);
    } catch (RuntimeException e) {
      String message = "the credential could not be obtained: " + e.getMessage();
      fail(new CredentialException(message, info(null), e));
      return;
    }
    if (credential == null && !operation.isAnonymous() && !core.credentialPlace.isTaken(request)) {
      String message = "no credential is configured, and this operation needs one";
      fail(new CredentialException(message, info(null), null));
      return;
    }
    make(next());
  }

  private Attempt next() {
    CallInfo call = new CallInfo(operation.operationId(), requestId, attempts + 1, null);
    Attempt next = new Attempt(this, call, credential);
    present = next;
    if (result.isDone()) {
      next.abort(); // the call was given up between two attempts
    }
    return next;
  }

  private void make(Attempt attempt) {
    if (result.isDone()) {
      return;
    }
    if (core.isClosed()) {
      abort("the client is closed", null);
      return;
    }
    attempts = attempt.call.attempts();
    CompletableFuture<ApiResponse<T>> done =
        sent(attempt).thenCompose(response -> read(response, attempt));
    Duration timeout = options.timeout();
    Runnable timer =
        core.time.schedule(
            () -> done.completeExceptionally(AttemptFailure.timedOut(timeout)), timeout);
    done.whenComplete(
        (response, failure) -> {
          timer.run();
          if (failure != null) {
            attempt.abort();
            failed(Futures.unwrapped(failure), attempt);
          } else {
            succeeded(response, attempt);
          }
        });
  }

  private CompletableFuture<TransportResponse> sent(Attempt attempt) {
    try {
      return new Dispatcher(attempt, operation.pathTemplate()).proceed(request);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<ApiResponse<T>> read(TransportResponse response, Attempt attempt) {
    CompletableFuture<T> body =
        response.status() >= 200 && response.status() < 300
            ? operation.answer().read(response, attempt)
            : attempt.statusError(response);
    return body.thenApply(
        value -> new ApiResponse<>(response.status(), response.headers(), value, attempt.call));
  }

  private void succeeded(ApiResponse<T> response, Attempt attempt) {
    if (attempt.release()) {
      logEnd("status " + response.status());
    }
    if (!result.complete(response)) {
      discard(response); // the call was given up in this very moment
    }
  }

  private void failed(Throwable failure, Attempt attempt) {
    if (result.isDone()) {
      return;
    }
    if (core.isClosed()) {
      abort("the client was closed during the call", failure);
    } else if (failure instanceof AttemptFailure known) {
      decide(known);
    } else if (failure instanceof IOException io) {
      decide(AttemptFailure.of(io, attempt.secrets()));
    } else {
      result.completeExceptionally(
          failure); // a mistake of the caller or of ours, not of the server
    }
  }

  private void decide(AttemptFailure failure) {
    if (failure.failure().isRefusal() && !renewed && account.credential.renewable()) {
      renewed = true;
      renew(failure);
      return;
    }
    Duration elapsed = Duration.ofNanos(core.time.nanoTime() - start);
    RetryDecision decision =
        new RetryDecision(options.retry(), failure.failure(), attempts, core.time.random());
    StopReason obstacle =
        decision.obstacle(elapsed, operation.isPaid(), Dispatcher.isRepeatable(request));
    if (obstacle == null) {
      Duration delay = decision.delay();
      String wait = "), next one in " + delay.toMillis() + " ms";
      String what = "attempt " + attempts + " failed (" + failure.failure() + wait;
      core.log(operation, info(null), what);
      Attempt next = next();
      next.onAbort(core.time.schedule(() -> make(next), delay));
    } else {
      fail(failure.exception(info(obstacle)));
    }
  }

  /**
   * Asks for the credential once more, and tries again when it has changed. The supplier may block,
   * so not here.
   */
  private void renew(AttemptFailure refusal) {
    CompletableFuture.supplyAsync(() -> account.credential.current().orElse(null))
        .whenComplete(
            (value, failure) -> {
              if (value == null || value.equals(credential)) {
                fail(refusal.exception(info(StopReason.NOT_RETRYABLE)));
              } else if (!Dispatcher.isRepeatable(request)) {
                fail(refusal.exception(info(StopReason.BODY_NOT_REPEATABLE)));
              } else {
                credential = value;
                make(next());
              }
            });
  }

  private void fail(ApiException exception) {
    logEnd(exception.getClass().getSimpleName());
    result.completeExceptionally(exception);
  }

  private void logEnd(String how) {
    core.log(operation, info(null), how + ", attempt " + attempts);
  }

  private void discard(ApiResponse<T> response) {
    operation.answer().discard(response.body());
  }

  private CallInfo info(@Nullable StopReason reason) {
    return new CallInfo(operation.operationId(), requestId, attempts, reason);
  }
}
