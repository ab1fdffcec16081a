package io.github.openrouterjava.runtime.error;

/** 409: the request contradicts the present state. */
public non-sealed class ConflictException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  /** For the runtime, and for kinds of error that an API's dialect names. */
  protected ConflictException(ErrorReport report) {
    super(report);
  }
}
