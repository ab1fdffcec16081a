package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.response.AttemptFailure;
import io.github.openrouterjava.runtime.retry.AttemptResult;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How one attempt ended. */
final class EndedAttempt implements AttemptResult {
  private final Operation<?> operation;
  private final CallInfo call;
  private final Duration elapsed;
  private final @Nullable AttemptFailure cause;
  private final @Nullable ApiException failure;
  private final @Nullable TransportResponse response;

  private EndedAttempt(
      Operation<?> operation,
      CallInfo call,
      Duration elapsed,
      @Nullable AttemptFailure cause,
      @Nullable TransportResponse response) {
    this.operation = operation;
    this.call = call;
    this.elapsed = elapsed;
    this.cause = cause;
    this.failure = cause == null ? null : cause.exception(call);
    this.response = response;
  }

  static EndedAttempt failed(
      Operation<?> operation, CallInfo call, Duration elapsed, AttemptFailure cause) {
    return new EndedAttempt(operation, call, elapsed, cause, null);
  }

  static EndedAttempt succeeded(
      Operation<?> operation, CallInfo call, Duration elapsed, TransportResponse response) {
    return new EndedAttempt(operation, call, elapsed, null, response);
  }

  @Override
  public String operationId() {
    return operation.operationId();
  }

  @Override
  public String method() {
    return operation.method();
  }

  @Override
  public String requestId() {
    return call.requestId();
  }

  @Override
  public int number() {
    return call.attempts();
  }

  @Override
  public Duration elapsed() {
    return elapsed;
  }

  @Override
  public boolean isIdempotent() {
    return operation.isIdempotent();
  }

  @Override
  public Optional<ApiException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public OptionalInt status() {
    if (response != null) {
      return OptionalInt.of(response.status());
    }
    if (failure instanceof ApiErrorException error) {
      return OptionalInt.of(error.httpStatus());
    }
    return failure instanceof ResponseException unusable
        ? OptionalInt.of(unusable.status())
        : OptionalInt.empty();
  }

  @Override
  public Headers headers() {
    if (response != null) {
      return response.headers();
    }
    if (failure instanceof ApiErrorException error) {
      return error.headers();
    }
    return failure instanceof ResponseException unusable ? unusable.headers() : Headers.empty();
  }

  @Override
  public boolean isPermanent() {
    return cause != null && cause.isPermanent();
  }

  /** A few words for logs, without any text of the server's: that may be private. */
  @Override
  public String toString() {
    String kind = failure == null ? "status" : failure.getClass().getSimpleName();
    OptionalInt status = status();
    return status.isPresent() ? kind + " " + status.getAsInt() : kind;
  }
}
