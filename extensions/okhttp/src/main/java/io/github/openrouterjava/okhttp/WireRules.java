package io.github.openrouterjava.okhttp;

import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import okhttp3.Authenticator;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what goes over the wire to what the runtime said. OkHttp would ask for a coding that the
 * request does not ask for and undo it, and would repeat a request after a 503 that says {@code
 * Retry-After: 0}. Credentials for a proxy go along with the first request to an http server: asked
 * for later, they would make OkHttp send the body twice. On the way to an https server OkHttp
 * itself asks for them beforehand and sends them with CONNECT.
 */
final class WireRules implements Interceptor {
  private static final int SERVICE_UNAVAILABLE = 503;

  private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

  private final Authenticator proxyAuthenticator;

  WireRules(Authenticator proxyAuthenticator) {
    this.proxyAuthenticator = proxyAuthenticator;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    OkHttpExchange exchange = request.tag(OkHttpExchange.class);
    if (exchange == null) {
      return chain.proceed(request);
    }
    Connection connection = chain.connection();
    if (connection != null && exchange.usesConnectionAgain() && isStale(connection)) {
      throw new Failures.StaleConnectionException();
    }
    Request sent =
        exchange.asksForCoding()
            ? request
            : request.newBuilder().removeHeader("Accept-Encoding").build();
    Response response = chain.proceed(withCredentials(sent, connection));
    exchange.received(response.headers());
    Response.Builder seen = response.newBuilder();
    if (response.code() == SERVICE_UNAVAILABLE) {
      seen.removeHeader("Retry-After");
    }
    if (!exchange.asksForCoding()) {
      seen.removeHeader("Content-Encoding");
    }
    return seen.build();
  }

  /**
   * Whether the server has closed the connection, which is then closed here too. OkHttp itself
   * looks only after ten seconds of silence, and a POST on such a connection would be lost. A byte
   * without a request, such as of a 408, also ends a connection.
   */
  private static boolean isStale(Connection connection) throws IOException {
    if (connection.protocol() == Protocol.HTTP_2) {
      return false; // a thread of OkHttp reads it all the time
    }
    Socket socket = connection.socket();
    int timeout = socket.getSoTimeout();
    try {
      socket.setSoTimeout(1);
      socket.getInputStream().read();
    } catch (SocketTimeoutException e) {
      socket.setSoTimeout(timeout);
      return false;
    } catch (IOException e) {
      // It is closed, or as good as.
    }
    socket.close();
    return true;
  }

  /** Asks the authenticator as OkHttp does before CONNECT: by a response that nobody sent. */
  private Request withCredentials(Request request, @Nullable Connection connection)
      throws IOException {
    if (connection == null
        || connection.route().proxy().type() != Proxy.Type.HTTP
        || request.isHttps()) {
      return request;
    }
    Response question =
        new Response.Builder()
            .request(request)
            .protocol(Protocol.HTTP_1_1)
            .code(PROXY_AUTHENTICATION_REQUIRED)
            .message("Preemptive Authenticate")
            .header("Proxy-Authenticate", "OkHttp-Preemptive")
            .body(ResponseBody.EMPTY)
            .build();
    Request authenticated = proxyAuthenticator.authenticate(connection.route(), question);
    String credentials = authenticated == null ? null : authenticated.header("Proxy-Authorization");
    return credentials == null
        ? request
        : request.newBuilder().header("Proxy-Authorization", credentials).build();
  }
}
