package io.github.openrouterjava.runtime.http;

import java.time.Duration;
import java.util.Objects;

/**
 * How a transport makes connections. Each method returns a copy with one setting changed.
 * Immutable.
 */
public final class ConnectionOptions {
  /** Longer limits would overflow the clocks of some transports. */
  private static final Duration MAX_TIMEOUT = Duration.ofDays(365);

  private static final ConnectionOptions DEFAULTS =
      new ConnectionOptions(
          Duration.ofSeconds(20),
          HttpVersion.HTTP_1_1,
          ProxyOptions.system(),
          TlsOptions.defaults());

  private final Duration connectTimeout;
  private final HttpVersion httpVersion;
  private final ProxyOptions proxy;
  private final TlsOptions tls;

  private ConnectionOptions(
      Duration connectTimeout, HttpVersion httpVersion, ProxyOptions proxy, TlsOptions tls) {
    this.connectTimeout = connectTimeout;
    this.httpVersion = httpVersion;
    this.proxy = proxy;
    this.tls = tls;
  }

  /**
   * HTTP/1.1, 20 seconds to connect, the proxy of the JVM's system properties, and the certificates
   * the JVM trusts.
   */
  public static ConnectionOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Limits the time to connect, TLS handshake included.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public ConnectionOptions connectTimeout(Duration timeout) {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("the connect timeout must be positive, but is " + timeout);
    }
    Duration bounded = timeout.compareTo(MAX_TIMEOUT) > 0 ? MAX_TIMEOUT : timeout;
    return new ConnectionOptions(bounded, httpVersion, proxy, tls);
  }

  /** Sets the version of HTTP to offer. */
  public ConnectionOptions httpVersion(HttpVersion version) {
    Objects.requireNonNull(version, "version");
    return new ConnectionOptions(connectTimeout, version, proxy, tls);
  }

  /** Sets the proxies and their credentials. */
  public ConnectionOptions proxy(ProxyOptions options) {
    Objects.requireNonNull(options, "options");
    return new ConnectionOptions(connectTimeout, httpVersion, options, tls);
  }

  /** Sets the certificates to trust and to present. */
  public ConnectionOptions tls(TlsOptions options) {
    Objects.requireNonNull(options, "options");
    return new ConnectionOptions(connectTimeout, httpVersion, proxy, options);
  }

  /** The limit of the time to connect. */
  public Duration connectTimeout() {
    return connectTimeout;
  }

  /** The version of HTTP to offer. */
  public HttpVersion httpVersion() {
    return httpVersion;
  }

  /** The proxies and their credentials. */
  public ProxyOptions proxy() {
    return proxy;
  }

  /** The certificates to trust and to present. */
  public TlsOptions tls() {
    return tls;
  }

  /** The settings, without passwords and keys. */
  @Override
  public String toString() {
    return "ConnectionOptions["
        + httpVersion
        + ", connect timeout "
        + connectTimeout
        + ", "
        + proxy
        + ", "
        + tls
        + "]";
  }
}
