package io.github.openrouterjava.runtime.error;

/** 409: the request contradicts the present state. */
public final class ConflictException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  ConflictException(ErrorReport report) {
    super(report);
  }
}
