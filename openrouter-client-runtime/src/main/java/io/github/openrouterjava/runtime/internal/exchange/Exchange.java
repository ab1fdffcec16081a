package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.ApiResponse;
import io.github.openrouterjava.runtime.ClientSettings;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.auth.Credential;
import io.github.openrouterjava.runtime.call.Call;
import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.CallCancelledException;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.CredentialException;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.BodyCollector;
import io.github.openrouterjava.runtime.internal.response.AttemptFailure;
import io.github.openrouterjava.runtime.internal.response.AttemptScope;
import io.github.openrouterjava.runtime.internal.response.Futures;
import io.github.openrouterjava.runtime.internal.response.ResponseContext;
import io.github.openrouterjava.runtime.internal.response.ResponseReader;
import io.github.openrouterjava.runtime.internal.response.Secrets;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call from its first attempt to its end: the only place where attempts are made and repeated,
 * for blocking and asynchronous callers alike. At any time at most one attempt, wait or renewal of
 * the credential is in progress.
 */
public final class Exchange<T> implements ClientCore.Abortable {
  private final ClientCore core;
  private final Credential source;
  private final Operation<T> operation;
  private final CallOptions options;

  /** What every attempt sends, without the credential. */
  private final TransportRequest request;

  private final String requestId;
  private final Retries retries;
  private final long start;
  private final CompletableFuture<ApiResponse<T>> result = new CompletableFuture<>();
  private volatile int attempts;

  /** Stops the attempt that is in progress or waited for. */
  private volatile @Nullable AttemptScope present;

  private final Admissions admissions;

  private @Nullable String credential;
  private boolean renewed;

  private Exchange(
      ClientCore core,
      AccountCalls account,
      Call<T> call,
      RequestOptions own,
      @Nullable URI target) {
    this.core = core;
    this.source = account.credential();
    this.operation = call.operation();
    this.options = CallOptions.of(own, account.options());
    this.request = Requests.of(call, account.options(), own, target);
    this.requestId = core.nextRequestId();
    this.retries = new Retries(options.retry(), Requests.isRepeatable(request), time());
    this.admissions = core.admissions(account.name());
    this.start = time().nanoTime();
  }

  /**
   * Begins a call. Wrong arguments are thrown; every other failure is that of its result.
   *
   * @param target where to send it, or null for the operation's path below the base URL
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  static <T> Exchange<T> start(
      ClientCore core,
      AccountCalls account,
      Call<T> call,
      RequestOptions own,
      @Nullable URI target) {
    Exchange<T> exchange = new Exchange<>(core, account, call, own, target);
    core.began(exchange);
    exchange.result.whenComplete((response, failure) -> core.ended(exchange));
    exchange.begin();
    return exchange;
  }

  /** Waits for the response. */
  public ApiResponse<T> await() {
    admissions.aboutToWait();
    try {
      return Futures.await(result);
    } catch (InterruptedException e) {
      String why = "interrupted while waiting for the response";
      abort(why, e);
      result.thenAccept(this::discard); // the response may have come in this very moment
      Thread.currentThread().interrupt();
      throw new CallCancelledException(why, info(null), e);
    }
  }

