package io.github.openrouterjava.runtime.error;

/** 413: the request body is too large. */
public non-sealed class PayloadTooLargeException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  /** For the runtime, and for kinds of error that an API's dialect names. */
  protected PayloadTooLargeException(ErrorReport report) {
    super(report);
  }
}
