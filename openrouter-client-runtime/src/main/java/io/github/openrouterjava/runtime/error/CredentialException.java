package io.github.openrouterjava.runtime.error;

import org.jspecify.annotations.Nullable;

/** The call needs a credential and none is configured, or its supplier failed. Nothing was sent. */
public final class CredentialException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** For the runtime. */
  public CredentialException(String message, CallInfo call, @Nullable Throwable cause) {
    super(message, call, cause);
  }
}
