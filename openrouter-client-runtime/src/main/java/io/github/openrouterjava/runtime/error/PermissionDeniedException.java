package io.github.openrouterjava.runtime.error;

/** 403: the credential may not do this, or a guardrail, moderation or region rule forbids it. */
public final class PermissionDeniedException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  PermissionDeniedException(ErrorReport report) {
    super(report);
  }
}
