package io.github.openrouterjava.okhttp;

import io.github.openrouterjava.runtime.http.ProxyOptions;
import java.io.IOException;
import java.net.Proxy;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Keeps what goes over the wire to what the runtime said. OkHttp would ask for a coding that the
 * request does not ask for, and would repeat a request after a 503 that says {@code Retry-After:
 * 0}. Credentials for a proxy go along with the first request to an http server: asked for later,
 * they would make OkHttp send the body twice. On the way to an https server OkHttp sends them with
 * CONNECT.
 */
final class WireRules implements Interceptor {
  private static final int SERVICE_UNAVAILABLE = 503;

  private final ProxyOptions proxy;

  WireRules(ProxyOptions proxy) {
    this.proxy = proxy;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    OkHttpExchange exchange = request.tag(OkHttpExchange.class);
    if (exchange == null) {
      return chain.proceed(request);
    }
    Request.Builder changed = request.newBuilder();
    if (!exchange.asksForCoding()) {
      changed.removeHeader("Accept-Encoding");
    }
    Connection connection = chain.connection();
    if (connection != null
        && connection.route().proxy().type() == Proxy.Type.HTTP
        && !request.isHttps()) {
      proxy
          .authorization(connection.route().proxy().address())
          .ifPresent(credentials -> changed.header("Proxy-Authorization", credentials));
    }
    Response response = chain.proceed(changed.build());
    exchange.received(response.headers());
    return response.code() == SERVICE_UNAVAILABLE
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }
}
