package io.github.openrouterjava.okhttp;

import io.github.openrouterjava.runtime.http.ConnectionOptions;
import io.github.openrouterjava.runtime.http.HttpVersion;
import io.github.openrouterjava.runtime.http.ProxyOptions;
import io.github.openrouterjava.runtime.http.TlsOptions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** The runtime's connection options as settings of OkHttp. */
final class ClientOptions {
  /** OkHttp counts in milliseconds, as an int. */
  private static final Duration MAX_TIMEOUT = Duration.ofMillis(Integer.MAX_VALUE);

  private static final int MAX_IDLE_CONNECTIONS = 256;
  private static final int MAX_IDLE_MINUTES = 5;

  private ClientOptions() {}

  static OkHttpClient.Builder builder(ConnectionOptions options) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectTimeout(atMost(MAX_TIMEOUT, options.connectTimeout()))
            .protocols(
                options.httpVersion() == HttpVersion.HTTP_2
                    ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1)
                    : List.of(Protocol.HTTP_1_1))
            .connectionPool(pool())
            .proxySelector(options.proxy().selector())
            .proxyAuthenticator(
                (route, response) -> authenticated(options.proxy(), route, response));
    TlsOptions tls = options.tls();
    SSLContext context = tls.sslContext().orElse(null);
    if (context != null) {
      builder.sslSocketFactory(
          context.getSocketFactory(), tls.trustManager().orElse(UnknownTrust.INSTANCE));
    }
    return builder;
  }

  /**
   * OkHttp keeps five idle connections unless told otherwise, so that of twenty calls at a time
   * most would need a TLS handshake of their own.
   */
  private static ConnectionPool pool() {
    return new ConnectionPool(MAX_IDLE_CONNECTIONS, MAX_IDLE_MINUTES, TimeUnit.MINUTES);
  }

  private static Duration atMost(Duration limit, Duration timeout) {
    return timeout.compareTo(limit) > 0 ? limit : timeout;
  }

  /** The request with the credentials for the proxy, or null if there are none but refused ones. */
  private static @Nullable Request authenticated(
      ProxyOptions proxy, @Nullable Route route, Response response) {
    Request request = response.request();
    if (route == null || request.header("Proxy-Authorization") != null) {
      return null;
    }
    return proxy
        .authorization(route.proxy().address())
        .map(credentials -> request.newBuilder().header("Proxy-Authorization", credentials).build())
        .orElse(null);
  }

  /**
   * Stands in for the trust manager that an SSL context hides. The context judges certificates;
   * OkHttp wants a trust manager only to complete chains, for certificate pins and for sharing a
   * connection among hosts, neither of which works without.
   */
  private static final class UnknownTrust implements X509TrustManager {
    static final UnknownTrust INSTANCE = new UnknownTrust();

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
      throw new UnsupportedOperationException("clients are not judged here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
      throw new UnsupportedOperationException("the SSL context judges servers");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
