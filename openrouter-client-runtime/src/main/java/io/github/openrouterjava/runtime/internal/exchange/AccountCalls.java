package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.internal.text.Targets;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.ClientSettings;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.auth.Credential;
import io.github.openrouterjava.runtime.call.Call;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Makes calls on behalf of one account. Immutable and thread-safe. */
public final class AccountCalls {
  private final ClientCore core;
  private final String name;
  private final Credential credential;
  private final RequestOptions options;

  /**
   * For one account of a client.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  public AccountCalls(ClientCore core, String name) {
    ClientSettings settings = core.settings();
    this.core = core;
    this.name = name;
    this.credential = settings.credential(name);
    this.options = settings.options(name);
  }

  /**
   * Begins a call.
   *
   * @param target where to send it, or null for the operation's path below the base URL
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T extends @Nullable Object> Exchange<T> begin(Call<T> call, RequestOptions own, @Nullable URI target) {
    return Exchange.start(core, this, call, own, target);
  }

  /** Where calls with these options go. */
  public URI baseUrl(RequestOptions own) {
    return own.baseUrl().or(options::baseUrl).orElseThrow();
  }

  /** Where calls of an operation go: the document's own word counts where callers say nothing. */
  public URI baseUrl(RequestOptions own, Operation<?> operation) {
    URI base = baseUrl(own);
    String server = operation.server().orElse(null);
    if (server == null || own.baseUrl().isPresent()) {
      return base;
    }
    boolean absolute = server.startsWith("http://") || server.startsWith("https://");
    if (absolute) {
      return core.settings().isBaseUrlSet(name) ? base : Targets.baseUrl(server);
    }
    return Targets.baseUrl(URI.create(base + "/").resolve(server).toString());
  }

  /** The credentials for an operation. */
  CallKeys keys(Operation<?> operation, TransportRequest request) {
    return CallKeys.of(core.settings(), name, operation, request);
  }

  /** The name of the account; empty for the one without a name. */
  public String name() {
    return name;
  }

  Credential credential() {
    return credential;
  }

  /** The account's options; all are set. */
  RequestOptions options() {
    return options;
  }
}
