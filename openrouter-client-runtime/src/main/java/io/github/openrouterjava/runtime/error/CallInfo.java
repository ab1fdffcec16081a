package io.github.openrouterjava.runtime.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which call an exception or response belongs to. Immutable. */
public final class CallInfo {
  /** No call: for streams and responses that are read on their own, as in tests. */
  public static final CallInfo NONE = new CallInfo("", "", 0, null);

  private final String operationId;
  private final String requestId;
  private final int attempts;
  private final @Nullable StopReason stopReason;
  private final String target;
  private final String keyOrigin;

  /**
   * For the runtime.
   *
   * @param operationId the operation's name in the API description
   * @param requestId the runtime's own id of the call: the same in logs, interceptors and
   *     exceptions; never sent
   * @param attempts how often the request was sent or tried to be sent
   * @param stopReason why it was not tried again, or null when there was nothing to try again
   */
  public CallInfo(
      String operationId, String requestId, int attempts, @Nullable StopReason stopReason) {
    this(operationId, requestId, attempts, stopReason, "", "");
  }

  private CallInfo(
      String operationId,
      String requestId,
      int attempts,
      @Nullable StopReason stopReason,
      String target,
      String keyOrigin) {
    this.operationId = Objects.requireNonNull(operationId, "operationId");
    this.requestId = Objects.requireNonNull(requestId, "requestId");
    this.attempts = attempts;
    this.stopReason = stopReason;
    this.target = target;
    this.keyOrigin = keyOrigin;
  }

  /** The operation's name in the API description. */
  public String operationId() {
    return operationId;
  }

  /**
   * The runtime's own id of the call: the same in logs, interceptors and exceptions; never sent.
   */
  public String requestId() {
    return requestId;
  }

  /** How often the request was sent or tried to be sent. */
  public int attempts() {
    return attempts;
  }

  /** Why it was not tried again, or null when there was nothing to try again. */
  public @Nullable StopReason stopReason() {
    return stopReason;
  }

  /**
   * The host and port the last request went to, redirects followed, such as {@code
   * api.example.com:443}; empty if there was no request.
   */
  public String target() {
    return target;
  }

  /** The method or the environment variable that set the credential; empty if none is known. */
  public String keyOrigin() {
    return keyOrigin;
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
