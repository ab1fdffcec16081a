package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.http.Transport;
import io.github.openrouterjava.runtime.json.Strictness;
import io.github.openrouterjava.runtime.sse.EventLimits;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What all accounts of a client share: what its builder was told, the transport, and the calls
 * under way. Thread-safe.
 */
final class ClientCore {
  private static final Logger LOG = System.getLogger("io.github.openrouterjava.runtime");

  final CredentialPlace credentialPlace;
  final List<Interceptor> interceptors;
  final EventLimits eventLimits;
  final Strictness strictness;
  final TimeSource time;
  final Map<String, Account> accounts;
  final Transport transport;
  private final boolean ownsTransport;
  private final Level logLevel;
  private final Set<Exchange<?>> underWay = ConcurrentHashMap.newKeySet();
  private final String idPrefix =
      Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41), 36);
  private final AtomicLong ids = new AtomicLong();
  private volatile boolean closed;

  ClientCore(
      ClientBuilder<?> told,
      Map<String, Account> accounts,
      Transport transport,
      boolean ownsTransport) {
    this.credentialPlace = told.credentialPlace;
    this.interceptors = List.copyOf(told.interceptors);
    this.eventLimits = told.eventLimits;
    this.strictness = told.strictness;
    this.time = told.time;
    this.logLevel = told.logLevel;
    this.accounts = Map.copyOf(accounts);
    this.transport = transport;
    this.ownsTransport = ownsTransport;
  }

  boolean isClosed() {
    return closed;
  }

  /**
   * An id that tells this client's calls apart, and, with all likelihood, those of other clients
   * too.
   */
  String nextRequestId() {
    return idPrefix + "-" + ids.incrementAndGet();
  }

  void began(Exchange<?> exchange) {
    underWay.add(exchange);
  }

  void ended(Exchange<?> exchange) {
    underWay.remove(exchange);
  }

  /**
   * Logs what happens to a call. Neither credentials nor arguments nor bodies are ever logged:
   * operations appear by name and by the template of their path.
   */
  void log(Operation<?> operation, CallInfo call, String what) {
    if (LOG.isLoggable(logLevel)) {
      LOG.log(logLevel, operation + " request " + call.requestId() + ": " + what);
    }
  }

  void close() {
    closed = true;
    underWay.forEach(exchange -> exchange.abort("the client was closed during the call", null));
    if (ownsTransport) {
      transport.close();
    }
  }
}
