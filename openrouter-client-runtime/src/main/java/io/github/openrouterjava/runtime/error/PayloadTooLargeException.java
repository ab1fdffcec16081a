package io.github.openrouterjava.runtime.error;

import java.time.Duration;
import java.util.Optional;

/** 413: the request body is too large. */
public final class PayloadTooLargeException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  PayloadTooLargeException(ErrorReport report, Optional<Duration> retryAfter, CallInfo call) {
    super(report, retryAfter, call);
  }
}
