package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.http.Headers;

/**
 * A successful response with what came around it.
 *
 * @param <T> the type of the body
 * @param status the HTTP status
 * @param headers the header fields
 * @param body what the operation gives
 * @param call the call this response belongs to, and how many attempts it took
 */
public record ApiResponse<T>(int status, Headers headers, T body, CallInfo call) {
  /** How often the request was sent, this response's included. */
  public int attempts() {
    return call.attempts();
  }

  /** The runtime's own id of the call, the same in logs and interceptors. */
  public String requestId() {
    return call.requestId();
  }

  /** Status and call; bodies may be private. */
  @Override
  public String toString() {
    return "ApiResponse[" + status + ", " + call + "]";
  }
}
