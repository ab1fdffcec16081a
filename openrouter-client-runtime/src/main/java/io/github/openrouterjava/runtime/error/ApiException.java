package io.github.openrouterjava.runtime.error;

import io.github.openrouterjava.runtime.internal.text.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not end well. Every exception the runtime throws for what happened on the wire is
 * one of the permitted kinds; wrong arguments are an {@link IllegalArgumentException} instead.
 * Messages never contain credentials, and are one line: text from outside is escaped in them.
 *
 * <p>Exceptions by which web frameworks recognise that the client of their own server has left are
 * not among the causes, but suppressed: an {@link java.io.EOFException}, a {@link
 * java.nio.channels.ClosedChannelException}, and any that says "broken pipe" or "connection reset".
 */
public abstract sealed class ApiException extends RuntimeException
    permits ApiErrorException,
        CallCancelledException,
        ConnectionException,
        CredentialException,
        PagingException,
        ResponseException,
        StreamException,
        UnexpectedException {
  private static final long serialVersionUID = 1L;

  private final transient CallInfo call;

  ApiException(String message, CallInfo call, @Nullable Throwable cause) {
    super(
        ShownText.message(call.requestId().isEmpty() ? message : message + " (" + call + ")"),
        Causes.mislead(cause) ? null : cause);
    this.call = call;
    if (cause != null && getCause() == null) {
      addSuppressed(cause);
    }
  }

  /** Which call this was, how often it was attempted and why it was not attempted again. */
  public CallInfo call() {
    return call == null ? CallInfo.NONE : call; // null after deserialisation
  }

  /** The runtime's own id of the call, the same in logs and interceptors. */
  public String requestId() {
    return call().requestId();
  }

  /** How often the request was sent or tried to be sent. */
  public int attempts() {
    return call().attempts();
  }
}
