package io.github.openrouterjava.runtime.retry;

import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.ErrorReport;
import io.github.openrouterjava.runtime.http.Headers;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How one attempt ended, as retry conditions and listeners see it: with a failure, or with the head
 * of a successful response whose body is not read yet. Immutable.
 */
public interface AttemptResult {
  /** The operation's name in the API description. */
  String operationId();

  /** The HTTP method, in capitals. */
  String method();

  /** The runtime's own id of the call, the same for all its attempts. */
  String requestId();

  /** The number of the attempt: 1 for the first. */
  int number();

  /** The time since the first attempt began. */
  Duration elapsed();

  /**
   * Whether the operation may be carried out more than once with the same effect: its method is
   * idempotent (RFC 9110, section 9.2.2) and it does not cost money, or an idempotency key goes
   * with it.
   */
  boolean isIdempotent();

  /** The exception the call ends with if it is not repeated; empty for a successful response. */
  Optional<ApiException> failure();

  /** The HTTP status; empty if no response arrived. */
  OptionalInt status();

  /** The header fields of the response; none if no response arrived. */
  Headers headers();

  /**
   * Whether another attempt would fail for the same reason: the server's certificate is not
   * trusted, or the response is not what the operation promises.
   */
  boolean isPermanent();

  /**
   * Whether the server surely did not carry out the request: no connection was made, the response's
   * own status is 429, 503 or 529, or the API's dialect says so.
   */
  default boolean surelyNotRun() {
    ApiException failure = failure().orElse(null);
    if (failure instanceof ConnectionException connection) {
      return connection.kind() == ConnectionException.Kind.NOT_CONNECTED;
    }
    return failure instanceof ApiErrorException error
        && (error.details().facts().notRun()
            || (error.source() == ErrorReport.Source.STATUS
                && Set.of(429, 503, 529).contains(error.status())));
  }
}
