package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.call.Call;
import io.github.openrouterjava.runtime.call.Operation;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Makes calls on behalf of one account. Immutable and thread-safe. */
public final class AccountCalls {
  private final ClientCore core;
  private final Account account;

  /**
   * For one account of a client.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  public AccountCalls(ClientCore core, String name) {
    this.core = core;
    this.account = Account.of(core.settings(), name);
  }

  /**
   * Begins a call.
   *
   * @param target where to send it, or null for the operation's path below the base URL
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T extends @Nullable Object> Exchange<T> begin(
      Call<T> call, RequestOptions own, @Nullable URI target) {
    return Exchange.start(core, account, call, own, target);
  }

  /** Where calls with these options go. */
  public URI baseUrl(RequestOptions own) {
    return own.baseUrl().or(account.options()::baseUrl).orElseThrow();
  }

  /** Where calls of an operation go: the document's own word counts where callers say nothing. */
  public URI baseUrl(RequestOptions own, Operation<?> operation) {
    return account.baseUrl(core.settings(), own, operation);
  }

  /** The name of the account. */
  public String name() {
    return account.name();
  }
}
