package io.github.openrouterjava.runtime.error;

/** 400: the request is wrong; the error type says how. Repeating it does not help. */
public non-sealed class BadRequestException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  /** For the runtime, and for kinds of error that an API's dialect names. */
  protected BadRequestException(ErrorReport report) {
    super(report);
  }
}
