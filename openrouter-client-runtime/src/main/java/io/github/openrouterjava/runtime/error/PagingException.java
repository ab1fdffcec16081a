package io.github.openrouterjava.runtime.error;

/** A listing cannot be followed further: the server led in a circle, or to another host. */
public final class PagingException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** For the runtime. */
  public PagingException(String message, CallInfo call) {
    super(message, call, null);
  }
}
