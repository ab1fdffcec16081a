package io.github.openrouterjava.runtime.error;

/** 422: the request is well-formed but makes no sense to the server. */
public non-sealed class UnprocessableException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  /** For the runtime, and for kinds of error that an API's dialect names. */
  protected UnprocessableException(ErrorReport report) {
    super(report);
  }
}
