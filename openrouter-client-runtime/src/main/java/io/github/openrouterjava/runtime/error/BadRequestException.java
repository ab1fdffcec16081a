package io.github.openrouterjava.runtime.error;

/** 400: the request is wrong; the error type says how. Repeating it does not help. */
public final class BadRequestException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  BadRequestException(ErrorReport report) {
    super(report);
  }
}
