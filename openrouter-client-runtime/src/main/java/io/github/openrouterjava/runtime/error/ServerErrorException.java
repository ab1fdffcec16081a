package io.github.openrouterjava.runtime.error;

/** 5xx: the server, the edge in front of it or the provider behind it failed. */
public non-sealed class ServerErrorException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  /** For the runtime, and for kinds of error that an API's dialect names. */
  protected ServerErrorException(ErrorReport report) {
    super(report);
  }
}
