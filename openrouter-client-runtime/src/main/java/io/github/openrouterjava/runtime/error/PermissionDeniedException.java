package io.github.openrouterjava.runtime.error;

/** 403: the credential does not permit this, or a rule of the server forbids it. */
public non-sealed class PermissionDeniedException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  /** For the runtime, and for kinds of error that an API's dialect names. */
  protected PermissionDeniedException(ErrorReport report) {
    super(report);
  }
}
