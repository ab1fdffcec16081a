package io.github.openrouterjava.resilience4j;

import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.observe.CallObserver;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import java.util.Objects;

/**
 * Puts Resilience4j around whole calls: one call is one permission and one result, whatever number
 * of attempts it takes, and a stream or download counts until it has ended or is closed.
 *
 * <pre>{@code
 * builder
 *     .observer(Resilience.rateLimiter(rateLimiter))
 *     .observer(Resilience.bulkhead(bulkhead))
 *     .observer(Resilience.circuitBreaker(CircuitBreaker.of("api",
 *         CircuitBreakerConfig.custom().recordException(Resilience::isOutage).build())));
 * }</pre>
 *
 * <p>They are asked in the order they were added, before anything is sent. A call that has to wait
 * holds no thread. A call that is refused fails with a {@link ConnectionException} of kind {@code
 * NOT_ADMITTED}, whose cause is Resilience4j's own exception; that failure counts nowhere. A call
 * that its caller gives up, or a stream closed before its end, counts neither as a success nor as a
 * failure.
 */
public final class Resilience {
  private Resilience() {}

  /**
   * Refuses calls while a circuit breaker is open, with a {@link CallNotPermittedException} as the
   * cause, and tells it how calls end. The duration of a stream is that to its end: where streams
   * are long, leave the breaker's rules for slow calls alone.
   */
  public static CallObserver circuitBreaker(CircuitBreaker breaker) {
    Objects.requireNonNull(breaker, "breaker");
    return call -> new BreakerCall(breaker);
  }

  /**
   * Admits as many calls at a time as a bulkhead does. Others wait for its {@code maxWaitDuration},
   * in the order they came, then fail with a {@link BulkheadFullException} as the cause. Where
   * other code competes for the same bulkhead, its {@code maxWaitDuration} should be zero: taking a
   * place that another one takes first would block a thread for that long.
   */
  public static CallObserver bulkhead(Bulkhead bulkhead) {
    BulkheadQueue queue = new BulkheadQueue(bulkhead);
    return call -> new BulkheadCall(queue);
  }

  /**
   * Admits as many calls in a period as a rate limiter does. Others wait for their turn, or fail
   * with a {@link RequestNotPermitted} as the cause if that is farther away than its {@code
   * timeoutDuration}.
   */
  public static CallObserver rateLimiter(RateLimiter limiter) {
    Objects.requireNonNull(limiter, "limiter");
    return call -> new LimitedCall(limiter);
  }

  /**
   * Whether a failure says that the server is down, unreachable or overloaded: what a circuit
   * breaker should count. That a request was wrong or not allowed says nothing of the sort.
   */
  public static boolean isOutage(Throwable failure) {
    if (failure instanceof ConnectionException connection) {
      return connection.kind() != ConnectionException.Kind.NOT_ADMITTED;
    }
    if (failure instanceof StreamException stream) {
      return switch (stream.kind()) {
        case IDLE, TRUNCATED, CONNECTION -> true;
        case TOO_LARGE, INTERRUPTED, CLOSED -> false;
      };
    }
    return failure instanceof ApiErrorException error
        && (error.status() >= 500 || error.status() == 408 || error.status() == 429);
  }

  /** Whether a call was refused before anything was sent, by whomever. */
  static boolean isRefusal(Throwable failure) {
    return failure instanceof ConnectionException connection
        && connection.kind() == ConnectionException.Kind.NOT_ADMITTED;
  }
}
