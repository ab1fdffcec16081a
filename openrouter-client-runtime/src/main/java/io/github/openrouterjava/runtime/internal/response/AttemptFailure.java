package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.ErrorDetails;
import io.github.openrouterjava.runtime.error.ErrorReport;
import io.github.openrouterjava.runtime.error.RawResponse;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.BodyTooLargeException;
import io.github.openrouterjava.runtime.retry.Failure;
import io.github.openrouterjava.runtime.retry.RetryAfter;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * A failed attempt: what it means for another one, and the exception it becomes when there is no
 * other one. Internal, so it has no stack trace.
 */
public final class AttemptFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;
  private final transient Function<CallInfo, ApiException> exception;

  private AttemptFailure(Failure failure, Function<CallInfo, ApiException> exception) {
    super(null, null, false, false);
    this.failure = failure;
    this.exception = exception;
  }

  /** What the failure means for another attempt. */
  public Failure failure() {
    return failure;
  }

  /** The exception for callers. */
  public ApiException exception(CallInfo call) {
    return exception.apply(call);
  }

  /** The server reported an error. */
  static AttemptFailure reported(
      ErrorReport report, Headers headers, ErrorDetails details, Instant now) {
    ErrorDetails.Facts facts = details.facts();
    Duration asked = RetryAfter.of(headers, now).orElse(facts.retryAfter());
    Duration wait = asked == null || asked.isZero() ? null : asked;
    Failure failure =
        new Failure(
            report.status(),
            report.source() == ErrorReport.Source.STATUS,
            facts.notRun(),
            facts.retryable(),
            wait);
    return new AttemptFailure(failure, call -> ApiErrorException.of(report, wait, call));
  }

  /** The answer cannot be used. */
  static AttemptFailure unusable(
      ResponseException.Kind kind,
      String message,
      RawResponse received,
      @Nullable String jsonPath,
      @Nullable Throwable cause) {
    return new AttemptFailure(
        Failure.PERMANENT,
        call -> new ResponseException(kind, message, received, jsonPath, call, cause));
  }

  /** No answer in time. */
  public static AttemptFailure timedOut(Duration timeout) {
    return connection(
        Failure.LOST,
        ConnectionException.Kind.TIMED_OUT,
        "no complete answer within " + timeout.toMillis() + " ms",
        null);
  }

  /** The body of an answer could not be read to its end. */
  static AttemptFailure ofBody(TransportResponse response, IOException cause, Secrets secrets) {
    return cause instanceof BodyTooLargeException
        ? unusable(
            ResponseException.Kind.TOO_LARGE,
            String.valueOf(cause.getMessage()),
            new RawResponse(response.status(), response.headers(), null),
            null,
            null)
        : of(cause, secrets);
  }

  /**
   * The exchange failed. The transport may quote what the server sent, and that may quote the key.
   */
  public static AttemptFailure of(IOException cause, Secrets secrets) {
    String detail = cause.getMessage() == null ? "" : ": " + secrets.hidden(cause.getMessage());
    Throwable shown = secrets.harmless(cause);
    if (cause instanceof SSLHandshakeException || cause instanceof SSLPeerUnverifiedException) {
      // Certificates do not become valid by asking again.
      return connection(
          Failure.PERMANENT,
          ConnectionException.Kind.NOT_CONNECTED,
          "no secure connection" + detail,
          shown);
    }
    if (cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof UnknownHostException
        || cause.getCause() instanceof UnresolvedAddressException) {
      return connection(
          Failure.NOT_CONNECTED,
          ConnectionException.Kind.NOT_CONNECTED,
          "no connection" + detail,
          shown);
    }
    return cause instanceof HttpTimeoutException
        ? connection(
            Failure.LOST, ConnectionException.Kind.TIMED_OUT, "no answer in time" + detail, shown)
        : connection(
            Failure.LOST, ConnectionException.Kind.LOST, "the connection was lost" + detail, shown);
  }

  private static AttemptFailure connection(
      Failure failure, ConnectionException.Kind kind, String message, @Nullable Throwable cause) {
    return new AttemptFailure(failure, call -> new ConnectionException(kind, message, call, cause));
  }
}
