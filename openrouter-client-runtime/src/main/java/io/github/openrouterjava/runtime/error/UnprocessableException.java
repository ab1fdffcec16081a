package io.github.openrouterjava.runtime.error;

/** 422: the request is well-formed but makes no sense to the server. */
public final class UnprocessableException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  UnprocessableException(ErrorReport report) {
    super(report);
  }
}
