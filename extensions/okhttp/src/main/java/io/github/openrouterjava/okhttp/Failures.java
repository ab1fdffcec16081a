package io.github.openrouterjava.okhttp;

import io.github.openrouterjava.runtime.http.NotProcessedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * What OkHttp's failures mean: whether the server can have processed the request, and what to do
 * about it. The events of a call tell most of it; the messages that are read here have a test each.
 */
final class Failures {
  private static final Pattern TUNNEL_REFUSED =
      Pattern.compile("Unexpected response code for CONNECT: (\\d+)");
  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;

  private Failures() {}

  /** The failure for the runtime. */
  static Throwable translated(
      Throwable failure, ExchangeProgress progress, @Nullable PulledBody body) {
    if (progress.connectTimedOut()) {
      HttpConnectTimeoutException timeout =
          new HttpConnectTimeoutException("the connection was not made in time");
      timeout.addSuppressed(failure);
      return timeout;
    }
    Throwable source = body == null ? null : body.failure();
    if (source != null) {
      return source;
    }
    if (!(failure instanceof IOException io)) {
      return failure;
    }
    if (io instanceof ConnectException
        || io instanceof UnknownHostException
        || io instanceof SSLHandshakeException
        || io instanceof SSLPeerUnverifiedException) {
      return io;
    }
    String message = String.valueOf(io.getMessage());
    if (io instanceof SSLException && message.contains("unrecognized SSL message")) {
      return NotProcessedException.permanent(
          "the server does not speak TLS on this port; is it a port for plain http?", io);
    }
    if (!progress.headBegun()) {
      return unconnected(message, io);
    }
    if (isRetiredConnection(io)) {
      return NotProcessedException.temporary("the server refused the request unprocessed", io);
    }
    return body != null && body.isUntouched()
        ? NotProcessedException.temporary(
            "the connection closed before the request was written", io)
        : io;
  }

  /** Whether the connection was one that the server uses no more, and the request unprocessed. */
  static boolean isRetiredConnection(Throwable failure) {
    return failure instanceof StaleConnectionException
        || (failure instanceof IOException
            && (String.valueOf(failure.getMessage()).contains("REFUSED_STREAM")
                || failure.getClass().getSimpleName().equals("ConnectionShutdownException")));
  }

  /** The server had closed the connection before the request was written. */
  static final class StaleConnectionException extends IOException {
    private static final long serialVersionUID = 1L;

    StaleConnectionException() {
      super("the server had closed the connection");
    }
  }

  private static IOException unconnected(String message, IOException cause) {
    Matcher tunnel = TUNNEL_REFUSED.matcher(message);
    if (tunnel.find()) {
      int status = Integer.parseInt(tunnel.group(1));
      String refusal = "the proxy refused to connect to the server with status " + status;
      return status >= CLIENT_ERROR && status < SERVER_ERROR
          ? NotProcessedException.permanent(refusal, cause)
          : NotProcessedException.temporary(refusal, cause);
    }
    if (message.contains("Failed to authenticate with proxy")) {
      return proxyAuthentication(Proxy.NO_PROXY);
    }
    return NotProcessedException.temporary("the connection was not made", cause);
  }

  /** The failure for a proxy that wants other credentials than it got. */
  static IOException proxyAuthentication(Proxy proxy) {
    SocketAddress address = proxy.address();
    String name =
        address instanceof InetSocketAddress inet
            ? " " + inet.getHostString() + ":" + inet.getPort()
            : "";
    return NotProcessedException.permanent(
        "the proxy"
            + name
            + " wants other credentials (status 407); set them with"
            + " proxyCredentials(user, password), or with the OkHttpClient's proxyAuthenticator",
        null);
  }
}
