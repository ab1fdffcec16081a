package io.github.openrouterjava.runtime.retry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a failed attempt means for another one. Immutable. */
public final class Failure {
  /** No connection was made: the server has not seen the request. */
  public static final Failure NOT_CONNECTED = new Failure("no connection", false, false);

  /**
   * The connection was lost, or no answer came in time: the server may have carried out the
   * request.
   */
  public static final Failure LOST = new Failure("connection lost", false, true);

  /** A failure that another attempt would only repeat. */
  public static final Failure PERMANENT = new Failure("permanent", true, true);

  private static final int NO_REPORT = -1;

  final int status;
  final @Nullable Boolean retryable;
  final @Nullable Duration retryAfter;
  final boolean lasting;
  private final boolean mayHaveRun;
  private final String words;

  private Failure(String words, boolean lasting, boolean mayHaveRun) {
    this.words = words;
    this.lasting = lasting;
    this.mayHaveRun = mayHaveRun;
    this.status = NO_REPORT;
    this.retryable = null;
    this.retryAfter = null;
  }

  /**
   * The server reported an error.
   *
   * @param status the status that describes it best; 0 when nothing tells
   * @param beforeRunning whether it was the answer's own status, and not an error inside an answer
   *     that had succeeded
   * @param notRun whether the API's dialect says that the request was not carried out
   * @param retryable whether the server says another attempt may help; null when it does not say
   * @param retryAfter how long the server asks to wait; null when it does not
   */
  public Failure(
      int status,
      boolean beforeRunning,
      boolean notRun,
      @Nullable Boolean retryable,
      @Nullable Duration retryAfter) {
    this.words = "error " + status;
    this.lasting = false;
    this.mayHaveRun = !notRun && !(beforeRunning && turnsAway(status));
    this.status = status;
    this.retryable = retryable;
    this.retryAfter = retryAfter;
  }

  /** Whether the server refused the credential. */
  public boolean isRefusal() {
    return status == 401;
  }

  boolean isReported() {
    return status != NO_REPORT;
  }

  /** Whether the request may have been carried out. */
  boolean mayHaveRun() {
    return mayHaveRun;
  }

  private static boolean turnsAway(int status) {
    return status == 429 || status == 503 || status == 529;
  }

  /** A few words for logs. */
  @Override
  public String toString() {
    return words;
  }
}
