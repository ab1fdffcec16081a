package io.github.openrouterjava.runtime.error;

/** 408: the server gave up waiting. */
public non-sealed class RequestTimeoutException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  /** For the runtime, and for kinds of error that an API's dialect names. */
  protected RequestTimeoutException(ErrorReport report) {
    super(report);
  }
}
