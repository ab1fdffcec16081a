package io.github.openrouterjava.runtime.http;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request as it goes over the wire. Timeouts are not part of it: whoever waits cancels.
 *
 * @param method the HTTP method, in capitals
 * @param uri the absolute target
 * @param headers the fields to send, without {@code Content-Length}; {@code Content-Type} is taken
 *     from the body when absent
 * @param body the body, or null if there is none
 */
public record TransportRequest(
    String method, URI uri, Headers headers, @Nullable RequestBody body) {
  /** A request. */
  public TransportRequest {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(headers, "headers");
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
