package io.github.openrouterjava.runtime.error;

/** 408: the server gave up waiting. */
public final class RequestTimeoutException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  RequestTimeoutException(ErrorReport report) {
    super(report);
  }
}
