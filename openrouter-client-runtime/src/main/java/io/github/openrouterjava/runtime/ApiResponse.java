package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.http.Headers;

import org.jspecify.annotations.Nullable;

/**
 * A successful response with what came around it. Immutable, as far as the body is.
 *
 * @param <T> the type of the body
 */
public final class ApiResponse<T extends @Nullable Object> {
  private final int status;
  private final Headers headers;
  private final T body;
  private final CallInfo call;

  /** A response; the accessors describe its parts. */
  public ApiResponse(int status, Headers headers, T body, CallInfo call) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.call = call;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The header fields. */
  public Headers headers() {
    return headers;
  }

  /** What the operation gives. */
  public T body() {
    return body;
  }

  /** The call this response belongs to, and how many attempts it took. */
  public CallInfo call() {
    return call;
  }

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
