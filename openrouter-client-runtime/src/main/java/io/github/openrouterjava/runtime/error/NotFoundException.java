package io.github.openrouterjava.runtime.error;

/** 404: no such thing, or nothing available fits what was asked for; see the availability. */
public final class NotFoundException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  NotFoundException(ErrorReport report) {
    super(report);
  }
}
