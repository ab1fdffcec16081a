package io.github.openrouterjava.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The proxies that environment variables name, by curl's rules. Immutable. */
final class EnvironmentProxies extends ProxySelector {
  private static final int DEFAULT_PORT = 1080;
  private static final int MAX_PORT = 65_535;
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?:(?<user>[^/]*)@)?"
              + "(?<host>\\[[0-9A-Fa-f:.]+]|[^\\s:/@?#\\[\\]]+)(?::(?<port>[0-9]{1,5}))?(?:/.*)?");

  private final Map<String, Server> byScheme;
  private final NoProxy exceptions;

  private EnvironmentProxies(Map<String, Server> byScheme, NoProxy exceptions) {
    this.byScheme = Map.copyOf(byScheme);
    this.exceptions = exceptions;
  }

  /** One proxy and the credentials for it. */
  private record Server(Proxy proxy, InetSocketAddress address, @Nullable String authorization) {}

  static Optional<EnvironmentProxies> of(UnaryOperator<@Nullable String> environment) {
    Map<String, Server> byScheme = new HashMap<>();
    put(byScheme, "https", environment, "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
    put(byScheme, "http", environment, "http_proxy", "all_proxy", "ALL_PROXY");
    if (byScheme.isEmpty()) {
      return Optional.empty();
    }
    String list = null;
    for (String name : List.of("no_proxy", "NO_PROXY")) {
      list = list == null ? value(environment, name) : list;
    }
    return Optional.of(new EnvironmentProxies(byScheme, NoProxy.parse(list == null ? "" : list)));
  }

  private static void put(
      Map<String, Server> byScheme,
      String scheme,
      UnaryOperator<@Nullable String> environment,
      String... names) {
    for (String name : names) {
      String value = value(environment, name);
      if (value != null) {
        byScheme.put(scheme, server(name, value));
        return;
      }
    }
  }

  private static @Nullable String value(UnaryOperator<@Nullable String> environment, String name) {
    String value = environment.apply(name);
    return value == null || value.isBlank() ? null : value.trim();
  }

  private static Server server(String variable, String value) {
    Matcher parts = VALUE.matcher(value);
    if (!parts.matches()) {
      throw unusable(variable, "write it as http://user:password@host:port");
    }
    Proxy.Type type = type(variable, parts.group("scheme"));
    int port = parts.group("port") == null ? DEFAULT_PORT : Integer.parseInt(parts.group("port"));
    if (port == 0 || port > MAX_PORT) {
      throw unusable(variable, "the port must be from 1 to " + MAX_PORT);
    }
    String host = parts.group("host").replaceAll("[\\[\\]]", "");
    InetSocketAddress address = InetSocketAddress.createUnresolved(host, port);
    return new Server(new Proxy(type, address), address, authorization(variable, parts));
  }

  private static Proxy.Type type(String variable, @Nullable String scheme) {
    return switch (scheme == null ? "http" : scheme.toLowerCase(Locale.ROOT)) {
      case "http" -> Proxy.Type.HTTP;
      case "socks", "socks4", "socks4a", "socks5", "socks5h" -> Proxy.Type.SOCKS;
      case "https" ->
          throw unusable(
              variable, "connections to a proxy over TLS are not supported; use an http proxy");
      default -> throw unusable(variable, "the scheme must be http or socks5");
    };
  }

  private static @Nullable String authorization(String variable, Matcher parts) {
    String user = parts.group("user");
    if (user == null) {
      return null;
    }
    int colon = user.indexOf(':');
    try {
      return ProxyOptions.basic(
          decoded(colon < 0 ? user : user.substring(0, colon)),
          decoded(colon < 0 ? "" : user.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      throw unusable(
          variable, "the user name and the password must be percent-encoded, without controls");
    }
  }

  /** Undoes percent-encoding; a plus sign stands for itself here. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }

  private static IllegalArgumentException unusable(String variable, String advice) {
    return new IllegalArgumentException(
        "the environment variable " + variable + " does not name a usable proxy: " + advice);
  }

  /** The credentials by the address of their proxy. */
  Map<InetSocketAddress, String> authorizations() {
    Map<InetSocketAddress, String> known = new HashMap<>();
    for (Server server : byScheme.values()) {
      if (server.authorization != null) {
        known.put(server.address, server.authorization);
      }
    }
    return Map.copyOf(known);
  }

  @Override
  public List<Proxy> select(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    Server server = byScheme.get(scheme);
    String host = uri.getHost();
    if (server == null || host == null) {
      return List.of(Proxy.NO_PROXY);
    }
    int usual = scheme.equals("https") ? 443 : 80;
    int port = uri.getPort() < 0 ? usual : uri.getPort();
    return List.of(exceptions.covers(host, port) ? Proxy.NO_PROXY : server.proxy);
  }

  /** Does nothing: there is no other proxy to try. */
  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {}

  @Override
  public String toString() {
    return "of the environment";
  }
}
