package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.auth.Credential;
import io.github.openrouterjava.runtime.generated.CredentialPlace;
import io.github.openrouterjava.runtime.generated.Dialect;
import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.http.Transport;
import io.github.openrouterjava.runtime.internal.text.ShownText;
import io.github.openrouterjava.runtime.json.Strictness;
import io.github.openrouterjava.runtime.observe.CallObserver;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All settings of one client, as its builder collected them. Immutable, apart from the transport
 * and the interceptors themselves. Each value is for one client: it may own the transport.
 */
public final class ClientSettings {
  /** The name of the client's own account. */
  public static final String DEFAULT_ACCOUNT = "default";

  private final Map<String, Credential> credentials = new LinkedHashMap<>();
  private final Map<String, Map<String, Credential>> schemeCredentials = new LinkedHashMap<>();
  private final Map<String, CredentialPlace> schemes;
  private final Set<String> ownBaseUrl = new HashSet<>();
  private final boolean baseUrlSet;
  private final Map<String, RequestOptions> options = new LinkedHashMap<>();
  private final Map<String, ConcurrencyLimit> accountLimits = new LinkedHashMap<>();
  private final @Nullable ConcurrencyLimit clientLimit;
  private final CredentialPlace credentialPlace;
  private final Dialect dialect;
  private final List<Interceptor> interceptors;
  private final List<CallObserver> observers;
  private final @Nullable Supplier<UnaryOperator<Runnable>> context;
  private final EventLimits eventLimits;
  private final Strictness strictness;
  private final TimeSource time;
  private final Level logLevel;
  private final @Nullable Level bodyLogLevel;
  private final int bodyLogLimit;
  private final String keyVariable;
  private final Transport transport;
  private final boolean ownsTransport;

  ClientSettings(ClientBuilder<?> builder) {
    RequestOptions defaults = builder.completeDefaults();
    transport = builder.buildTransport();
    ownsTransport = builder.ownsTransport();
    time = builder.time;
    schemes = Map.copyOf(builder.schemes);
    baseUrlSet = builder.isBaseUrlSet();
    builder.accounts.forEach(
        (name, account) -> {
          credentials.put(name, account.credential());
          options.put(name, account.options().withDefaults(defaults));
          schemeCredentials.put(name, Map.copyOf(account.schemeCredentials()));
          if (account.options().baseUrl().isPresent()) {
            ownBaseUrl.add(name);
          }
          if (account.concurrencyLimit() != null) {
            accountLimits.put(name, account.concurrencyLimit());
          }
        });
    credentials.put(DEFAULT_ACCOUNT, builder.credential);
    options.put(DEFAULT_ACCOUNT, defaults);
    Map<String, Credential> ofClient = new LinkedHashMap<>(builder.schemeCredentials);
    builder.schemeClients.forEach(
        (scheme, client) ->
            ofClient.put(
                scheme, client.at(defaults.baseUrl().orElseThrow()).credential(transport, time)));
    schemeCredentials.put(DEFAULT_ACCOUNT, ofClient);
    clientLimit = builder.concurrencyLimit;
    credentialPlace = builder.credentialPlace;
    dialect = builder.dialect;
    interceptors =
        builder.interceptors.stream().map(interceptor -> interceptor.apply(builder.time)).toList();
    observers = List.copyOf(builder.observers);
    context = builder.context;
    eventLimits = builder.eventLimits;
    strictness = builder.strictness;
    logLevel = builder.logLevel;
    bodyLogLevel = builder.bodyLogLevel;
    bodyLogLimit = builder.bodyLogLimit;
    keyVariable = builder.keyVariable();
  }

  /**
   * The credential of an account.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  public Credential credential(String account) {
    return of(account, credentials);
  }

  /**
   * The credential of an account for a security scheme.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  public Credential credential(String account, String scheme) {
    Credential own = of(account, schemeCredentials).get(scheme);
    if (own == null && !account.equals(DEFAULT_ACCOUNT) && !credential(account).isPresent()) {
      own = of(DEFAULT_ACCOUNT, schemeCredentials).get(scheme);
    }
    boolean main = schemes.isEmpty() || scheme.equals(mainScheme());
    return own != null ? own : main ? credential(account) : Credential.none();
  }

  /**
   * The main credential of an account, however it was set.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  public Credential mainCredential(String account) {
    Credential own = credential(account);
    if (own.isPresent()) {
      return own;
    }
    return schemes.isEmpty()
        ? of(account, schemeCredentials).values().stream().findFirst().orElse(own)
        : credential(account, mainScheme());
  }

  /** Where the credential of a security scheme goes in a request; null if not into it at all. */
  public @Nullable CredentialPlace place(String scheme) {
    return schemes.isEmpty() ? credentialPlace : schemes.get(scheme);
  }

  private String mainScheme() {
    return schemes.entrySet().stream()
        .filter(scheme -> scheme.getValue().equals(credentialPlace))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** Whether the base URL of an account was set by a caller, not by the API's document. */
  public boolean isBaseUrlSet(String account) {
    return baseUrlSet || ownBaseUrl.contains(account);
  }

  /**
   * The options of all calls of an account: its own over the client's. Every option is set.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  public RequestOptions options(String account) {
    return of(account, options);
  }

  private static <V> V of(String account, Map<String, V> values) {
    V value = values.get(account);
    if (value == null) {
      Set<String> names = new TreeSet<>(values.keySet());
      throw new IllegalArgumentException(
          ShownText.escaped("no account \"" + account + "\"; there are " + names));
    }
    return value;
  }

  /** The limits of calls in progress, by the name of the account. */
  public Map<String, ConcurrencyLimit> accountLimits() {
    return Collections.unmodifiableMap(accountLimits);
  }

  /** The limit of calls in progress of all accounts together, if there is one. */
  public Optional<ConcurrencyLimit> clientLimit() {
    return Optional.ofNullable(clientLimit);
  }

  /** Where the credential goes in a request. */
  public CredentialPlace credentialPlace() {
    return credentialPlace;
  }

  /** What the API's document says about its dialect. */
  public Dialect dialect() {
    return dialect;
  }

  /** The interceptors, outermost first. */
  public List<Interceptor> interceptors() {
    return interceptors;
  }

  /** What watches calls, in the order it was added. */
  public List<CallObserver> observers() {
    return observers;
  }

  /** What carries the context of callers to other threads; empty if nothing does. */
  public Optional<Supplier<UnaryOperator<Runnable>>> context() {
    return Optional.ofNullable(context);
  }

  /** How much of an event stream is accepted. */
  public EventLimits eventLimits() {
    return eventLimits;
  }

  /** How responses that deviate from the API description are read. */
  public Strictness strictness() {
    return strictness;
  }

  /** The source of time and chance. */
  public TimeSource time() {
    return time;
  }

  /** The level at which calls are logged. */
  public Level logLevel() {
    return logLevel;
  }

  /** The level at which bodies are logged; empty if they are not. */
  public Optional<Level> bodyLogLevel() {
    return Optional.ofNullable(bodyLogLevel);
  }

  /** How many bytes of a JSON body are logged. */
  public int bodyLogLimit() {
    return bodyLogLimit;
  }

  /** The environment variable that {@code fromEnvironment()} takes the key from. */
  public String keyVariable() {
    return keyVariable;
  }

  /** The transport. */
  public Transport transport() {
    return transport;
  }

  /** Whether closing the client closes the transport. */
  public boolean ownsTransport() {
    return ownsTransport;
  }
}
