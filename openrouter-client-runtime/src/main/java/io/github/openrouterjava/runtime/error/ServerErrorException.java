package io.github.openrouterjava.runtime.error;

/** 5xx: the server, the edge in front of it or the provider behind it failed. */
public final class ServerErrorException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  ServerErrorException(ErrorReport report) {
    super(report);
  }
}
