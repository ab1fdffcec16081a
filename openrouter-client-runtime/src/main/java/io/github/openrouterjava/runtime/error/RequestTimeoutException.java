package io.github.openrouterjava.runtime.error;

import java.time.Duration;
import java.util.Optional;

/** 408: the server gave up waiting. */
public final class RequestTimeoutException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  RequestTimeoutException(ErrorReport report, Optional<Duration> retryAfter, CallInfo call) {
    super(report, retryAfter, call);
  }
}
