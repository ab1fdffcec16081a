package io.github.openrouterjava.runtime.error;

import java.time.Duration;
import java.util.Optional;

/** 401: the credential is missing, wrong, disabled or expired. */
public final class AuthenticationException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  AuthenticationException(ErrorReport report, Optional<Duration> retryAfter, CallInfo call) {
    super(report, retryAfter, call);
  }
}
