package io.github.openrouterjava.runtime.error;

import java.time.Duration;
import java.util.Optional;

/** 422: the request is well-formed but makes no sense to the server. */
public final class UnprocessableException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  UnprocessableException(ErrorReport report, Optional<Duration> retryAfter, CallInfo call) {
    super(report, retryAfter, call);
  }
}
