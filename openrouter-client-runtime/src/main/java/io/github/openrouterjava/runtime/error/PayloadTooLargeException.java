package io.github.openrouterjava.runtime.error;

/** 413: the request body is too large. */
public final class PayloadTooLargeException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  PayloadTooLargeException(ErrorReport report) {
    super(report);
  }
}
