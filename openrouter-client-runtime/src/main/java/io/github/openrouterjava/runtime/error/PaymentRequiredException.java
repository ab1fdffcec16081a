package io.github.openrouterjava.runtime.error;

import java.time.Duration;
import java.util.Optional;

/** 402: the account or the key has no credit left. */
public final class PaymentRequiredException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  PaymentRequiredException(ErrorReport report, Optional<Duration> retryAfter, CallInfo call) {
    super(report, retryAfter, call);
  }
}
