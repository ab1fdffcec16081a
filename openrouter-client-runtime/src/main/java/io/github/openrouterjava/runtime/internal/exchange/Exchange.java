package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.ApiResponse;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.call.Call;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.CallCancelledException;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.CredentialException;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.internal.response.AttemptFailure;
import io.github.openrouterjava.runtime.internal.response.AttemptScope;
import io.github.openrouterjava.runtime.internal.response.Futures;
import io.github.openrouterjava.runtime.internal.response.ResponseReader;
import io.github.openrouterjava.runtime.internal.response.Secrets;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call from its first attempt to its end: the only place where attempts are made and repeated,
 * for blocking and asynchronous callers alike. At any time at most one attempt, wait or renewal of
 * the credential is in progress.
 */
public final class Exchange<T extends @Nullable Object> implements ClientCore.Abortable {
  private final PreparedCall<T> call;
  private final Admissions admissions;
  private final AtomicBoolean ended = new AtomicBoolean();

  /** Completed only after the observers were told of the end. */
  private final CompletableFuture<ApiResponse<T>> result = new CompletableFuture<>();

  private volatile int attempts;

  /** Stops the attempt that is in progress or waited for. */
  private volatile @Nullable AttemptScope present;

  private boolean renewed;

  private Exchange(PreparedCall<T> call, Admissions admissions) {
    this.call = call;
    this.admissions = admissions;
  }

