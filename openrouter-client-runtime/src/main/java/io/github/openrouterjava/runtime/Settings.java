package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.json.Strictness;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import io.github.openrouterjava.runtime.sse.EventLimits;
import java.time.Duration;
import java.util.List;

/**
 * What holds for all calls of a client, whichever account they use.
 *
 * @param headers the fields every request carries
 * @param credentialPlace where credentials go
 * @param timeout the limit of an attempt
 * @param idleTimeout the limit of silence in a stream or download
 * @param maxResponseBytes the limit of an answer held in memory
 * @param eventLimits the limits of event streams
 */
record Settings(
    Headers headers,
    CredentialPlace credentialPlace,
    Duration timeout,
    Duration idleTimeout,
    RetryPolicy retry,
    long maxResponseBytes,
    EventLimits eventLimits,
    Strictness strictness,
    List<Interceptor> interceptors,
    CallLog log,
    TimeSource time) {

  /** As good as for ever, and far from what overflows when it is counted in nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  static Duration positive(Duration value, String name) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException("the " + name + " is not positive: " + value);
    }
    return value.compareTo(LONGEST) > 0 ? LONGEST : value;
  }

  static long positive(long value, String name) {
    if (value <= 0) {
      throw new IllegalArgumentException("the " + name + " is not positive: " + value);
    }
    return value;
  }
}
