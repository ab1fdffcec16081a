package io.github.openrouterjava.runtime.retry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a failed attempt means for another one. */
public sealed interface Failure {
  /**
   * The server reported an error.
   *
   * @param status the status that describes it best; 0 when nothing tells
   * @param beforeRunning whether it was the answer's own status, and not an error inside an answer
   *     that had succeeded
   * @param retryable whether the server says another attempt may help; null when it does not say
   * @param retryAfter how long the server asks to wait; null when it does not
   */
  record Reported(
      int status, boolean beforeRunning, @Nullable Boolean retryable, @Nullable Duration retryAfter)
      implements Failure {
    /** Whether the answer says that the request was turned away and nothing was carried out. */
    boolean saysNotRun() {
      return Boolean.TRUE.equals(retryable)
          || (beforeRunning && (status == 429 || status == 503 || status == 529));
    }
  }

  /** No connection was made: the server has not seen the request. */
  record NotConnected() implements Failure {}

  /**
   * The connection was lost, or no answer came in time: the server may have carried out the
   * request.
   */
  record Lost() implements Failure {}

  /** A failure that another attempt would only repeat. */
  record Lasting() implements Failure {}
}
