package io.github.openrouterjava.runtime.error;

/** 404: what the request names does not exist. */
public non-sealed class NotFoundException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  /** For the runtime, and for kinds of error that an API's dialect names. */
  protected NotFoundException(ErrorReport report) {
    super(report);
  }
}
