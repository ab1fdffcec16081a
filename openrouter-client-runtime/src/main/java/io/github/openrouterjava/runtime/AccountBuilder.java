package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.auth.Credential;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Describes a named account of a client: other credentials, and where needed another base URL. Not
 * thread-safe.
 */
public final class AccountBuilder {
  private Credential credential = Credential.none();
  private RequestOptions options = RequestOptions.none();
  private @Nullable ConcurrencyLimit concurrencyLimit;

  AccountBuilder() {}

  /**
   * The account's key.
   *
   * @throws IllegalArgumentException when it is blank or cannot be sent in a header
   */
  public AccountBuilder apiKey(String key) {
    credential = Credential.of(key).setBy("apiKey(String) of the account");
    return this;
  }

  /** Where the account's key comes from, call by call; see {@link Credential#of(Supplier)}. */
  public AccountBuilder apiKey(Supplier<String> supplier) {
    credential = Credential.of(supplier).setBy("apiKey(Supplier) of the account");
    return this;
  }

  /**
   * Where the account's calls go, when not where the client's go.
   *
   * @throws IllegalArgumentException when it is not an absolute http or https URL without query,
   *     fragment and user
   */
  public AccountBuilder baseUrl(String url) {
    options = options.baseUrl(url);
    return this;
  }

  /** A header field for all the account's requests, instead of the client's of the same name. */
  public AccountBuilder header(String field, String value) {
    options = options.header(field, value);
    return this;
  }

  /**
   * Limits the account's calls that are in progress at the same time; none by default. They also
   * count for the client's limit, if it has one.
   */
  public AccountBuilder concurrencyLimit(ConcurrencyLimit limit) {
    concurrencyLimit = Objects.requireNonNull(limit, "limit");
    return this;
  }

  @Nullable ConcurrencyLimit concurrencyLimit() {
    return concurrencyLimit;
  }

  Credential credential() {
    return credential;
  }

  RequestOptions options() {
    return options;
  }
}
