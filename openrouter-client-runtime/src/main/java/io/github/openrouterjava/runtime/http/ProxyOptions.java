package io.github.openrouterjava.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy leads to a server, and the credentials for it. Credentials go to the proxy only,
 * never to the server behind it. Each method returns a copy with one setting changed. Immutable, if
 * the selector is.
 */
public final class ProxyOptions {
  private static final ProxyOptions SYSTEM = new ProxyOptions(null, null, Map.of());

  /** Null for that of the JVM, which is looked up at each use because it can change. */
  private final @Nullable ProxySelector selector;

  /** The credentials for any proxy that has none of its own. */
  private final @Nullable String authorization;

  private final Map<InetSocketAddress, String> authorizations;

  private ProxyOptions(
      @Nullable ProxySelector selector,
      @Nullable String authorization,
      Map<InetSocketAddress, String> authorizations) {
    this.selector = selector;
    this.authorization = authorization;
    this.authorizations = authorizations;
  }

  /**
   * The proxies of the JVM: those of {@link ProxySelector#getDefault()}, which reads system
   * properties such as {@code https.proxyHost}.
   */
  public static ProxyOptions system() {
    return SYSTEM;
  }

  /** No proxy, whatever the JVM is told. */
  public static ProxyOptions none() {
    return of(ProxySelector.of(null));
  }

  /** The proxies a selector chooses. */
  public static ProxyOptions of(ProxySelector selector) {
    return new ProxyOptions(Objects.requireNonNull(selector, "selector"), null, Map.of());
  }

  /**
   * One HTTP proxy for all servers.
   *
   * @throws IllegalArgumentException if the port is not one
   */
  public static ProxyOptions of(String host, int port) {
    return of(ProxySelector.of(InetSocketAddress.createUnresolved(host, port)));
  }

  /**
   * The proxies that environment variables name, by curl's rules:
   *
   * <ul>
   *   <li>{@code https_proxy} or {@code HTTPS_PROXY} leads to https servers, {@code http_proxy} to
   *       http servers (in lower case only, because a CGI server sets {@code HTTP_PROXY} to what a
   *       request says), {@code all_proxy} or {@code ALL_PROXY} to either. The lower case wins, and
   *       an empty variable counts as not set.
   *   <li>The value is {@code [scheme://][user:password@]host[:port]}, the user and password
   *       percent-encoded. The scheme is http or socks (4, 4a, 5, 5h), http if absent; the port
   *       1080 if absent.
   *   <li>{@code no_proxy} or {@code NO_PROXY} lists, separated by commas or spaces, the servers
   *       that are reached directly: {@code *} for all, a host name for itself and all names below
   *       it (with or without a leading dot), an address, or a block of addresses such as {@code
   *       10.0.0.0/8}. Beyond curl, a host may have a port, and then stands for that port alone.
   * </ul>
   *
   * @param environment gives the value of a variable, or null
   * @return empty if no variable names a proxy
   * @throws IllegalArgumentException if a variable cannot be used; the message names it and does
   *     not show the value, which may hold a password
   */
  public static Optional<ProxyOptions> fromEnvironment(
      UnaryOperator<@Nullable String> environment) {
    return EnvironmentProxies.of(environment)
        .map(proxies -> new ProxyOptions(proxies, null, proxies.authorizations()));
  }

  /**
   * Adds credentials for every proxy that does not have any yet, sent by the Basic scheme (RFC
   * 7617).
   *
   * @throws IllegalArgumentException if the user contains a colon, or either a control character
   */
  public ProxyOptions credentials(String user, String password) {
    return new ProxyOptions(selector, basic(user, password), authorizations);
  }

  static String basic(String user, String password) {
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException("the user name for a proxy must not contain a colon");
    }
    if ((user + password).chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "the user name and the password for a proxy must not contain control characters");
    }
    return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
  }

  /** Chooses the proxies. */
  public ProxySelector selector() {
    ProxySelector chosen = selector == null ? ProxySelector.getDefault() : selector;
    return chosen == null ? ProxySelector.of(null) : chosen;
  }

  /** Whether the JVM chooses the proxies. */
  public boolean isSystem() {
    return selector == null;
  }

  /** The proxy that leads to a server, {@link Proxy#NO_PROXY} if none does. */
  public Proxy proxyFor(URI target) {
    List<Proxy> proxies = selector().select(target);
    return proxies == null || proxies.isEmpty() ? Proxy.NO_PROXY : proxies.get(0);
  }

  /**
   * The credentials for a proxy, as the value of {@code Proxy-Authorization}. It is a secret.
   *
   * @param proxy the address of the proxy
   */
  public Optional<String> authorization(SocketAddress proxy) {
    String own =
        proxy instanceof InetSocketAddress address
            ? authorizations.get(
                InetSocketAddress.createUnresolved(address.getHostString(), address.getPort()))
            : null;
    return Optional.ofNullable(own == null ? authorization : own);
  }

  /** Whether there are credentials, without showing them. */
  @Override
  public String toString() {
    boolean known = authorization != null || !authorizations.isEmpty();
    return "ProxyOptions["
        + (selector == null ? "of the JVM" : selector)
        + (known ? ", with credentials" : "")
        + "]";
  }
}
