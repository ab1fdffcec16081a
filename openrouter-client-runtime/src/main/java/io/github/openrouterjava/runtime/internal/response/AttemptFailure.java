package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.ErrorDetails;
import io.github.openrouterjava.runtime.error.ErrorReport;
import io.github.openrouterjava.runtime.error.RawResponse;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.error.UnexpectedException;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.NotProcessedException;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.BodyTooLargeException;
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
 * A failed attempt: the exception it becomes if there is no other one, and whether another would
 * fail for the same reason. Internal, so it has no stack trace.
 */
public final class AttemptFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MAX_CAUSES = 10;

  private final boolean permanent;
  private final transient Function<CallInfo, ApiException> exception;

  private AttemptFailure(boolean permanent, Function<CallInfo, ApiException> exception) {
    super(null, null, false, false);
    this.permanent = permanent;
    this.exception = exception;
  }

  /** Whether another attempt would fail for the same reason. */
  public boolean isPermanent() {
    return permanent;
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
    return new AttemptFailure(false, call -> ApiErrorException.of(report, wait, call));
  }

  /** The response is not usable. */
  static AttemptFailure unusable(
      ResponseException.Kind kind,
      String message,
      RawResponse received,
      @Nullable String jsonPath,
      @Nullable Throwable cause) {
    return new AttemptFailure(
        true, call -> new ResponseException(kind, message, received, jsonPath, call, cause));
  }

  /** No response in time. */
  public static AttemptFailure timedOut(Duration timeout) {
    return connection(
        ConnectionException.Kind.TIMED_OUT,
        "no complete response within " + timeout.toMillis() + " ms",
        null);
  }

  /** The call waited too long for others to end. */
  public static AttemptFailure notAdmitted(int calls, Duration waited) {
    String message =
        "the call waited "
            + waited.toMillis()
            + " ms for one of the "
            + calls
            + " calls in progress to end, and was not sent; raise the concurrency limit or its wait,"
            + " and close streams and downloads that are no longer read";
    return new AttemptFailure(
        true,
        call ->
            new ConnectionException(ConnectionException.Kind.NOT_ADMITTED, message, call, null));
  }

  /** An observer did not let the call begin. */
  public static AttemptFailure refused(Throwable cause, Secrets secrets) {
    String detail = cause.getMessage() == null ? "" : ": " + secrets.hidden(cause.getMessage());
    String message =
        "the call was not admitted, and was not sent: " + cause.getClass().getSimpleName() + detail;
    Throwable shown = secrets.harmless(cause);
    return new AttemptFailure(
        true,
        call ->
            new ConnectionException(ConnectionException.Kind.NOT_ADMITTED, message, call, shown));
  }

  /** An unexpected failure of the transport, of an interceptor or of a request body. */
  public static AttemptFailure unexpected(Throwable cause, Secrets secrets) {
    String detail = cause.getMessage() == null ? "" : ": " + secrets.hidden(cause.getMessage());
    Throwable shown = secrets.harmless(cause);
    return new AttemptFailure(
        true,
        call ->
            new UnexpectedException(
                "the attempt ended with an unexpected " + cause.getClass().getSimpleName() + detail,
                call,
                shown));
  }

  /** The body of a response could not be read to its end. */
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
    String detail = detail(cause, secrets);
    Throwable shown = secrets.harmless(cause);
    if (cause instanceof SSLHandshakeException || cause instanceof SSLPeerUnverifiedException) {
      // Certificates do not become valid by asking again.
      return notConnected(true, "could not connect securely" + detail, shown);
    }
    if (cause instanceof NotProcessedException unprocessed) {
      return notConnected(
          unprocessed.isPermanent(), "the request did not reach the server" + detail, shown);
    }
    if (cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof UnknownHostException
        || cause.getCause() instanceof UnresolvedAddressException) {
      return notConnected(false, "could not connect" + detail, shown);
    }
    return cause instanceof HttpTimeoutException
        ? connection(ConnectionException.Kind.TIMED_OUT, "no response in time" + detail, shown)
        : connection(ConnectionException.Kind.LOST, "the connection was lost" + detail, shown);
  }

  /** What the failure says, or the first of its causes that says something. */
  private static String detail(Throwable failure, Secrets secrets) {
    int depth = 0;
    for (Throwable each = failure; each != null && depth < MAX_CAUSES; each = each.getCause()) {
      if (each instanceof UnresolvedAddressException || each instanceof UnknownHostException) {
        return ": the name of the host is not known";
      }
      if (each.getMessage() != null && !each.getMessage().isBlank()) {
        return ": " + secrets.hidden(each.getMessage());
      }
      depth++;
    }
    return "";
  }

  private static AttemptFailure notConnected(
      boolean permanent, String message, @Nullable Throwable cause) {
    return new AttemptFailure(
        permanent,
        call ->
            new ConnectionException(ConnectionException.Kind.NOT_CONNECTED, message, call, cause));
  }

  private static AttemptFailure connection(
      ConnectionException.Kind kind, String message, @Nullable Throwable cause) {
    return new AttemptFailure(false, call -> new ConnectionException(kind, message, call, cause));
  }
}
