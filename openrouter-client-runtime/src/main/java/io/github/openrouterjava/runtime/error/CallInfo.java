package io.github.openrouterjava.runtime.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which call an exception or answer belongs to.
 *
 * @param operationId the operation's name in the API description
 * @param requestId the runtime's own id of the call: the same in logs, interceptors and exceptions;
 *     never sent
 * @param attempts how often the request was sent or tried to be sent
 * @param stopReason why it was not tried again, or null when there was nothing to try again
 */
public record CallInfo(
    String operationId, String requestId, int attempts, @Nullable StopReason stopReason) {
  /** No call: for streams and answers that are read on their own, as in tests. */
  public static final CallInfo NONE = new CallInfo("", "", 0, null);

  /** Checks that what is required is there. */
  public CallInfo {
    Objects.requireNonNull(operationId, "operationId");
    Objects.requireNonNull(requestId, "requestId");
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
