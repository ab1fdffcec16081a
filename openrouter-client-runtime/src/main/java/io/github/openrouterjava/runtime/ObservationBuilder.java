package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.internal.cache.ResponseCache;
import io.github.openrouterjava.runtime.observe.CallObserver;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What can be set to watch the calls of a client, and to step in: interceptors, observers, the
 * context of callers and logging. Not thread-safe.
 *
 * @param <B> the builder
 */
abstract class ObservationBuilder<B extends ObservationBuilder<B>> extends ConnectionBuilder<B> {
  // Read by ClientSettings.
  final List<Function<TimeSource, Interceptor>> interceptors = new ArrayList<>();
  final List<CallObserver> observers = new ArrayList<>();
  @Nullable Supplier<UnaryOperator<Runnable>> context;
  Level logLevel = Level.DEBUG;
  @Nullable Level bodyLogLevel;
  int bodyLogLimit;

  /** Adds something that sees every attempt of every call. The first one added is the outermost. */
  public B interceptor(Interceptor interceptor) {
    Objects.requireNonNull(interceptor, "interceptor");
    interceptors.add(time -> interceptor);
    return self();
  }

  /**
   * Adds an interceptor that caches responses to GET in memory, as a private cache by RFC 9111.
   * What the server allows is given again without asking it as long as it is fresh, and is
   * validated with {@code If-None-Match} or {@code If-Modified-Since} after that. Nothing is stored
   * without the server's word: a response needs a lifetime ({@code Cache-Control: max-age}, {@code
   * Expires}) or a validator ({@code ETag}, {@code Last-Modified}), and no {@code no-store}. Only
   * complete responses with status 200 are stored; POST, PUT, PATCH and DELETE drop what is stored
   * of their target.
   *
   * <p>Responses are kept apart by account and key. A call can ask for more, or less, with the
   * directives of its own {@code Cache-Control} header: {@code no-cache}, {@code no-store}, {@code
   * max-age}, {@code min-fresh}, {@code max-stale}, {@code only-if-cached}. A response from the
   * cache says so in {@code Cache-Status} (RFC 9211) and has its {@code Age}.
   *
   * @param maxBytes how much it holds; what was used last is kept
   * @throws IllegalArgumentException if it is not positive
   */
  public B responseCache(long maxBytes) {
    if (maxBytes <= 0) {
      throw new IllegalArgumentException("the size of the cache is not positive: " + maxBytes);
    }
    interceptors.add(source -> new ResponseCache(maxBytes, source));
    return self();
  }

  /** Adds something that watches every call, from its start to the end of its response. */
  public B observer(CallObserver observer) {
    observers.add(Objects.requireNonNull(observer, "observer"));
    return self();
  }

  /**
   * Sets what carries the context of callers, such as their trace or the fields of their log, to
   * all threads on which the runtime calls back: interceptors, observers, retry listeners,
   * credential suppliers, subscribers of streams and continuations of futures. By default nothing
   * does.
   *
   * <pre>{@code
   * builder.context(() -> Context.current()::wrap);       // OpenTelemetry
   * builder.context(() -> snapshots.captureAll()::wrap);  // Micrometer's ContextSnapshotFactory
   * }</pre>
   *
   * @param capture captures the context of the current thread, which makes a call, and gives what
   *     puts it around a task on another thread; both must be thread-safe
   */
  public B context(Supplier<UnaryOperator<Runnable>> capture) {
    context = Objects.requireNonNull(capture, "capture");
    return self();
  }

  /**
   * Whether what happens to calls is logged at level INFO, which the JDK prints unless told
   * otherwise, and not at level DEBUG. Credentials and arguments are never logged, and bodies only
   * with {@link #logBodies}.
   */
  public B debug(boolean value) {
    logLevel = value ? Level.INFO : Level.DEBUG;
    return self();
  }

  /**
   * Logs the bodies of requests and responses, off by default: JSON up to a number of bytes,
   * everything else by media type and length only. Values that the API's description marks as
   * secret are masked, texts under names such as {@code key}, {@code token} and {@code password}
   * too, and so is the key of the call. What people wrote is not: it may be private.
   *
   * <p>The JDK's own logging of its client ({@code -Djdk.httpclient.HttpClient.log=headers}) masks
   * nothing: it prints the key.
   *
   * @param maxBytes how many bytes of each JSON body to show; a request body longer than that, or
   *     one that can be read only once, is shown by its length
   * @throws IllegalArgumentException if {@code maxBytes} is negative
   */
  public B logBodies(Level level, int maxBytes) {
    if (maxBytes < 0) {
      throw new IllegalArgumentException("the number of bytes is negative: " + maxBytes);
    }
    bodyLogLevel = Objects.requireNonNull(level, "level");
    bodyLogLimit = maxBytes;
    return self();
  }
}
