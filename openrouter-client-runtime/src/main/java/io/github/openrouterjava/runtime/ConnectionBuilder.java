package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.ConnectionOptions;
import io.github.openrouterjava.runtime.http.HttpVersion;
import io.github.openrouterjava.runtime.http.JdkTransport;
import io.github.openrouterjava.runtime.http.ProxyOptions;
import io.github.openrouterjava.runtime.http.TlsOptions;
import io.github.openrouterjava.runtime.http.Transport;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What can be set about the connections of a client, or the transport that makes them. Not
 * thread-safe.
 *
 * @param <B> the builder
 */
abstract class ConnectionBuilder<B extends ConnectionBuilder<B>> {
  private ConnectionOptions connection = ConnectionOptions.defaults();
  private UnaryOperator<ProxyOptions> proxyCredentials = UnaryOperator.identity();
  private Function<ConnectionOptions, ? extends Transport> transportFactory = JdkTransport::of;
  private @Nullable Transport transport;

  /** This builder as its own class. */
  protected abstract B self();

  /**
   * Limits the time to connect, TLS handshake included; 20 seconds by default.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public B connectTimeout(Duration value) {
    connection = connection.connectTimeout(RequestOptions.positive(value, "connect timeout"));
    return self();
  }

  /** Sets the version of HTTP to offer to servers, {@link HttpVersion#HTTP_1_1} by default. */
  public B httpVersion(HttpVersion version) {
    connection = connection.httpVersion(version);
    return self();
  }

  /** Sets what chooses the proxy for a server; by default the JVM's system properties do. */
  public B proxy(ProxySelector selector) {
    return proxy(ProxyOptions.of(selector));
  }

  /** Sets one HTTP proxy for all servers. */
  public B proxy(String host, int port) {
    return proxy(ProxyOptions.of(host, port));
  }

  /** Sets the proxies, and with them their credentials where they have some. */
  public B proxy(ProxyOptions options) {
    connection = connection.proxy(options);
    return self();
  }

  /**
   * Sets the credentials for proxies that have none of their own, sent by the Basic scheme. They go
   * to proxies only, never to servers.
   *
   * <p>The default transport, on its way to an https server, sends them only in a JVM that is
   * started with {@code -Djdk.http.auth.tunneling.disabledSchemes=} (empty).
   *
   * @throws IllegalArgumentException if the user contains a colon, or either a control character
   */
  public B proxyCredentials(String user, String password) {
    ProxyOptions.none().credentials(user, password); // refused here, not when the client is built
    proxyCredentials = options -> options.credentials(user, password);
    return self();
  }

  /** Sets the certificates that TLS connections trust and present; by default those of the JVM. */
  public B tls(TlsOptions options) {
    connection = connection.tls(options);
    return self();
  }

  /** Sets the keys and the trust of TLS connections; by default those of the JVM. */
  public B sslContext(SSLContext context) {
    return tls(TlsOptions.of(context));
  }

  /**
   * Sets a transport in place of the JDK's HTTP client. The connection settings of this builder do
   * not reach it, and it is not closed with the client.
   */
  public B transport(Transport value) {
    transport = Objects.requireNonNull(value, "transport");
    return self();
  }

  /**
   * Sets what makes the transport from the connection settings of this builder, such as {@code
   * OkHttpTransport::of}. The transport is closed with the client.
   */
  public B transport(Function<ConnectionOptions, ? extends Transport> factory) {
    transportFactory = Objects.requireNonNull(factory, "factory");
    transport = null;
    return self();
  }

  /** The transport that was set; else a new one, owned by the client. */
  Transport buildTransport() {
    return transport == null
        ? transportFactory.apply(connection.proxy(proxyCredentials.apply(connection.proxy())))
        : transport;
  }

  boolean ownsTransport() {
    return transport == null;
  }
}
