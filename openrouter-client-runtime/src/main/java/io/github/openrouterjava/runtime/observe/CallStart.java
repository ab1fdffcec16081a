package io.github.openrouterjava.runtime.observe;

import io.github.openrouterjava.runtime.http.TransportRequest;

/**
 * A call that begins. Immutable.
 *
 * @param operationId the operation's name in the API description
 * @param pathTemplate the path with its placeholders: safe to use as a metric label
 * @param requestId the runtime's own id of the call: the same in logs, interceptors and exceptions
 * @param account the name of the account that makes the call, {@code default} for the client's own
 * @param request what is going to be sent, without the credential; its body can be read as {@link
 *     io.github.openrouterjava.runtime.http.RequestBody#bytes bytes}
 */
public record CallStart(
    String operationId,
    String pathTemplate,
    String requestId,
    String account,
    TransportRequest request) {
  /** Whether the call asks for a stream of events. */
  public boolean isStreaming() {
    return request.headers().first("Accept").orElse("").startsWith("text/event-stream");
  }
}
