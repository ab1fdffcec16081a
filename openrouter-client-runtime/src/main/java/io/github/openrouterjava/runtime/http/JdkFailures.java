package io.github.openrouterjava.runtime.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * What the failures of the JDK's client mean: whether the server can have processed the request,
 * and what to do about it. The client tells much of that in its messages only; each that is read
 * here has a test with a real server, on every version of Java that is supported.
 */
final class JdkFailures {
  private static final String TUNNEL_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";
  private static final Pattern TUNNEL_REFUSED = Pattern.compile("Tunnel failed, got: (\\d+)");
  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;

  /** REFUSED_STREAM or GOAWAY (RFC 9113, section 8.7), in the words of 17 and of 24 and later. */
  private static final List<String> UNPROCESSED =
      List.of("Received RST_STREAM: Stream not processed", "request not processed by peer");

  private JdkFailures() {}

  /** The failure for the runtime. */
  static Throwable translated(Throwable failure, ObservedPublisher body) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    Throwable inner = innermost(cause);
    if (inner instanceof ObservedPublisher.RepeatRefusedException) {
      return inner; // some paths of the client wrap it unchecked, others not
    }
    if (!(cause instanceof IOException io)) {
      return cause;
    }
    if (saysNoConnection(io)) {
      return io;
    }
    String message = String.valueOf(io.getMessage());
    if (io instanceof SSLException
        && message.toLowerCase(Locale.ROOT).contains("unrecognized ssl message")) {
      return plaintext(io);
    }
    Matcher tunnel = TUNNEL_REFUSED.matcher(message);
    if (tunnel.find()) {
      return refusedTunnel(Integer.parseInt(tunnel.group(1)), io);
    }
    if (UNPROCESSED.stream().anyMatch(message::contains)) {
      return NotProcessedException.temporary("the server refused the request unprocessed", io);
    }
    return body.isUntouched()
        ? NotProcessedException.temporary(
            "the connection closed before the request was written", io)
        : io;
  }

  /** What the runtime knows already. */
  private static boolean saysNoConnection(IOException failure) {
    return failure instanceof ConnectException
        || failure instanceof HttpConnectTimeoutException
        || failure instanceof UnknownHostException
        || failure instanceof SSLHandshakeException
        || failure instanceof SSLPeerUnverifiedException;
  }

  private static Throwable innermost(Throwable failure) {
    Throwable inner = failure;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }

  /** An https request to a port that speaks plain HTTP. */
  private static IOException plaintext(IOException cause) {
    return NotProcessedException.permanent(
        "the server does not speak TLS on this port; is it a port for plain http?", cause);
  }

  private static IOException refusedTunnel(int status, IOException cause) {
    String message = "the proxy refused to connect to the server with status " + status;
    return status >= CLIENT_ERROR && status < SERVER_ERROR
        ? NotProcessedException.permanent(message, cause)
        : NotProcessedException.temporary(message, cause);
  }

  /**
   * The failure for a proxy that wants other credentials than it got.
   *
   * @param challenge the field {@code Proxy-Authenticate}
   * @param tunnel whether the proxy was to connect to an https server
   * @param known whether there are credentials for this proxy
   */
  static IOException proxyAuthentication(
      Proxy proxy, String challenge, boolean tunnel, boolean known) {
    StringBuilder message = new StringBuilder("the proxy");
    SocketAddress address = proxy.address();
    if (address instanceof InetSocketAddress inet) {
      message.append(' ').append(inet.getHostString()).append(':').append(inet.getPort());
    }
    message.append(" wants credentials (status 407");
    message.append(challenge.isEmpty() ? "); " : ", " + challenge + "); ");
    if (!known) {
      message.append("set them with proxyCredentials(user, password)");
      message.append(tunnel && basicIsDisabled() ? ", and " + allowance() : "");
    } else if (tunnel && basicIsDisabled()) {
      message.append("to send those that are set, ").append(allowance());
    } else {
      message.append("it refused those that are set with proxyCredentials");
    }
    return NotProcessedException.permanent(message.toString(), null);
  }

  private static String allowance() {
    return "start the JVM with -D"
        + TUNNEL_SCHEMES
        + "= (empty): without it the JDK's HTTP client sends no Basic credentials to a proxy for"
        + " https; a transport such as OkHttp's needs no such setting";
  }

  /** The JDK's own default, in its file net.properties, is to disable it. */
  private static boolean basicIsDisabled() {
    @Nullable String schemes = System.getProperty(TUNNEL_SCHEMES);
    return schemes == null || schemes.toLowerCase(Locale.ROOT).contains("basic");
  }
}
