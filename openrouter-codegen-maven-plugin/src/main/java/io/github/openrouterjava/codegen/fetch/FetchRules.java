package io.github.openrouterjava.codegen.fetch;

import java.time.Duration;
import java.util.Objects;

/**
 * What fetching may do. Immutable.
 *
 * @param maxBytes the most a document may have
 * @param timeout for all of it, from the first connection to the last byte
 * @param allowHttp whether plain http will do
 * @param maxRedirects how many redirects to follow, each to the same scheme, host and port only
 */
public record FetchRules(int maxBytes, Duration timeout, boolean allowHttp, int maxRedirects) {

  /** Throws {@link IllegalArgumentException} if a limit is not positive. */
  public FetchRules {
    Objects.requireNonNull(timeout, "timeout");
    if (maxBytes <= 0 || timeout.isNegative() || timeout.isZero() || maxRedirects < 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
