package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.ClientSettings;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.internal.dialect.OperationRules;
import io.github.openrouterjava.runtime.internal.dialect.UsageReader;
import io.github.openrouterjava.runtime.internal.event.StreamResumption;
import java.time.Duration;

/**
 * What is known of an attempt when its response is read.
 *
 * @param call which call and attempt it is
 * @param settings those of the client
 * @param rules what the API's dialect says about the responses of the operation
 * @param limits those of the call
 * @param secrets what must not be shown
 * @param scope what to stop when the attempt is given up
 * @param usage reads what the response says the call has used
 * @param resumption asks for the rest of a stream that was lost
 */
public record ResponseContext(
    CallInfo call,
    ClientSettings settings,
    OperationRules rules,
    Limits limits,
    Secrets secrets,
    AttemptScope scope,
    UsageReader usage,
    StreamResumption resumption) {

  /**
   * Limits for reading one response.
   *
   * @param idleTimeout the longest silence in a stream or download
   * @param maxBytes the largest body that is held in memory
   */
  public record Limits(Duration idleTimeout, long maxBytes) {}

  Duration idleTimeout() {
    return limits.idleTimeout();
  }

  /** The call, for a failure after its response has started: it is never tried again. */
  CallInfo startedCall() {
    return call.stoppedBy(StopReason.RESPONSE_STARTED);
  }
}
