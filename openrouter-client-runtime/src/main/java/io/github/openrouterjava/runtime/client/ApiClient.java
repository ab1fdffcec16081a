package io.github.openrouterjava.runtime.client;

import io.github.openrouterjava.runtime.ApiResponse;
import io.github.openrouterjava.runtime.ClientSettings;
import io.github.openrouterjava.runtime.Paged;
import io.github.openrouterjava.runtime.RawClient;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.call.Call;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.generated.Paging;
import io.github.openrouterjava.runtime.internal.exchange.AccountCalls;
import io.github.openrouterjava.runtime.internal.exchange.CallPages;
import io.github.openrouterjava.runtime.internal.exchange.ClientCore;
import io.github.openrouterjava.runtime.internal.page.FetchedPages;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Sends calls on behalf of one account. This is what generated clients stand on; it is made by
 * their builders. Immutable and thread-safe; one client serves a whole application, and should be
 * closed when that ends.
 */
public final class ApiClient implements AutoCloseable {
  private final ClientCore core;
  private final AccountCalls calls;

  private ApiClient(ClientCore core, String account) {
    this.core = core;
    this.calls = new AccountCalls(core, account);
  }

  /**
   * A client with these settings, on behalf of its own account.
   *
   * @param settings those of one builder, for this client only
   */
  public static ApiClient of(ClientSettings settings) {
    return new ApiClient(new ClientCore(settings), ClientSettings.DEFAULT_ACCOUNT);
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
    return calls.begin(call, options, null).future(ApiResponse::body);
  }

  /**
   * Makes a call and waits for the response with its status and headers.
   *
   * @throws ApiException when it does not end well
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T> ApiResponse<T> execute(Call<T> call, RequestOptions options) {
    return calls.begin(call, options, null).await();
  }

  /**
   * Makes a call without waiting for the response with its status and headers. Cancelling the
   * result aborts the call.
   *
   * @return completes exceptionally with an {@link ApiException} when the call does not end well
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T> CompletableFuture<ApiResponse<T>> executeAsync(Call<T> call, RequestOptions options) {
    return calls.begin(call, options, null).future(Function.identity());
  }

  /** All items of a listing, fetched page by page when they are asked for. */
  public <R, T> Paged<T> paged(Call<R> call, Paging<R, T> paging, RequestOptions options) {
    return new FetchedPages<>(new CallPages<>(calls, call, paging, options), paging);
  }

  /** Calls of paths and bodies that callers write themselves. */
  public RawClient raw() {
    return new RawCalls(calls, RequestOptions.none());
  }

  /**
   * The same client on behalf of a named account; {@code default} is the client's own. Both share
   * connections, and closing one closes the other.
   *
   * @throws IllegalArgumentException when there is no such account
   */
  public ApiClient account(String name) {
    return new ApiClient(core, name);
  }

  /**
   * Aborts calls in progress and frees connections and threads. Open streams end with a {@link
   * StreamException} of kind {@code CLOSED}, and downloads that are being read with an exception.
   */
  @Override
  public void close() {
    core.close();
  }

  /** Where calls go and as whom, without credentials. */
  @Override
  public String toString() {
    String name =
        calls.name().equals(ClientSettings.DEFAULT_ACCOUNT) ? "" : ", account " + calls.name();
    return "ApiClient[" + calls.baseUrl(RequestOptions.none()) + name + "]";
  }
}
