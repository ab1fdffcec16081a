package io.github.openrouterjava.runtime.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;

/**
 * The head of a response, and its body still on the wire.
 *
 * @param status the HTTP status code
 * @param headers the fields received
 * @param body the bytes, to be subscribed to exactly once; cancelling the subscription aborts the
 *     exchange
 */
public record TransportResponse(
    int status, Headers headers, Flow.Publisher<List<ByteBuffer>> body) {
  /** A response. */
  public TransportResponse {
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(body, "body");
  }

  /** The same response with another body. */
  public TransportResponse withBody(Flow.Publisher<List<ByteBuffer>> replacement) {
    return new TransportResponse(status, headers, replacement);
  }

  /** The same response with other headers. */
  public TransportResponse withHeaders(Headers replacement) {
    return new TransportResponse(status, replacement, body);
  }

  /** Status and headers without credentials. */
  @Override
  public String toString() {
    return status + " " + headers;
  }
}
