// Copyright Example Enterprise plc. All rights reserved.
// Confidential; do not pass on outside of the company.

// GENERATED from Orders API 3. Changes belong into the document.
package com.example.enterprisestyle.client;

import io.github.openrouterjava.it.golden.Owned;
import io.github.openrouterjava.runtime.ApiResponse;
import io.github.openrouterjava.runtime.ClientBuilder;
import io.github.openrouterjava.runtime.RawClient;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.call.Call;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.generated.CredentialPlace;
import io.github.openrouterjava.runtime.generated.Dialect;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Client for the Orders API.
 *
 * <p>Takes orders and says where they are.
 *
 * <p>Thread-safe. Create one instance, share it, and close it after the last call.
 */
@Owned(team = "platform")
@Generated("io.github.openrouterjava.codegen")
public final class Example implements AutoCloseable {
  private final ApiClient client;

  private Example(ApiClient client) {
    this.client = client;
  }

  /**
   * {@return a client configured from environment variables such as {@code EXAMPLE_API_KEY}; see
   * {@link ClientBuilder#fromEnvironment()}}
   */
  public static Example fromEnv() {
    return builder().fromEnvironment().build();
  }

  /** {@return a new builder with the API's base URL; it ignores environment variables} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the client for operations below <code>/orders</code>} */
  public OrdersClient orders() {
    return new OrdersClient(client);
  }

  /**
   * {@return this client with the credential, and the base URL if it has one, of a named account}
   *
   * @param name the account's name
   * @throws IllegalArgumentException if no account of this name was configured
   */
  public Example account(String name) {
    return new Example(client.account(name));
  }

  /**
   * {@return a view of this client with options for its calls, which take precedence over those it
   * has already}
   *
   * @param options per-call options
   */
  public Example with(RequestOptions options) {
    return new Example(client.with(options));
  }

  /** {@return a client for calls by path and JSON, for operations without a generated method} */
  public RawClient raw() {
    return client.raw();
  }

  /**
   * Sends a call of an operation constant, and returns the response with its status and headers.
   *
   * @param <T> the type of the response body
   * @param call the call to send
   * @return the response with its status and headers
   */
  public <T> ApiResponse<T> execute(Call<T> call) {
    return client.execute(call);
  }

  /**
   * Same as {@link #execute}, asynchronously.
   *
   * @param <T> the type of the response body
   * @param call the call to send
   * @return a future of the response with its status and headers
   */
  public <T> CompletableFuture<ApiResponse<T>> executeAsync(Call<T> call) {
    return client.executeAsync(call);
  }

  /** Cancels calls in progress and closes connections, also those of all accounts. */
  @Override
  public void close() {
    client.close();
  }

  /** Collects what a client needs to know. Not thread-safe. */
  public static final class Builder extends ClientBuilder<Builder> {
    private Builder() {
      super(
          "EXAMPLE",
          "https://orders.example.com/v3",
          "Example-java",
          CredentialPlace.BEARER,
          Dialect.none());
    }

    @Override
    protected Builder self() {
      return this;
    }

    /** {@return a new client} */
    public Example build() {
      return new Example(ApiClient.of(settings()));
    }
  }
}
