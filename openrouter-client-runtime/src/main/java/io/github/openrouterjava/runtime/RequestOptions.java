package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.internal.text.Targets;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Options of one call that differ from those of the client it is made with. Immutable: every method
 * that sets an option returns a changed copy, so a set of options can be kept and shared.
 */
public final class RequestOptions {
  /** Practically without limit, and far from overflowing when counted in nanoseconds. */
  private static final Duration MAX_DURATION = Duration.ofDays(36_500);

  private static final RequestOptions NONE =
      new RequestOptions(Headers.empty(), null, null, null, null, 0, null);

  private final Headers headers;
  private final @Nullable Duration timeout;
  private final @Nullable Duration idleTimeout;
  private final @Nullable RetryPolicy retry;
  private final @Nullable URI baseUrl;
  private final long maxResponseBytes;
  private final @Nullable Executor callbackExecutor;

  private RequestOptions(
      Headers headers,
      @Nullable Duration timeout,
      @Nullable Duration idleTimeout,
      @Nullable RetryPolicy retry,
      @Nullable URI baseUrl,
      long maxResponseBytes,
      @Nullable Executor callbackExecutor) {
    this.headers = headers;
    this.timeout = timeout;
    this.idleTimeout = idleTimeout;
    this.retry = retry;
    this.baseUrl = baseUrl;
    this.maxResponseBytes = maxResponseBytes;
    this.callbackExecutor = callbackExecutor;
  }

  /** Options that change nothing. */
  public static RequestOptions none() {
    return NONE;
  }

  /** Sends a header field, instead of the client's of the same name. */
  public RequestOptions header(String name, String value) {
    return new RequestOptions(
        headers.toBuilder().set(name, value).build(),
        timeout,
        idleTimeout,
        retry,
        baseUrl,
        maxResponseBytes,
        callbackExecutor);
  }

  /**
   * Limits each attempt: until its whole response has arrived, or for streams and downloads until
   * they begin.
   *
   * @throws IllegalArgumentException when not positive
   */
  public RequestOptions timeout(Duration value) {
    Duration checked = positive(value, "timeout");
    return new RequestOptions(
        headers, checked, idleTimeout, retry, baseUrl, maxResponseBytes, callbackExecutor);
  }

  /**
   * Limits the silence in a stream or download: how long it may go without a byte.
   *
   * @throws IllegalArgumentException when not positive
   */
  public RequestOptions idleTimeout(Duration value) {
    Duration checked = positive(value, "idle timeout");
    return new RequestOptions(
        headers, timeout, checked, retry, baseUrl, maxResponseBytes, callbackExecutor);
  }

  /** Repeats failed attempts by another policy. */
  public RequestOptions retry(RetryPolicy policy) {
    Objects.requireNonNull(policy, "policy");
    return new RequestOptions(
        headers, timeout, idleTimeout, policy, baseUrl, maxResponseBytes, callbackExecutor);
  }

  /**
   * Sends this call, its credential included, to another base URL.
   *
   * @throws IllegalArgumentException when it is not an absolute http or https URL without query,
   *     fragment and user
   */
  public RequestOptions baseUrl(String url) {
    URI checked = Targets.baseUrl(url);
    return new RequestOptions(
        headers, timeout, idleTimeout, retry, checked, maxResponseBytes, callbackExecutor);
  }

  /**
   * Refuses responses that are held in memory and larger than this.
   *
   * @throws IllegalArgumentException when not positive
   */
  public RequestOptions maxResponseBytes(long bytes) {
    if (bytes <= 0) {
      throw notPositive("maximum response size", bytes);
    }
    return new RequestOptions(
        headers, timeout, idleTimeout, retry, baseUrl, bytes, callbackExecutor);
  }

  /**
   * Runs the continuations of futures, and the subscribers of streams that are given no executor of
   * their own, on an executor; without it, the continuations on the common pool and the subscribers
   * on threads of the client.
   */
  public RequestOptions callbackExecutor(Executor executor) {
    Objects.requireNonNull(executor, "executor");
    return new RequestOptions(
        headers, timeout, idleTimeout, retry, baseUrl, maxResponseBytes, executor);
  }

  /** These options, completed by those of another set where these say nothing. */
  public RequestOptions withDefaults(RequestOptions defaults) {
    if (this == NONE) {
      return defaults; // the usual case
    }
    return new RequestOptions(
        defaults.headers.toBuilder().setAll(headers).build(),
        timeout == null ? defaults.timeout : timeout,
        idleTimeout == null ? defaults.idleTimeout : idleTimeout,
        retry == null ? defaults.retry : retry,
        baseUrl == null ? defaults.baseUrl : baseUrl,
        maxResponseBytes == 0 ? defaults.maxResponseBytes : maxResponseBytes,
        callbackExecutor == null ? defaults.callbackExecutor : callbackExecutor);
  }

  /** The header fields that were set. */
  public Headers headers() {
    return headers;
  }

  /** The limit of each attempt; empty if it was not set. */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  /** The longest silence in a stream or download; empty if it was not set. */
  public Optional<Duration> idleTimeout() {
    return Optional.ofNullable(idleTimeout);
  }

  /** The retry policy; empty if it was not set. */
  public Optional<RetryPolicy> retry() {
    return Optional.ofNullable(retry);
  }

  /** The base URL, without a slash at its end; empty if it was not set. */
  public Optional<URI> baseUrl() {
    return Optional.ofNullable(baseUrl);
  }

  /** The largest response that is held in memory, in bytes; empty if it was not set. */
  public OptionalLong maxResponseBytes() {
    return maxResponseBytes == 0 ? OptionalLong.empty() : OptionalLong.of(maxResponseBytes);
  }

  /** Where callbacks run; empty if it was not set. */
  public Optional<Executor> callbackExecutor() {
    return Optional.ofNullable(callbackExecutor);
  }

  /** What was set, without credentials. */
  @Override
  public String toString() {
    return "RequestOptions[headers="
        + headers
        + ", timeout="
        + timeout
        + ", idleTimeout="
        + idleTimeout
        + ", retry="
        + retry
        + ", baseUrl="
        + baseUrl
        + ", maxResponseBytes="
        + maxResponseBytes
        + ", callbackExecutor="
        + callbackExecutor
        + "]";
  }

  static Duration positive(Duration value, String name) {
    if (value.isNegative() || value.isZero()) {
      throw notPositive(name, value);
    }
    return value.compareTo(MAX_DURATION) > 0 ? MAX_DURATION : value;
  }

  private static IllegalArgumentException notPositive(String name, Object value) {
    return new IllegalArgumentException("the " + name + " is not positive: " + value);
  }
}
