package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.internal.text.Decimals;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A successful answer with what came around it. Immutable, as far as the body is.
 *
 * @param <T> the type of the body
 */
public final class ApiResponse<T> {
  private final int status;
  private final Headers headers;
  private final T body;
  private final CallInfo call;

  /** An answer; what the parts mean, say the accessors. */
  public ApiResponse(int status, Headers headers, T body, CallInfo call) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.call = call;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The header fields. */
  public Headers headers() {
    return headers;
  }

  /** What the operation gives. */
  public T body() {
    return body;
  }

  /** Which call this answers, and how many attempts it took. */
  public CallInfo call() {
    return call;
  }

  /** How often the request was sent, this answer's included. */
  public int attempts() {
    return call.attempts();
  }

  /** The runtime's own id of the call, the same in logs and interceptors. */
  public String requestId() {
    return call.requestId();
  }

  /** The server's id of the generation ({@code X-Generation-Id}). */
  public Optional<String> generationId() {
    return headers.first("X-Generation-Id");
  }

  /**
   * What the server's cache had to do with the answer ({@code X-OpenRouter-Cache-Status}): {@code
   * HIT}, {@code MISS}, or empty when it was not asked.
   */
  public Optional<String> cacheStatus() {
    return headers.first("X-OpenRouter-Cache-Status");
  }

  /** Whether the answer came from the server's cache. */
  public boolean fromCache() {
    return cacheStatus().filter("HIT"::equalsIgnoreCase).isPresent();
  }

  /** The generation a cached answer was first made for ({@code X-OpenRouter-Cache-Source-Id}). */
  public Optional<String> cacheSourceId() {
    return headers.first("X-OpenRouter-Cache-Source-Id");
  }

  /** The age of a cached answer in seconds ({@code X-OpenRouter-Cache-Age}). */
  public OptionalLong cacheAgeSeconds() {
    return number("X-OpenRouter-Cache-Age");
  }

  /** How many seconds the answer stays in the cache ({@code X-OpenRouter-Cache-TTL}). */
  public OptionalLong cacheTtlSeconds() {
    return number("X-OpenRouter-Cache-TTL");
  }

  /** The number of requests allowed in the present window ({@code X-RateLimit-Limit}). */
  public OptionalLong rateLimit() {
    return number("X-RateLimit-Limit");
  }

  /** The number of requests left in the present window ({@code X-RateLimit-Remaining}). */
  public OptionalLong rateLimitRemaining() {
    return number("X-RateLimit-Remaining");
  }

  /** When the present window ends, in the server's own unit ({@code X-RateLimit-Reset}). */
  public OptionalLong rateLimitReset() {
    return number("X-RateLimit-Reset");
  }

  /** Status and call; bodies may be private. */
  @Override
  public String toString() {
    return "ApiResponse[" + status + ", " + call + "]";
  }

  private OptionalLong number(String header) {
    return Decimals.wholeNumber(headers.first(header).orElse(""));
  }
}
