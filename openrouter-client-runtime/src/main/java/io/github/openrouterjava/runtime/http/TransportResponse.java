package io.github.openrouterjava.runtime.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;

/** The head of a response, and its body still on the wire. Immutable. */
public final class TransportResponse {
  private final int status;
  private final Headers headers;
  private final Flow.Publisher<List<ByteBuffer>> body;

  /** A response; the accessors describe its parts. */
  public TransportResponse(int status, Headers headers, Flow.Publisher<List<ByteBuffer>> body) {
    this.status = status;
    this.headers = Objects.requireNonNull(headers, "headers");
    this.body = Objects.requireNonNull(body, "body");
  }

  /** The HTTP status code. */
  public int status() {
    return status;
  }

  /** The fields received. */
  public Headers headers() {
    return headers;
  }

  /**
   * The bytes, to be subscribed to exactly once; cancelling the subscription aborts the exchange.
   */
  public Flow.Publisher<List<ByteBuffer>> body() {
    return body;
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
