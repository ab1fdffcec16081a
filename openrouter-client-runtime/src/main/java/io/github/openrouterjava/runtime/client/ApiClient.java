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
import org.jspecify.annotations.Nullable;

/**
 * Sends calls on behalf of one account. This is what generated clients stand on; it is made by
 * their builders. Immutable and thread-safe; one client serves a whole application, and should be
 * closed when that ends.
 */
public final class ApiClient implements AutoCloseable {
  private final ClientCore core;
  private final AccountCalls calls;
  private final RequestOptions options;

  private ApiClient(ClientCore core, AccountCalls calls, RequestOptions options) {
    this.core = core;
    this.calls = calls;
    this.options = options;
  }

  /**
   * A client with these settings, on behalf of its own account.
   *
   * @param settings those of one builder, for this client only
   */
  public static ApiClient of(ClientSettings settings) {
    ClientCore core = new ClientCore(settings);
    AccountCalls calls = new AccountCalls(core, ClientSettings.DEFAULT_ACCOUNT);
    return new ApiClient(core, calls, RequestOptions.none());
  }

  /**
   * Makes a call and waits for what it gives.
   *
   * @throws ApiException when it does not end well
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T extends @Nullable Object> T send(Call<T> call) {
    return execute(call).body();
  }

  /**
   * Makes a call with options and waits for what it gives.
   *
   * @throws ApiException when it does not end well
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T extends @Nullable Object> T send(Call<T> call, RequestOptions own) {
    return execute(call, own).body();
  }

  /**
   * Makes a call without waiting. Cancelling the result aborts the call.
   *
   * @return completes exceptionally with an {@link ApiException} when the call does not end well
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T extends @Nullable Object> CompletableFuture<T> sendAsync(Call<T> call) {
    return calls.begin(call, options, null).future(ApiResponse::body);
  }

  /**
   * Makes a call with options, without waiting. Cancelling the result aborts the call.
   *
   * @return completes exceptionally with an {@link ApiException} when the call does not end well
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T extends @Nullable Object> CompletableFuture<T> sendAsync(
      Call<T> call, RequestOptions own) {
    return with(own).sendAsync(call);
  }

  /**
   * Makes a call and waits for the response with its status and headers.
   *
   * @throws ApiException when it does not end well
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T extends @Nullable Object> ApiResponse<T> execute(Call<T> call) {
    return calls.begin(call, options, null).await();
  }

  /**
   * Makes a call with options and waits for the response with its status and headers.
   *
   * @throws ApiException when it does not end well
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T extends @Nullable Object> ApiResponse<T> execute(Call<T> call, RequestOptions own) {
    return with(own).execute(call);
  }

  /**
   * Makes a call without waiting for the response with its status and headers. Cancelling the
   * result aborts the call.
   *
   * @return completes exceptionally with an {@link ApiException} when the call does not end well
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  public <T extends @Nullable Object> CompletableFuture<ApiResponse<T>> executeAsync(Call<T> call) {
    return calls.begin(call, options, null).future(Function.identity());
  }

  /** All items of a listing, fetched page by page when they are asked for. */
  public <R, T> Paged<T> paged(Call<R> call, Paging<R, T> paging) {
    return new FetchedPages<>(new CallPages<>(calls, call, paging, options), paging);
  }

  /** Calls of paths and bodies that callers write themselves. */
  public RawClient raw() {
    return new RawCalls(calls, options);
  }

  /**
   * The same client on behalf of a named account; {@code default} is the client's own. Both share
   * connections, and closing one closes the other.
   *
   * @throws IllegalArgumentException when there is no such account
   */
  public ApiClient account(String name) {
    return new ApiClient(core, new AccountCalls(core, name), options);
  }

  /**
   * The same client with options for its calls: header fields, timeouts, retries, another base URL.
   * They take precedence over the options this has already. Both share connections, and closing one
   * closes the other.
   */
  public ApiClient with(RequestOptions more) {
    return new ApiClient(core, calls, more.withDefaults(options));
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
    return "ApiClient[" + calls.baseUrl(options) + name + "]";
  }
}
