package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one call does differently from the client it is made with. Immutable: every method gives a
 * changed copy, so a set of options can be kept and shared.
 */
public final class RequestOptions {
  /** As good as for ever, and far from what overflows when it is counted in nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private static final RequestOptions NONE =
      new RequestOptions(Headers.empty(), null, null, null, null, 0);

  final Headers headers;
  private final @Nullable Duration timeout;
  private final @Nullable Duration idleTimeout;
  private final @Nullable RetryPolicy retry;
  private final @Nullable URI baseUrl;
  private final long maxResponseBytes;

  private RequestOptions(
      Headers headers,
      @Nullable Duration timeout,
      @Nullable Duration idleTimeout,
      @Nullable RetryPolicy retry,
      @Nullable URI baseUrl,
      long maxResponseBytes) {
    this.headers = headers;
    this.timeout = timeout;
    this.idleTimeout = idleTimeout;
    this.retry = retry;
    this.baseUrl = baseUrl;
    this.maxResponseBytes = maxResponseBytes;
  }

  /** Nothing different. */
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
        maxResponseBytes);
  }

  /**
   * Limits each attempt: until its whole answer has arrived, or for streams and downloads until
   * they begin.
   *
   * @throws IllegalArgumentException when not positive
   */
  public RequestOptions timeout(Duration value) {
    Duration checked = positive(value, "timeout");
    return new RequestOptions(headers, checked, idleTimeout, retry, baseUrl, maxResponseBytes);
  }

  /**
   * Limits the silence in a stream or download: how long it may go without a byte.
   *
   * @throws IllegalArgumentException when not positive
   */
  public RequestOptions idleTimeout(Duration value) {
    Duration checked = positive(value, "idle timeout");
    return new RequestOptions(headers, timeout, checked, retry, baseUrl, maxResponseBytes);
  }

  /** Repeats failed attempts by another policy. */
  public RequestOptions retry(RetryPolicy policy) {
    Objects.requireNonNull(policy, "policy");
    return new RequestOptions(headers, timeout, idleTimeout, policy, baseUrl, maxResponseBytes);
  }

  /**
   * Sends this call, its credential included, to another base URL.
   *
   * @throws IllegalArgumentException when it is not an absolute http or https URL without query,
   *     fragment and user
   */
  public RequestOptions baseUrl(String url) {
    URI checked = Targets.baseUrl(url);
    return new RequestOptions(headers, timeout, idleTimeout, retry, checked, maxResponseBytes);
  }

  /**
   * Refuses answers that are held in memory and larger than this.
   *
   * @throws IllegalArgumentException when not positive
   */
  public RequestOptions maxResponseBytes(long bytes) {
    if (bytes <= 0) {
      throw notPositive("maximum response size", bytes);
    }
    return new RequestOptions(headers, timeout, idleTimeout, retry, baseUrl, bytes);
  }

  /** These options, and where they say nothing, others. */
  RequestOptions over(RequestOptions others) {
    if (this == NONE) {
      return others; // the usual case
    }
    return new RequestOptions(
        others.headers.toBuilder().setAll(headers).build(),
        timeout == null ? others.timeout : timeout,
        idleTimeout == null ? others.idleTimeout : idleTimeout,
        retry == null ? others.retry : retry,
        baseUrl == null ? others.baseUrl : baseUrl,
        maxResponseBytes == 0 ? others.maxResponseBytes : maxResponseBytes);
  }

  // What follows is for options that are over those of a client, which say everything.

  Duration timeout() {
    return said(timeout);
  }

  Duration idleTimeout() {
    return said(idleTimeout);
  }

  RetryPolicy retry() {
    return said(retry);
  }

  URI baseUrl() {
    return said(baseUrl);
  }

  long maxResponseBytes() {
    return maxResponseBytes;
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
        + "]";
  }

  static Duration positive(Duration value, String name) {
    if (value.isNegative() || value.isZero()) {
      throw notPositive(name, value);
    }
    return value.compareTo(LONGEST) > 0 ? LONGEST : value;
  }

  private static IllegalArgumentException notPositive(String name, Object value) {
    return new IllegalArgumentException("the " + name + " is not positive: " + value);
  }

  private static <V> V said(@Nullable V value) {
    return Objects.requireNonNull(value);
  }
}