  /**
   * Begins a call. Wrong arguments are thrown; every other failure is that of its result.
   *
   * @param target where to send it, or null for the operation's path below the base URL
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  static <T extends @Nullable Object> Exchange<T> start(
      ClientCore core, Account account, Call<T> call, RequestOptions own, @Nullable URI target) {
    PreparedCall<T> prepared = new PreparedCall<>(core, account, call, own, target);
    Exchange<T> exchange = new Exchange<>(prepared, core.admissions(account.name()));
    core.began(exchange);
    exchange.result.whenComplete((response, failure) -> core.ended(exchange));
    prepared
        .observation()
        .admission()
        .whenComplete((admitted, refusal) -> prepared.context().run(() -> exchange.begin(refusal)));
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
    Executor executor = call.options().callbackExecutor();
    result.whenCompleteAsync(
        (response, failure) -> {
          if (failure != null) {
            future.completeExceptionally(failure);
          } else if (!future.complete(part.apply(response))) {
            discard(response);
          }
        },
        call.context().executor(executor == null ? Futures.pool() : executor));
    future.whenComplete((value, failure) -> abort("cancelled by the caller", null));
    return future;
  }

  @Override
  public void abort(String why, @Nullable Throwable cause) {
    if (ended.get()) {
      return; // the usual case, which should not cost an exception
    }
    if (end(new CallCancelledException(why, info(null), cause))) {
      logEnd(why);
      AttemptScope current = present;
      if (current != null) {
        current.abort();
      }
    }
  }

  private void begin(@Nullable Throwable refusal) {
    if (ended.get()) {
      return; // the call was given up while it waited
    }
    if (refusal != null) {
      fail(AttemptFailure.refused(Futures.unwrapped(refusal), secrets()).exception(info(null)));
      return;
    }
    try {
      call.keys().obtain();
    } catch (RuntimeException e) {
      String message = "the credential could not be obtained: " + e.getMessage();
      fail(new CredentialException(message, info(null), e));
      return;
    }
    String message = call.keys().missing();
    if (message != null) {
      fail(new CredentialException(message, info(null), null));
      return;
    }
    make(nextScope());
  }

  private AttemptScope nextScope() {
    AttemptScope next = new AttemptScope();
    present = next;
    if (ended.get()) {
      next.abort(); // the call was given up between two attempts
    }
    return next;
  }

  private void make(AttemptScope scope) {
    if (ended.get()) {
      return;
    }
    if (call.core().isClosed()) {
      abort("the client is closed", null);
      return;
    }
    Admission admission = admissions.ask();
    scope.onAbort(admission::leave);
    admission.whenGranted(() -> admitted(scope, admission), this::failed);
  }

  private void admitted(AttemptScope scope, Admission admission) {
    if (ended.get()) {
      return; // the call was given up while it waited
    }
    if (call.core().isClosed()) {
      // Closing ends calls one after the other, and each frees its place for the next.
      abort("the client was closed during the call", null);
      return;
    }
    int number = attempts + 1;
    attempts = number;
    CompletableFuture<ApiResponse<T>> done =
        new SentAttempt<>(call, number, scope, admission, admissions).send();
    Duration timeout = call.options().timeout();
    Runnable timer =
        time()
            .schedule(() -> done.completeExceptionally(AttemptFailure.timedOut(timeout)), timeout);
    done.whenComplete(
        (response, failure) -> {
          timer.run();
          if (failure != null) {
            scope.abort();
            call.context().run(() -> failed(Futures.unwrapped(failure)));
          } else {
            succeeded(response, scope, admission);
          }
        });
  }

  private void succeeded(ApiResponse<T> response, AttemptScope scope, Admission admission) {
    boolean open = ResponseReader.isOpen(response.body());
    if (!open) {
      admission.leave(); // a stream or download leaves when it ends
    }
    if (scope.release()) {
      logEnd("status " + response.status());
    }
    if (!ended.compareAndSet(false, true)) {
      discard(response); // the call was given up in this very moment
      return;
    }
    if (!open) {
      call.observation().succeeded(response.body()); // a stream or download says so itself
    }
    result.complete(response);
  }

  private void failed(Throwable failure) {
    if (ended.get()) {
      return;
    }
    try {
      if (call.core().isClosed()) {
        abort("the client was closed during the call", failure);
      } else if (failure instanceof RepeatedAttempt repeated) {
        repeat(repeated.attempt(), repeated.delay());
      } else if (failure instanceof AttemptFailure known) {
        decide(known);
      } else if (failure instanceof IOException io) {
        decide(AttemptFailure.of(io, secrets()));
      } else if (failure instanceof Exception) {
        decide(AttemptFailure.unexpected(failure, secrets()));
      } else {
        end(failure); // an Error of the JVM
      }
    } catch (RuntimeException e) {
      end(e); // a retry condition failed
    }
  }

  private void decide(AttemptFailure failure) {
    EndedAttempt attempt =
        EndedAttempt.failed(call.operation(), info(null), call.elapsed(), failure);
    boolean refused =
        attempt.failure().orElse(null) instanceof ApiErrorException error && error.status() == 401;
    if (refused && !renewed && call.keys().renewable()) {
      renewed = true;
      renew(failure, attempt);
      return;
    }
    RetryDecision decision = call.retries().after(attempt);
    if (decision instanceof RetryDecision.Retry retry) {
      repeat(attempt, retry.delay());
    } else if (decision instanceof RetryDecision.Stop stop) {
      fail(failure.exception(info(stop.reason())));
    }
  }

  private void repeat(EndedAttempt attempt, Duration delay) {
    long millis = delay.toMillis();
    call.log(
        attempts,
        "attempt " + attempts + " failed (" + attempt + "), next one in " + millis + " ms");
    call.observation().retry(attempt, delay);
    AttemptScope next = nextScope();
    next.onAbort(time().schedule(() -> make(next), delay));
  }

  /**
   * Asks for the credential once more, and tries again if it has changed. The supplier may block,
   * so it is asked on another thread.
   */
  private void renew(AttemptFailure refusal, EndedAttempt attempt) {
    CompletableFuture.supplyAsync(() -> call.context().call(call.keys()::renew))
        .whenComplete(
            (changed, failure) -> {
              if (failure != null || !changed) {
                fail(refusal.exception(info(StopReason.NOT_RETRYABLE)));
              } else if (!call.isRepeatable()) {
                fail(refusal.exception(info(StopReason.BODY_NOT_REPEATABLE)));
              } else {
                call.observation().retry(attempt, Duration.ZERO);
                make(nextScope());
              }
            });
  }

  private void fail(ApiException exception) {
    logEnd(exception.getClass().getSimpleName());
    end(exception);
  }

  /** Ends the call with a failure, unless it has ended before. */
  private boolean end(Throwable failure) {
    if (!ended.compareAndSet(false, true)) {
      return false;
    }
    call.observation().failed(failure);
    result.completeExceptionally(failure);
    return true;
  }

  private void logEnd(String how) {
    call.log(attempts, how + ", attempt " + attempts);
  }

  private void discard(ApiResponse<T> response) {
    ResponseReader.discard(response.body());
  }

  private CallInfo info(@Nullable StopReason reason) {
    return call.info(attempts, reason);
  }

  private Secrets secrets() {
    return call.secrets();
  }

  private TimeSource time() {
    return call.time();
  }
}
