package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Transport;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What all accounts of a client share: settings, transport, and the calls under way. Thread-safe.
 */
final class ClientCore {
  private final Settings settings;
  private final Map<String, Account> accounts;
  private final Transport transport;
  private final boolean ownsTransport;
  private final Set<Exchange<?>> underWay = ConcurrentHashMap.newKeySet();
  private final String idPrefix =
      Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41), 36);
  private final AtomicLong ids = new AtomicLong();
  private volatile boolean closed;

  ClientCore(
      Settings settings,
      Map<String, Account> accounts,
      Transport transport,
      boolean ownsTransport) {
    this.settings = settings;
    this.accounts = accounts;
    this.transport = transport;
    this.ownsTransport = ownsTransport;
  }

  Settings settings() {
    return settings;
  }

  Map<String, Account> accounts() {
    return accounts;
  }

  Transport transport() {
    return transport;
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

  void close() {
    closed = true;
    underWay.forEach(exchange -> exchange.abort("the client was closed during the call", null));
    if (ownsTransport) {
      transport.close();
    }
  }
}
