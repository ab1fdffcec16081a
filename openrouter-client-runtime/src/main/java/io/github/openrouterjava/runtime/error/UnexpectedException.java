package io.github.openrouterjava.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * An attempt ended with an exception that nobody expected, such as one thrown by an interceptor, by
 * the source of a request body, or by a transport. The cause says which. Such a failure is not
 * repeated.
 */
public final class UnexpectedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** For the runtime. */
  public UnexpectedException(String message, CallInfo call, @Nullable Throwable cause) {
    super(message, call, cause);
  }
}
