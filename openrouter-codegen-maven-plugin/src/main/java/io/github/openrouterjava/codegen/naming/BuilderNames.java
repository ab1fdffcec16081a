package io.github.openrouterjava.codegen.naming;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Names the methods of a client's builder: each name once, and none that every builder has. */
public final class BuilderNames {

  /** The methods that the builder of every client has. */
  private static final Set<String> OF_ALL =
      Set.of(
          "account",
          "apiKey",
          "baseUrl",
          "build",
          "clone",
          "clientCredentials",
          "concurrencyLimit",
          "connectTimeout",
          "credential",
          "debug",
          "equals",
          "eventLimits",
          "finalize",
          "fromEnvironment",
          "getClass",
          "hashCode",
          "header",
          "httpVersion",
          "idleTimeout",
          "interceptor",
          "maxResponseBytes",
          "notify",
          "notifyAll",
          "proxy",
          "proxyCredentials",
          "retry",
          "scheme",
          "self",
          "serverVariable",
          "settings",
          "sslContext",
          "strictness",
          "timeSource",
          "timeout",
          "tls",
          "toString",
          "transport",
          "userAgent",
          "wait");

  private final Set<String> used = new HashSet<>(OF_ALL);

  /**
   * @param others further names that are taken
   */
  public BuilderNames(Collection<String> others) {
    used.addAll(others);
  }

  /** A name for what the document calls {@code name}; the next time another one. */
  public String next(String name) {
    String candidate = Identifiers.member(name);
    while (!used.add(candidate)) {
      candidate += "_";
    }
    return candidate;
  }
}
