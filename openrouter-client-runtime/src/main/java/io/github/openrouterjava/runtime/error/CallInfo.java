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
    this.operationId = Objects.requireNonNull(operationId, "operationId");
    this.requestId = Objects.requireNonNull(requestId, "requestId");
    this.attempts = attempts;
    this.stopReason = stopReason;
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

  /** The same call, stopped for a reason. */
  public CallInfo stoppedBy(StopReason reason) {
    return new CallInfo(operationId, requestId, attempts, reason);
  }

  /** What exception texts end with, in words. */
  @Override
  public String toString() {
    if (requestId.isEmpty()) {
      return "no call";
    }
    StringBuilder text = new StringBuilder(operationId).append(", request ").append(requestId);
    text.append(", ").append(attempts).append(attempts == 1 ? " attempt" : " attempts");
    return stopReason == null
        ? text.toString()
        : text.append(", ").append(stopReason.words()).toString();
  }
}
