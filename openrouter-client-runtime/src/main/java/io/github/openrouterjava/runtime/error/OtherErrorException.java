package io.github.openrouterjava.runtime.error;

/** An error whose status has no exception of its own, or that names no status. */
public non-sealed class OtherErrorException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  /** For the runtime, and for kinds of error that an API's dialect names. */
  protected OtherErrorException(ErrorReport report) {
    super(report);
  }
}
