package io.github.openrouterjava.runtime.error;

import org.jspecify.annotations.Nullable;

/** The exchange broke off: no connection, a lost one, or no response in time. */
public final class ConnectionException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** How far the exchange had come. */
  public enum Kind {
    /** No connection was made: the server has not seen the request. */
    NOT_CONNECTED,
    /** The connection was lost: the server may have seen and carried out the request. */
    LOST,
    /** No complete response within the timeout: the server may have carried out the request. */
    TIMED_OUT,
    /**
     * The call waited too long for other calls of the client to end, as its concurrency limit
     * demands: nothing was sent.
     */
    NOT_ADMITTED
  }

  private final Kind kind;

  /** For the runtime. */
  public ConnectionException(Kind kind, String message, CallInfo call, @Nullable Throwable cause) {
    super(message, call, cause);
    this.kind = kind;
  }

  /** How far the exchange had come. */
  public Kind kind() {
    return kind;
  }
}
