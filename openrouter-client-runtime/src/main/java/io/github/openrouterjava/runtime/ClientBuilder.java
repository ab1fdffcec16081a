package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.auth.Credential;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.http.JdkTransport;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.http.Transport;
import io.github.openrouterjava.runtime.json.Strictness;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import io.github.openrouterjava.runtime.sse.EventLimits;
import java.lang.System.Logger.Level;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set about a client. Generated clients have a subclass that adds {@code
 * build()}. Nothing is read from the environment unless {@link #fromEnvironment()} is called. Not
 * thread-safe.
 *
 * @param <B> the subclass
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(10);
  private static final Duration DEFAULT_IDLE_TIMEOUT = Duration.ofMinutes(2);
  private static final long DEFAULT_MAX_RESPONSE_BYTES = 128L * 1024 * 1024;
  private static final String REFERER = "HTTP-Referer";
  private static final String TITLE = "X-OpenRouter-Title";
  private static final String CATEGORIES = "X-OpenRouter-Categories";

  private final String environmentPrefix;
  private final CredentialPlace credentialPlace;
  private final Headers.Builder headers = Headers.builder();
  private final Map<String, AccountBuilder> accounts = new LinkedHashMap<>();
  private final List<Interceptor> interceptors = new ArrayList<>();
  private final JdkTransport.Builder jdk = JdkTransport.builder();
  private URI baseUrl;
  private Credential credential = Credential.none();
  private Duration timeout = DEFAULT_TIMEOUT;
  private Duration idleTimeout = DEFAULT_IDLE_TIMEOUT;
  private RetryPolicy retry = RetryPolicy.defaults();
  private long maxResponseBytes = DEFAULT_MAX_RESPONSE_BYTES;
  private EventLimits eventLimits = EventLimits.DEFAULT;
  private Strictness strictness = Strictness.LENIENT;
  private Level logLevel = Level.DEBUG;
  private TimeSource time = TimeSource.system();
  private @Nullable Transport transport;

  /**
   * For generated clients.
   *
   * @param environmentPrefix what the names of environment variables begin with, such as {@code
   *     OPENROUTER}
   * @param defaultBaseUrl where calls go unless set otherwise
   * @param userAgent the default {@code User-Agent} field
   */
  protected ClientBuilder(String environmentPrefix, String defaultBaseUrl, String userAgent) {
    this(environmentPrefix, defaultBaseUrl, userAgent, CredentialPlace.BEARER);
  }

  /**
   * For generated clients of APIs that want no bearer token.
   *
   * @param environmentPrefix what the names of environment variables begin with
   * @param defaultBaseUrl where calls go unless set otherwise
   * @param userAgent the default {@code User-Agent} field
   * @param credentialPlace where the key goes in a request
   */
  protected ClientBuilder(
      String environmentPrefix,
      String defaultBaseUrl,
      String userAgent,
      CredentialPlace credentialPlace) {
    this.environmentPrefix = environmentPrefix;
    this.baseUrl = Targets.baseUrl(defaultBaseUrl);
    this.credentialPlace = credentialPlace;
    headers.set("User-Agent", userAgent);
  }

  /** This builder as its own class. */
  protected abstract B self();

  /** The client as configured so far. */
  protected final ApiClient buildClient() {
    Map<String, Account> named = new LinkedHashMap<>();
    accounts.forEach((name, account) -> named.put(name, account.build(baseUrl)));
    Settings settings =
        new Settings(
            headers.build(),
            credentialPlace,
            timeout,
            idleTimeout,
            retry,
            maxResponseBytes,
            eventLimits,
            strictness,
            List.copyOf(interceptors),
            new CallLog(logLevel),
            time);
    Transport used = transport == null ? jdk.build() : transport;
    ClientCore core = new ClientCore(settings, Map.copyOf(named), used, transport == null);
    return new ApiClient(core, new Account("", baseUrl, credential, Headers.empty()));
  }

  /**
   * Takes over what the environment variables {@code <PREFIX>_API_KEY}, {@code _BASE_URL}, {@code
   * _HTTP_REFERER}, {@code _APP_TITLE}, {@code _APP_CATEGORIES} and {@code _DEBUG} ({@code true} or
   * {@code 1}) say; those that are not set or blank change nothing.
   *
   * @throws IllegalArgumentException when a variable cannot be used; it is named
   */
  public B fromEnvironment() {
    return fromEnvironment(System::getenv);
  }

  /** The same with another environment. */
  public B fromEnvironment(UnaryOperator<@Nullable String> environment) {
    variable(environment, "API_KEY", this::apiKey);
    variable(environment, "BASE_URL", this::baseUrl);
    variable(environment, "HTTP_REFERER", this::httpReferer);
    variable(environment, "APP_TITLE", this::appTitle);
    variable(environment, "APP_CATEGORIES", this::appCategories);
    variable(environment, "DEBUG", text -> debug(text.equals("1") || text.equals("true")));
    return self();
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
    credential = Credential.of(key);
    return self();
  }

  /** Where the key comes from, call by call; see {@link Credential#of(Supplier)}. */
  public B apiKey(Supplier<String> supplier) {
    credential = Credential.of(supplier);
    return self();
  }

  /** A named account, to be used by {@link ApiClient#account(String)}. */
  public B account(String name, Consumer<AccountBuilder> description) {
    AccountBuilder account = new AccountBuilder(Objects.requireNonNull(name, "name"));
    description.accept(account);
    accounts.put(name, account);
    return self();
  }

  /**
   * Where calls go.
   *
   * @throws IllegalArgumentException when it is not an absolute http or https URL without query,
   *     fragment and user
   */
  public B baseUrl(String url) {
    baseUrl = Targets.baseUrl(url);
    return self();
  }

  /** The URL of the application that makes the calls, sent as {@code HTTP-Referer}. */
  public B httpReferer(String url) {
    return header(REFERER, url);
  }

  /** The name of the application that makes the calls, sent as {@code X-OpenRouter-Title}. */
  public B appTitle(String title) {
    return header(TITLE, title);
  }

  /**
   * What kind of application makes the calls, a comma-separated list sent as {@code
   * X-OpenRouter-Categories}.
   */
  public B appCategories(String categories) {
    return header(CATEGORIES, categories);
  }

  /** A header field for every request. */
  public B header(String name, String value) {
    headers.set(name, value);
    return self();
  }

  /** The {@code User-Agent} field, instead of the client's own. */
  public B userAgent(String value) {
    return header("User-Agent", value);
  }

  /** How long making a connection may take, 20 seconds by default. For the default transport. */
  public B connectTimeout(Duration value) {
    jdk.connectTimeout(Settings.positive(value, "connect timeout"));
    return self();
  }

  /**
   * The limit of each attempt, ten minutes by default: until its whole answer has arrived, or for
   * streams and downloads until they begin.
   */
  public B timeout(Duration value) {
    timeout = Settings.positive(value, "timeout");
    return self();
  }

  /** How long a stream or download may go without a byte, two minutes by default. */
  public B idleTimeout(Duration value) {
    idleTimeout = Settings.positive(value, "idle timeout");
    return self();
  }

  /** When failed attempts are repeated. */
  public B retry(RetryPolicy policy) {
    retry = Objects.requireNonNull(policy, "policy");
    return self();
  }

  /** The size above which answers that are held in memory are refused, 128 MiB by default. */
  public B maxResponseBytes(long bytes) {
    maxResponseBytes = Settings.positive(bytes, "maximum response size");
    return self();
  }

  /** How much of an event stream is accepted. */
  public B eventLimits(EventLimits limits) {
    eventLimits = Objects.requireNonNull(limits, "limits");
    return self();
  }

  /**
   * Whether answers that are not quite what the API description says are read all the same, as they
   * are by default.
   */
  public B strictness(Strictness value) {
    strictness = Objects.requireNonNull(value, "strictness");
    return self();
  }

  /**
   * The proxy to use for a target; by default what the system properties say. For the default
   * transport.
   */
  public B proxy(ProxySelector selector) {
    jdk.proxy(Objects.requireNonNull(selector, "selector"));
    return self();
  }

  /**
   * The keys and the trust of TLS connections; by default those of the JVM. For the default
   * transport.
   */
  public B sslContext(SSLContext context) {
    jdk.sslContext(Objects.requireNonNull(context, "context"));
    return self();
  }

  /** Adds something that sees every attempt of every call. The first one added is the outermost. */
  public B interceptor(Interceptor interceptor) {
    interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
    return self();
  }

  /**
   * Whether what happens to calls is logged at level INFO, which the JDK prints unless told
   * otherwise, and not at level DEBUG. Credentials, arguments and bodies are never logged.
   */
  public B debug(boolean value) {
    logLevel = value ? Level.INFO : Level.DEBUG;
    return self();
  }

  /** Another transport than the JDK's HTTP client. It is not closed with the client. */
  public B transport(Transport value) {
    transport = Objects.requireNonNull(value, "transport");
    return self();
  }

  /** Another source of time and chance, for tests. */
  public B timeSource(TimeSource source) {
    time = Objects.requireNonNull(source, "source");
    return self();
  }
}
