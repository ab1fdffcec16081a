package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.page.Paged;
import io.github.openrouterjava.runtime.page.Paging;
import java.net.URI;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls on behalf of one account. This is what generated clients stand on; it is made by
 * their builders. Immutable and thread-safe; one client serves a whole application, and should be
 * closed when that ends.
 */
public final class ApiClient implements AutoCloseable {
  private final ClientCore core;
  private final Account account;

  ApiClient(ClientCore core, Account account) {
    this.core = core;
    this.account = account;
  }

  /**
   * Makes a call and waits for what it gives.
   *
   * @throws ApiException when it does not end well
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T> T send(Call<T> call) {
    return send(call, RequestOptions.none());
  }

  /**
   * Makes a call with options and waits for what it gives.
   *
   * @throws ApiException when it does not end well
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T> T send(Call<T> call, RequestOptions options) {
    return execute(call, options).body();
  }

  /**
   * Makes a call without waiting. Cancelling the result aborts the call.
   *
   * @return completes exceptionally with an {@link ApiException} when the call does not end well
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T> CompletableFuture<T> sendAsync(Call<T> call) {
    return sendAsync(call, RequestOptions.none());
  }

  /**
   * Makes a call with options, without waiting. Cancelling the result aborts the call.
   *
   * @return completes exceptionally with an {@link ApiException} when the call does not end well
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T> CompletableFuture<T> sendAsync(Call<T> call, RequestOptions options) {
    return begin(call, options, null).future(ApiResponse::body);
  }

  /**
   * Makes a call and waits for the answer with its status and headers.
   *
   * @throws ApiException when it does not end well
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T> ApiResponse<T> execute(Call<T> call, RequestOptions options) {
    return begin(call, options, null).await();
  }

  /**
   * Makes a call without waiting for the answer with its status and headers. Cancelling the result
   * aborts the call.
   *
   * @return completes exceptionally with an {@link ApiException} when the call does not end well
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T> CompletableFuture<ApiResponse<T>> executeAsync(Call<T> call, RequestOptions options) {
    return begin(call, options, null).future(Function.identity());
  }

  /** All items of a listing, fetched page by page when they are asked for. */
  public <R, T> Paged<T> paged(Call<R> call, Paging<R, T> paging, RequestOptions options) {
    return Paged.of(new CallPages<>(this, call, paging, options), paging);
  }

  /** Calls of paths and bodies that callers write themselves. */
  public RawClient raw() {
    return new RawClient(this);
  }

  /**
   * The same client on behalf of a named account. Both share connections, and closing one closes
   * the other.
   *
   * @throws IllegalArgumentException when there is no such account
   */
  public ApiClient account(String name) {
    Account named = core.accounts.get(name);
    if (named == null) {
      throw new IllegalArgumentException(
          "no account \"" + name + "\"; there are " + new TreeSet<>(core.accounts.keySet()));
    }
    return new ApiClient(core, named);
  }

  /** Aborts what is under way and frees connections and threads. Streams break off. */
  @Override
  public void close() {
    core.close();
  }

  /** Where calls go and as whom, without credentials. */
  @Override
  public String toString() {
    String name = account.name.isEmpty() ? "" : ", account " + account.name;
    return "ApiClient[" + account.options.baseUrl() + name + "]";
  }

  /** Where calls with these options go. */
  URI baseUrl(RequestOptions options) {
    return options.over(account.options).baseUrl();
  }

  /**
   * Begins a call.
   *
   * @param target where to send it, or null for the operation's path below the base URL
   */
  <T> Exchange<T> begin(Call<T> call, RequestOptions options, @Nullable URI target) {
    return Exchange.start(core, account, call, options, target);
  }
}
