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
 * The client of the Orders API.
 *
 * <p>Takes orders and says where they are.
 *
 * <p>Thread-safe. Make one and share it; close it when nothing more is to be called.
 */
@Owned(team = "platform")
@Generated("io.github.openrouterjava.codegen")
public final class Example implements AutoCloseable {
  private final ApiClient client;

  private Example(ApiClient client) {
    this.client = client;
  }

  /**
   * {@return a client configured by environment variables, above all {@code EXAMPLE_API_KEY}; see
   * {@link ClientBuilder#fromEnvironment()}}
   */
  public static Example fromEnv() {
    return builder().fromEnvironment().build();
  }

  /** {@return a builder that knows where the API is, and nothing of the environment} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the calls below <code>/orders</code>} */
  public OrdersClient orders() {
    return new OrdersClient(client);
  }

  /**
   * {@return the same client with the credential, and where it has one the base URL, of a named
   * account}
   *
   * @param name the name it was given
   * @throws IllegalArgumentException if the builder was told of no such account
   */
  public Example account(String name) {
    return new Example(client.account(name));
  }

  /** {@return calls by path and plain JSON, for what has no method here} */
  public RawClient raw() {
    return client.raw();
  }

  /**
   * Makes a call of one of the operation constants and returns its response with status and
   * headers.
   *
   * @return the response with status and headers
   * @param <T> the response
   * @param call what to call
   * @param options what is different for this call
   */
  public <T> ApiResponse<T> execute(Call<T> call, RequestOptions options) {
    return client.execute(call, options);
  }

  /**
   * {@return the future of {@link #execute}}
   *
   * @param <T> the response
   * @param call what to call
   * @param options what is different for this call
   */
  public <T> CompletableFuture<ApiResponse<T>> executeAsync(Call<T> call, RequestOptions options) {
    return client.executeAsync(call, options);
  }

  /** Ends running calls and frees connections; also those of all accounts. */
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

    /** {@return the client} */
    public Example build() {
      return new Example(ApiClient.of(settings()));
    }
  }
}
