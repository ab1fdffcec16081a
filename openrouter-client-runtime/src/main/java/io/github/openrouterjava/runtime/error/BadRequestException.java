package io.github.openrouterjava.runtime.error;

import java.time.Duration;
import java.util.Optional;

/** 400: the request is wrong; the error type says how. Repeating it does not help. */
public final class BadRequestException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  BadRequestException(ErrorReport report, Optional<Duration> retryAfter, CallInfo call) {
    super(report, retryAfter, call);
  }
}
