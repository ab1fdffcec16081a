package io.github.openrouterjava.runtime.error;

/** 401: the credential is missing, wrong, disabled or expired. */
public final class AuthenticationException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  AuthenticationException(ErrorReport report) {
    super(report);
  }
}
