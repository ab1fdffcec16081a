package io.github.openrouterjava.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * The caller gave up: its thread was interrupted (the interrupt flag is set again), or the client
 * was closed during the call. The exchange was aborted; the server may still have carried out the
 * request.
 */
public final class CallCancelledException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** For the runtime. */
  public CallCancelledException(String message, CallInfo call, @Nullable Throwable cause) {
    super(message, call, cause);
  }
}
