package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.auth.Credential;
import io.github.openrouterjava.runtime.generated.CredentialPlace;
import io.github.openrouterjava.runtime.generated.Dialect;
import io.github.openrouterjava.runtime.http.ProxyOptions;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.internal.oauth.ClientCredentials;
import io.github.openrouterjava.runtime.json.Strictness;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set about a client. Generated clients have a subclass that adds {@code
 * build()}. Nothing is read from the environment unless {@link #fromEnvironment()} is called. Not
 * thread-safe.
 *
 * @param <B> the subclass
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> extends ObservationBuilder<B> {
  private final String environmentPrefix;

  // Read by ClientSettings.
  final CredentialPlace credentialPlace;
  final Dialect dialect;
  final Map<String, AccountBuilder> accounts = new LinkedHashMap<>();
  final Map<String, CredentialPlace> schemes = new LinkedHashMap<>();
  final Map<String, Credential> schemeCredentials = new LinkedHashMap<>();
  final Map<String, ClientCredentials> schemeClients = new LinkedHashMap<>();
  private final Map<String, String> serverVariables = new LinkedHashMap<>();
  private final String documentUrl;
  Credential credential = Credential.none();
  EventLimits eventLimits = EventLimits.DEFAULT;
  Strictness strictness = Strictness.LENIENT;
  @Nullable ConcurrencyLimit concurrencyLimit;
  TimeSource time = TimeSource.system();
  RequestOptions defaults =
      RequestOptions.none()
          .timeout(Duration.ofMinutes(10))
          .idleTimeout(Duration.ofMinutes(2))
          .retry(RetryPolicy.defaults())
          .maxResponseBytes(128L * 1024 * 1024);

  /**
   * For clients of APIs that take a bearer token and have no dialect.
   *
   * @param environmentPrefix what the names of environment variables begin with, such as {@code
   *     ACME}
   * @param defaultBaseUrl where calls go unless set otherwise
   * @param userAgent the default {@code User-Agent} field
   */
  protected ClientBuilder(String environmentPrefix, String defaultBaseUrl, String userAgent) {
    this(environmentPrefix, defaultBaseUrl, userAgent, CredentialPlace.BEARER, Dialect.none());
  }

  /**
   * For generated clients.
   *
   * @param environmentPrefix what the names of environment variables begin with
   * @param defaultBaseUrl where calls go unless set otherwise; may have variables in braces, whose
   *     values {@link #serverVariable} gives. What is no absolute URL, such as a path or nothing,
   *     names no host: then callers must set a base URL
   * @param userAgent the default {@code User-Agent} field
   * @param credentialPlace where the key goes in a request
   * @param dialect how the API talks beyond what OpenAPI and the RFCs express
   */
  protected ClientBuilder(
      String environmentPrefix,
      String defaultBaseUrl,
      String userAgent,
      CredentialPlace credentialPlace,
      Dialect dialect) {
    this.environmentPrefix = environmentPrefix;
    this.credentialPlace = credentialPlace;
    this.dialect = dialect;
    this.documentUrl = defaultBaseUrl;
    this.defaults = defaults.header("User-Agent", userAgent);
  }

  /** Describes a security scheme of the API, where there are several. */
  protected final void scheme(String name, CredentialPlace place) {
    schemes.put(name, place);
  }

  /** Sets the credential of a security scheme. */
  protected final B credential(String scheme, Credential value) {
    schemeCredentials.put(scheme, value);
    return self();
  }

  /**
   * Has the credential of a security scheme obtained by the client credentials grant of OAuth 2.
   *
   * @param tokenUrl the token endpoint; relative to the base URL's host if it names none
   */
  protected final B clientCredentials(
      String scheme, String tokenUrl, String clientId, String clientSecret, String... scopes) {
    schemeClients.put(
        scheme, ClientCredentials.of(URI.create(tokenUrl), clientId, clientSecret, scopes));
    return self();
  }

  /**
   * Sets a variable of the URL that the API's document names.
   *
   * @throws IllegalArgumentException if the value has characters that a URL cannot have there
   */
  protected final B serverVariable(String name, String value) {
    if (!value.matches("[A-Za-z0-9._~:/%!$&'()*+,;=@-]*")) {
      throw new IllegalArgumentException(
          "the server variable " + name + " has characters that cannot stand in a URL");
    }
    serverVariables.put(name, value);
    return self();
  }

  /** Whether callers have set a base URL. */
  boolean isBaseUrlSet() {
    return defaults.baseUrl().isPresent();
  }

  /** The options of all calls, with the base URL of the document where callers have set none. */
  RequestOptions completeDefaults() {
    if (isBaseUrlSet()) {
      return defaults;
    }
    String url = documentUrl;
    for (Map.Entry<String, String> variable : serverVariables.entrySet()) {
      url = url.replace("{" + variable.getKey() + "}", variable.getValue());
    }
    boolean complete = url.indexOf('{') < 0;
    if (!complete || !(url.startsWith("http://") || url.startsWith("https://"))) {
      throw new IllegalStateException(
          "no base URL: the API's document names no host"
              + (url.isEmpty() || url.equals("/") ? "" : ", only " + url)
              + "; call baseUrl(…) with the whole URL, path included");
    }
    return defaults.baseUrl(url);
  }

  /** The settings so far, for the client that is built of them. */
  protected final ClientSettings settings() {
    return new ClientSettings(this);
  }

  /**
   * Takes the values of the environment variables {@code <PREFIX>_API_KEY}, {@code _BASE_URL},
   * {@code _DEBUG} ({@code true} or {@code 1}), and of those that the API's own settings name, and
   * the proxies that {@code HTTPS_PROXY}, {@code NO_PROXY} and their relatives name, by the rules
   * of {@link ProxyOptions#fromEnvironment}. Variables that are not set or blank change nothing.
   *
   * @throws IllegalArgumentException when a variable cannot be used; it is named
   */
  public B fromEnvironment() {
    return fromEnvironment(System::getenv);
  }

  /** The same with another environment. */
  public B fromEnvironment(UnaryOperator<@Nullable String> environment) {
    variable(
        environment,
        "API_KEY",
        key -> credential = Credential.of(key).setBy("the environment variable " + keyVariable()));
    variable(environment, "BASE_URL", this::baseUrl);
    dialect
        .settings()
        .forEach((name, header) -> variable(environment, name, value -> header(header, value)));
    variable(environment, "DEBUG", text -> debug(text.equals("1") || text.equals("true")));
    ProxyOptions.fromEnvironment(environment).ifPresent(this::proxy);
    return self();
  }

  /** The environment variable of the key. */
  String keyVariable() {
    return environmentPrefix + "_API_KEY";
  }

  private void variable(
      UnaryOperator<@Nullable String> environment, String name, Consumer<String> setter) {
    String value = environment.apply(environmentPrefix + "_" + name);
    if (value == null || value.isBlank()) {
      return;
    }
    try {
      setter.accept(value.trim());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the environment variable "
              + environmentPrefix
              + "_"
              + name
              + " is not usable: "
              + e.getMessage());
    }
  }

  /**
   * The key to authenticate with.
   *
   * @throws IllegalArgumentException when it is blank or cannot be sent in a header
   */
  public B apiKey(String key) {
    credential = Credential.of(key).setBy("apiKey(String)");
    return self();
  }

  /** Where the key comes from, call by call; see {@link Credential#of(Supplier)}. */
  public B apiKey(Supplier<String> supplier) {
    credential = Credential.of(supplier).setBy("apiKey(Supplier)");
    return self();
  }

  /**
   * A named account, which the client's {@code account(name)} makes calls with. The client's own
   * account is called {@code default}.
   *
   * @throws IllegalArgumentException when it is named {@code default}
   */
  public B account(String name, Consumer<AccountBuilder> description) {
    if (name.equals(ClientSettings.DEFAULT_ACCOUNT)) {
      throw new IllegalArgumentException(
          "the account \"default\" is the client's own; set it up with apiKey, baseUrl and header");
    }
    AccountBuilder account = new AccountBuilder();
    description.accept(account);
    accounts.put(Objects.requireNonNull(name, "name"), account);
    return self();
  }

  /**
   * Where calls go: the whole URL that the paths of operations are below of, with the path that the
   * API's document may give it.
   *
   * @throws IllegalArgumentException when it is not an absolute http or https URL without query,
   *     fragment and user
   */
  public B baseUrl(String url) {
    defaults = defaults.baseUrl(url);
    return self();
  }

  /** Sets the address of the API, as {@link #baseUrl(String)} does. */
  public B baseUrl(URI url) {
    return baseUrl(url.toString());
  }

  /** A header field for every request. */
  public B header(String name, String value) {
    defaults = defaults.header(name, value);
    return self();
  }

  /** The {@code User-Agent} field, instead of the client's own. */
  public B userAgent(String value) {
    return header("User-Agent", value);
  }

  /**
   * The limit of each attempt, ten minutes by default: until its whole response has arrived, or for
   * streams and downloads until they begin.
   */
  public B timeout(Duration value) {
    defaults = defaults.timeout(value);
    return self();
  }

  /** How long a stream or download may go without a byte, two minutes by default. */
  public B idleTimeout(Duration value) {
    defaults = defaults.idleTimeout(value);
    return self();
  }

  /** When failed attempts are repeated. */
  public B retry(RetryPolicy policy) {
    defaults = defaults.retry(policy);
    return self();
  }

  /**
   * Resumes event streams whose connection is lost, off by default; see {@link
   * RequestOptions#resumeStreams}.
   */
  public B resumeStreams(int attempts) {
    defaults = defaults.resumeStreams(attempts);
    return self();
  }

  /** The size above which responses that are held in memory are refused, 128 MiB by default. */
  public B maxResponseBytes(long bytes) {
    defaults = defaults.maxResponseBytes(bytes);
    return self();
  }

  /** How much of an event stream is accepted. */
  public B eventLimits(EventLimits limits) {
    eventLimits = Objects.requireNonNull(limits, "limits");
    return self();
  }

  /**
   * Whether responses that are not quite what the API description says are read all the same, as
   * they are by default.
   */
  public B strictness(Strictness value) {
    strictness = Objects.requireNonNull(value, "strictness");
    return self();
  }

  /**
   * Limits the calls that are in progress at the same time, those of all accounts together; none by
   * default. An account may have a limit of its own beside it.
   */
  public B concurrencyLimit(ConcurrencyLimit limit) {
    concurrencyLimit = Objects.requireNonNull(limit, "limit");
    return self();
  }

  /**
   * Sets where the continuations of futures and the subscribers of streams run, see {@link
   * RequestOptions#callbackExecutor(Executor)}.
   */
  public B callbackExecutor(Executor executor) {
    defaults = defaults.callbackExecutor(executor);
    return self();
  }

  /** Another source of time and chance, for tests. */
  public B timeSource(TimeSource source) {
    time = Objects.requireNonNull(source, "source");
    return self();
  }
}
