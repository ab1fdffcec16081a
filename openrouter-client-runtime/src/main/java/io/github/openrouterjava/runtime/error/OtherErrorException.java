package io.github.openrouterjava.runtime.error;

/** An error whose status has no exception of its own, or that names no status. */
public final class OtherErrorException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  OtherErrorException(ErrorReport report) {
    super(report);
  }
}
