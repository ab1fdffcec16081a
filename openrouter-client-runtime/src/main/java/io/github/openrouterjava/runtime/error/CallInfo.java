package io.github.openrouterjava.runtime.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which call an exception or response belongs to.
 *
 * @param operationId the operation's name in the API description
 * @param requestId the runtime's own id of the call: the same in logs, interceptors and exceptions;
 *     never sent
 * @param attempts how often the request was sent or tried to be sent
 * @param stopReason why it was not tried again, or null when there was nothing to try again
 * @param target the host and port the last request went to, redirects followed, such as {@code
 *     api.example.com:443}; empty if there was no request
 * @param keyOrigin the method or the environment variable that set the credential; empty if none is
 *     known
 */
public record CallInfo(
    String operationId,
    String requestId,
    int attempts,
    @Nullable StopReason stopReason,
    String target,
    String keyOrigin) {
  /** No call: for streams and responses that are read on their own, as in tests. */
  public static final CallInfo NONE = new CallInfo("", "", 0, null);

  /** A call. */
  public CallInfo {
    Objects.requireNonNull(operationId, "operationId");
    Objects.requireNonNull(requestId, "requestId");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(keyOrigin, "keyOrigin");
  }

  /** A call that has not been sent yet, with a credential of unknown origin. */
  public CallInfo(
      String operationId, String requestId, int attempts, @Nullable StopReason stopReason) {
    this(operationId, requestId, attempts, stopReason, "", "");
  }

  /** The same call, stopped for a reason. */
  public CallInfo stoppedBy(StopReason reason) {
    return new CallInfo(operationId, requestId, attempts, reason, target, keyOrigin);
  }

  /** The same call, whose last request went to this host and port. */
  public CallInfo sentTo(String hostAndPort) {
    return new CallInfo(operationId, requestId, attempts, stopReason, hostAndPort, keyOrigin);
  }

  /** The same call, whose credential was set by this method or environment variable. */
  public CallInfo withKeySetBy(String origin) {
    return new CallInfo(operationId, requestId, attempts, stopReason, target, origin);
  }

  /** What exception texts end with, in words. */
  @Override
  public String toString() {
    if (requestId.isEmpty()) {
      return "no call";
    }
    StringBuilder text = new StringBuilder(operationId);
    if (!target.isEmpty()) {
      text.append(" at ").append(target);
    }
    text.append(", request ").append(requestId);
    text.append(", ").append(attempts).append(attempts == 1 ? " attempt" : " attempts");
    return stopReason == null
        ? text.toString()
        : text.append(", ").append(stopReason.words()).toString();
  }
}
