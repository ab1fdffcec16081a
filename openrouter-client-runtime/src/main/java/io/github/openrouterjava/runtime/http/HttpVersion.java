package io.github.openrouterjava.runtime.http;

/** The version of HTTP that a transport offers to a server. */
public enum HttpVersion {
  /**
   * HTTP/1.1 (RFC 9112): one call at a time on a connection, and as many connections as there are
   * calls. A server that retires a connection finishes the calls on it first, so none is lost.
   */
  HTTP_1_1,

  /**
   * HTTP/2 (RFC 9113) where the server offers it over TLS, HTTP/1.1 otherwise: many calls share a
   * connection. {@link JdkTransport} before Java 24 loses the calls that are open when a server
   * retires the connection with GOAWAY, as nginx does after 1,000 requests and at each reload; a
   * few wait until the timeout of the attempt.
   */
  HTTP_2
}
