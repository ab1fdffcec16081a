package io.github.openrouterjava.runtime.error;

import java.time.Duration;
import java.util.Optional;

/** 409: the request contradicts the present state. */
public final class ConflictException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  ConflictException(ErrorReport report, Optional<Duration> retryAfter, CallInfo call) {
    super(report, retryAfter, call);
  }
}
