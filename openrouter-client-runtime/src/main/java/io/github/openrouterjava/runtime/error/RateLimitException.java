package io.github.openrouterjava.runtime.error;

/** 429: too many requests, or no capacity left; see {@link #retryAfter()}. */
public non-sealed class RateLimitException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  /** For the runtime, and for kinds of error that an API's dialect names. */
  protected RateLimitException(ErrorReport report) {
    super(report);
  }
}
