package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.auth.Credential;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Describes a named account of a client: other credentials, and where needed another base URL. Not
 * thread-safe.
 */
public final class AccountBuilder {
  private Credential credential = Credential.none();
  private final Map<String, Credential> schemeCredentials = new LinkedHashMap<>();
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

  /**
   * The account's credential for one of several security schemes of the API.
   *
   * @param scheme the name of the scheme in the API's document
   */
  public AccountBuilder credential(String scheme, Credential value) {
    schemeCredentials.put(
        Objects.requireNonNull(scheme, "scheme"), Objects.requireNonNull(value, "value"));
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

  Map<String, Credential> schemeCredentials() {
    return schemeCredentials;
  }

  Credential credential() {
    return credential;
  }

  RequestOptions options() {
    return options;
  }
}
