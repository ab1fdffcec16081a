package io.github.openrouterjava.runtime.error;

/** 429: too many requests, or no capacity left; see {@link #retryAfter()}. */
public final class RateLimitException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  RateLimitException(ErrorReport report) {
    super(report);
  }
}