  /**
   * The future that callers hold of the call: cancelling it aborts the call, and its continuations
   * never hold up the transport.
   *
   * @param part the part of the response to complete it with
   */
  public <V> CompletableFuture<V> future(Function<ApiResponse<T>, V> part) {
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

  @Override
  public void abort(String why, @Nullable Throwable cause) {
    if (result.isDone()) {
      return; // the usual case, which should not cost an exception
    }
    if (result.completeExceptionally(new CallCancelledException(why, info(null), cause))) {
      logEnd(why);
      AttemptScope current = present;
      if (current != null) {
        current.abort();
      }
    }
  }

  private void begin() {
    try {
      credential = source.current().orElse(null);
    } catch (RuntimeException e) {
      String message = "the credential could not be obtained: " + e.getMessage();
      fail(new CredentialException(message, info(null), e));
      return;
    }
    boolean given = credential != null || settings().credentialPlace().isTaken(request);
    if (!given && !operation.isAnonymous()) {
      String message = "no credential is configured, and this operation needs one";
      fail(new CredentialException(message, info(null), null));
      return;
    }
    make(nextScope());
  }

  private AttemptScope nextScope() {
    AttemptScope next = new AttemptScope();
    present = next;
    if (result.isDone()) {
      next.abort(); // the call was given up between two attempts
    }
    return next;
  }

  private void make(AttemptScope scope) {
    if (result.isDone()) {
      return;
    }
    if (core.isClosed()) {
      abort("the client is closed", null);
      return;
    }
    Admission admission = admissions.ask();
    scope.onAbort(admission::leave);
    admission.whenGranted(() -> admitted(scope, admission), this::failed);
  }

  private void admitted(AttemptScope scope, Admission admission) {
    if (result.isDone()) {
      return; // the call was given up while it waited
    }
    if (core.isClosed()) {
      // Closing ends calls one after the other, and each frees its place for the next.
      abort("the client was closed during the call", null);
      return;
    }
    int number = attempts + 1;
    attempts = number;
    ResponseContext context =
        new ResponseContext(
            info(null), settings(), core.rules(operation), options.limits(), secrets(), scope);
    CompletableFuture<ApiResponse<T>> done =
        admission
            .sending(() -> sent(context))
            .thenCompose(response -> read(admission.counting(response), context));
    Duration timeout = options.timeout();
    Runnable timer =
        time()
            .schedule(() -> done.completeExceptionally(AttemptFailure.timedOut(timeout)), timeout);
    done.whenComplete(
        (response, failure) -> {
          timer.run();
          if (failure != null) {
            scope.abort();
            failed(Futures.unwrapped(failure));
          } else {
            succeeded(response, scope, admission);
          }
        });
  }

  private CompletableFuture<TransportResponse> sent(ResponseContext context) {
    Interceptor.Attempt attempt =
        new Interceptor.Attempt(
            operation.operationId(), operation.pathTemplate(), requestId, attempts);
    RequestSender sender =
        new RequestSender(settings(), options.baseUrl(), credential, context.scope());
    try {
      return new InterceptorChain(settings().interceptors(), attempt, sender).proceed(request);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<ApiResponse<T>> read(
      TransportResponse response, ResponseContext context) {
    boolean success = ResponseReader.isSuccess(response);
    if (success
        && retries.afterSuccess(
                EndedAttempt.succeeded(operation, context.call(), elapsed(), response))
            instanceof RetryDecision.Retry retry) {
      BodyCollector.discard(response.body());
      return CompletableFuture.failedFuture(new RepeatedAttempt(response.status(), retry.delay()));
    }
    return new ResponseReader(response, context)
        .read(operation.responseType())
        .thenApply(
            body -> new ApiResponse<>(response.status(), response.headers(), body, context.call()));
  }

  private void succeeded(ApiResponse<T> response, AttemptScope scope, Admission admission) {
    if (!(response.body() instanceof AutoCloseable)) {
      admission.leave(); // a stream or download leaves when it ends
    }
    if (scope.release()) {
      logEnd("status " + response.status());
    }
    if (!result.complete(response)) {
      discard(response); // the call was given up in this very moment
    }
  }

  private void failed(Throwable failure) {
    if (result.isDone()) {
      return;
    }
    try {
      if (core.isClosed()) {
        abort("the client was closed during the call", failure);
      } else if (failure instanceof RepeatedAttempt repeated) {
        repeat("status " + repeated.status(), repeated.delay());
      } else if (failure instanceof AttemptFailure known) {
        decide(known);
      } else if (failure instanceof IOException io) {
        decide(AttemptFailure.of(io, secrets()));
      } else if (failure instanceof Exception) {
        decide(AttemptFailure.unexpected(failure, secrets()));
      } else {
        result.completeExceptionally(failure); // an Error of the JVM
      }
    } catch (RuntimeException e) {
      result.completeExceptionally(e); // a retry condition failed
    }
  }

  private void decide(AttemptFailure failure) {
    EndedAttempt attempt = EndedAttempt.failed(operation, info(null), elapsed(), failure);
    boolean refused =
        attempt.failure().orElse(null) instanceof ApiErrorException error && error.status() == 401;
    if (refused && !renewed && source.renewable()) {
      renewed = true;
      renew(failure);
      return;
    }
    RetryDecision decision = retries.afterFailure(attempt);
    if (decision instanceof RetryDecision.Retry retry) {
      repeat(attempt.toString(), retry.delay());
    } else if (decision instanceof RetryDecision.Stop stop) {
      fail(failure.exception(info(stop.reason())));
    }
  }

  private void repeat(String why, Duration delay) {
    core.log(
        operation,
        info(null),
        "attempt " + attempts + " failed (" + why + "), next one in " + delay.toMillis() + " ms");
    AttemptScope next = nextScope();
    next.onAbort(time().schedule(() -> make(next), delay));
  }

  private Duration elapsed() {
    return Duration.ofNanos(time().nanoTime() - start);
  }

  /**
   * Asks for the credential once more, and tries again if it has changed. The supplier may block,
   * so it is asked on another thread.
   */
  private void renew(AttemptFailure refusal) {
    CompletableFuture.supplyAsync(() -> source.current().orElse(null))
        .whenComplete(
            (value, failure) -> {
              if (value == null || value.equals(credential)) {
                fail(refusal.exception(info(StopReason.NOT_RETRYABLE)));
              } else if (!Requests.isRepeatable(request)) {
                fail(refusal.exception(info(StopReason.BODY_NOT_REPEATABLE)));
              } else {
                credential = value;
                make(nextScope());
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
    ResponseReader.discard(response.body());
  }

  private CallInfo info(@Nullable StopReason reason) {
    return new CallInfo(operation.operationId(), requestId, attempts, reason);
  }

  /** What must not be shown of the request. */
  private Secrets secrets() {
    return Secrets.of(credential, request.headers());
  }

  private ClientSettings settings() {
    return core.settings();
  }

  private TimeSource time() {
    return core.settings().time();
  }
}
