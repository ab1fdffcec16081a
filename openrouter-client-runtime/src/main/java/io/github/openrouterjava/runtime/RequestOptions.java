package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one call does differently from the client it is made with. Immutable: every method gives a
 * changed copy, so a set of options can be kept and shared.
 */
public final class RequestOptions {
  private static final RequestOptions NONE =
      new RequestOptions(new State(Headers.empty(), null, null, null, null, 0));

  private final State state;

  private RequestOptions(State state) {
    this.state = state;
  }

  /** Nothing different. */
  public static RequestOptions none() {
    return NONE;
  }

  /** Sends a header field, instead of the client's of the same name. */
  public RequestOptions header(String name, String value) {
    return new RequestOptions(
        state.withHeaders(state.headers.toBuilder().set(name, value).build()));
  }

  /**
   * Limits each attempt: until its whole answer has arrived, or for streams and downloads until
   * they begin.
   *
   * @throws IllegalArgumentException when not positive
   */
  public RequestOptions timeout(Duration timeout) {
    return new RequestOptions(state.withTimeout(Settings.positive(timeout, "timeout")));
  }

  /**
   * Limits the silence in a stream or download: how long it may go without a byte.
   *
   * @throws IllegalArgumentException when not positive
   */
  public RequestOptions idleTimeout(Duration timeout) {
    return new RequestOptions(state.withIdleTimeout(Settings.positive(timeout, "idle timeout")));
  }

  /** Repeats failed attempts by another policy. */
  public RequestOptions retry(RetryPolicy policy) {
    return new RequestOptions(state.withRetry(policy));
  }

  /**
   * Sends this call, its credential included, to another base URL.
   *
   * @throws IllegalArgumentException when it is not an absolute http or https URL without query,
   *     fragment and user
   */
  public RequestOptions baseUrl(String url) {
    return new RequestOptions(state.withBaseUrl(Targets.baseUrl(url)));
  }

  /**
   * Refuses answers that are held in memory and larger than this.
   *
   * @throws IllegalArgumentException when not positive
   */
  public RequestOptions maxResponseBytes(long bytes) {
    return new RequestOptions(
        state.withMaxResponseBytes(Settings.positive(bytes, "maximum response size")));
  }

  Headers headers() {
    return state.headers;
  }

  @Nullable Duration timeout() {
    return state.timeout;
  }

  @Nullable Duration idleTimeout() {
    return state.idleTimeout;
  }

  @Nullable RetryPolicy retry() {
    return state.retry;
  }

  @Nullable URI baseUrl() {
    return state.baseUrl;
  }

  /** The limit, or 0 for the client's. */
  long maxResponseBytes() {
    return state.maxResponseBytes;
  }

  /** What was set, without credentials. */
  @Override
  public String toString() {
    return "RequestOptions" + state.toString().substring("State".length());
  }

  private record State(
      Headers headers,
      @Nullable Duration timeout,
      @Nullable Duration idleTimeout,
      @Nullable RetryPolicy retry,
      @Nullable URI baseUrl,
      long maxResponseBytes) {

    State withHeaders(Headers value) {
      return new State(value, timeout, idleTimeout, retry, baseUrl, maxResponseBytes);
    }

    State withTimeout(Duration value) {
      return new State(headers, value, idleTimeout, retry, baseUrl, maxResponseBytes);
    }

    State withIdleTimeout(Duration value) {
      return new State(headers, timeout, value, retry, baseUrl, maxResponseBytes);
    }

    State withRetry(RetryPolicy value) {
      return new State(headers, timeout, idleTimeout, value, baseUrl, maxResponseBytes);
    }

    State withBaseUrl(URI value) {
      return new State(headers, timeout, idleTimeout, retry, value, maxResponseBytes);
    }

    State withMaxResponseBytes(long value) {
      return new State(headers, timeout, idleTimeout, retry, baseUrl, value);
    }
  }
}
