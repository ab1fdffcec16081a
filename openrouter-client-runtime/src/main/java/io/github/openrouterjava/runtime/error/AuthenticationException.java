package io.github.openrouterjava.runtime.error;

/** 401: the credential is missing, wrong, disabled or expired. */
public non-sealed class AuthenticationException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  /** For the runtime, and for kinds of error that an API's dialect names. */
  protected AuthenticationException(ErrorReport report) {
    super(report);
  }
}
