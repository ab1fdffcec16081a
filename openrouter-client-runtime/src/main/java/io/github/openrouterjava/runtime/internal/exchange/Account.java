package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.ClientSettings;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.auth.Credential;
import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.internal.text.Targets;
import java.net.URI;

/**
 * One account of a client. Immutable.
 *
 * @param name its name
 * @param credential its credential
 * @param options the options of all its calls; all are set
 */
record Account(String name, Credential credential, RequestOptions options) {
  /**
   * The account of a name.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  static Account of(ClientSettings settings, String name) {
    return new Account(name, settings.credential(name), settings.options(name));
  }

  /** Where calls of an operation go: the document's own word counts where callers say nothing. */
  URI baseUrl(ClientSettings settings, RequestOptions own, Operation<?> operation) {
    URI base = own.baseUrl().or(options::baseUrl).orElseThrow();
    String server = operation.server().orElse(null);
    if (server == null || own.baseUrl().isPresent()) {
      return base;
    }
    boolean absolute = server.startsWith("http://") || server.startsWith("https://");
    if (absolute) {
      return settings.isBaseUrlSet(name) ? base : Targets.baseUrl(server);
    }
    return Targets.baseUrl(URI.create(base + "/").resolve(server).toString());
  }
}
