package io.github.openrouterjava.runtime.http;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request as it goes over the wire. Timeouts are not part of it: whoever waits cancels.
 * Immutable.
 */
public final class TransportRequest {
  private final String method;
  private final URI uri;
  private final Headers headers;
  private final @Nullable RequestBody body;

  /** A request; what the parts mean, say the accessors. */
  public TransportRequest(String method, URI uri, Headers headers, @Nullable RequestBody body) {
    this.method = Objects.requireNonNull(method, "method");
    this.uri = Objects.requireNonNull(uri, "uri");
    this.headers = Objects.requireNonNull(headers, "headers");
    this.body = body;
  }

  /** The HTTP method, in capitals. */
  public String method() {
    return method;
  }

  /** The absolute target. */
  public URI uri() {
    return uri;
  }

  /**
   * The fields to send, without {@code Content-Length}; {@code Content-Type} is taken from the body
   * when absent.
   */
  public Headers headers() {
    return headers;
  }

  /** What to send, or null for nothing. */
  public @Nullable RequestBody body() {
    return body;
  }

  /** The same request with other headers. */
  public TransportRequest withHeaders(Headers replacement) {
    return new TransportRequest(method, uri, replacement, body);
  }

  /** The same request to another target. */
  public TransportRequest withUri(URI replacement) {
    return new TransportRequest(method, replacement, headers, body);
  }

  /** Method, target without its query, and headers without credentials. */
  @Override
  public String toString() {
    return method
        + " "
        + uri.getScheme()
        + "://"
        + uri.getRawAuthority()
        + uri.getRawPath()
        + " "
        + headers;
  }
}
