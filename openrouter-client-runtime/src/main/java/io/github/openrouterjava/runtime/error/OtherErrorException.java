package io.github.openrouterjava.runtime.error;

import java.time.Duration;
import java.util.Optional;

/** An error whose status has no exception of its own, or that names no status. */
public final class OtherErrorException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  OtherErrorException(ErrorReport report, Optional<Duration> retryAfter, CallInfo call) {
    super(report, retryAfter, call);
  }
}
