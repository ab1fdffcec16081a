package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.ClientSettings;
import io.github.openrouterjava.runtime.ConcurrencyLimit;
import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.internal.dialect.DialectRules;
import io.github.openrouterjava.runtime.internal.dialect.OperationRules;
import io.github.openrouterjava.runtime.internal.observe.CallbackThreads;
import io.github.openrouterjava.runtime.internal.observe.CallerContext;
import io.github.openrouterjava.runtime.internal.observe.ObservedCall;
import io.github.openrouterjava.runtime.internal.response.Futures;
import io.github.openrouterjava.runtime.observe.CallObserver.Start;
import java.lang.System.Logger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all accounts of a client share: its settings and the calls in progress. Thread-safe. */
public final class ClientCore {
  private static final Logger LOG = System.getLogger("io.github.openrouterjava.runtime");

  private final ClientSettings settings;
  private final DialectRules rules;
  private final Map<String, List<CallLimiter>> limiters = new HashMap<>();
  private final Set<Abortable> inProgress = ConcurrentHashMap.newKeySet();
  private final Set<OpenResponse> open = ConcurrentHashMap.newKeySet();
  private final String idPrefix =
      Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41), 36);
  private final CallbackThreads callbackThreads = new CallbackThreads();
  private final AtomicLong ids = new AtomicLong();
  private volatile boolean closed;

  /** For a client with these settings. */
  public ClientCore(ClientSettings settings) {
    this.settings = settings;
    this.rules = new DialectRules(settings.dialect());
    List<CallLimiter> ofClient = settings.clientLimit().map(this::limiter).stream().toList();
    limiters.put(ClientSettings.DEFAULT_ACCOUNT, ofClient);
    settings
        .accountLimits()
        .forEach(
            (account, limit) ->
                limiters.put(
                    account,
                    // The account's first: who waits there keeps nobody else of the client waiting.
                    Stream.concat(Stream.of(limiter(limit)), ofClient.stream()).toList()));
  }

  private CallLimiter limiter(ConcurrencyLimit limit) {
    return new CallLimiter(limit, settings.time(), Futures.pool());
  }

  /** What admits the attempts of a call of an account. */
  Admissions admissions(String account) {
    List<CallLimiter> own = limiters.get(account);
    return new Admissions(
        own == null ? limiters.getOrDefault(ClientSettings.DEFAULT_ACCOUNT, List.of()) : own);
  }

  /** A call in progress. */
  interface Abortable {
    /** Gives the call up: stops whatever is in progress. Does nothing if it has already ended. */
    void abort(String why, @Nullable Throwable cause);
  }

  /** The client's settings. */
  public ClientSettings settings() {
    return settings;
  }

  /** What the API's dialect says about the responses of an operation. */
  OperationRules rules(Operation<?> operation) {
    return rules.of(operation.operationId());
  }

  /** Begins to watch a call, on its caller's thread. */
  ObservedCall observe(Start call) {
    return ObservedCall.begin(
        settings.observers(),
        CallerContext.capture(settings.context().orElse(null)),
        call,
        rules.usage());
  }

  /** The threads on which the subscribers of streams are called. */
  CallbackThreads callbackThreads() {
    return callbackThreads;
  }

  boolean isClosed() {
    return closed;
  }

  /**
   * An id that tells this client's calls apart, and, with high probability, those of other clients
   * too.
   */
  String nextRequestId() {
    return idPrefix + "-" + ids.incrementAndGet();
  }

  void began(Abortable call) {
    inProgress.add(call);
  }

  void ended(Abortable call) {
    inProgress.remove(call);
  }

  void opened(OpenResponse response) {
    open.add(response);
  }

  void ended(OpenResponse response) {
    open.remove(response);
  }

  /**
   * Logs what happens to a call. Neither credentials nor arguments nor bodies are ever logged:
   * operations appear by name and by the template of their path.
   */
  void log(Operation<?> operation, CallInfo call, String what) {
    if (LOG.isLoggable(settings.logLevel())) {
      LOG.log(settings.logLevel(), operation + " request " + call.requestId() + ": " + what);
    }
  }

  /**
   * Aborts all calls in progress, closes all streams and downloads, and closes the transport if the
   * client owns it.
   */
  public void close() {
    closed = true;
    inProgress.forEach(call -> call.abort("the client was closed during the call", null));
    open.forEach(OpenResponse::close);
    if (settings.ownsTransport()) {
      settings.transport().close();
    }
  }
}
