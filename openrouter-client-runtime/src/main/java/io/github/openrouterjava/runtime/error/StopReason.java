package io.github.openrouterjava.runtime.error;

/** Why a failed call was not tried again. */
public enum StopReason {
  /** The failure would happen again: a status or error that no repetition heals. */
  NOT_RETRYABLE("not retryable"),
  /** The server said that another attempt does not help. */
  SERVER_SAYS_NO("the server says not to retry"),
  /** The policy allows no more attempts. */
  ATTEMPTS_USED_UP("no retries left"),
  /** The next attempt would start after the time allowed for all attempts. */
  BUDGET_USED_UP("the retry budget is used up"),
  /** The operation is not idempotent and may have been carried out. */
  MAY_HAVE_RUN("not repeated because it may have been carried out"),
  /** The request body can be read only once and was. */
  BODY_NOT_REPEATABLE("the body cannot be sent again"),
  /** Part of the response had already been handed out. */
  RESPONSE_STARTED("the response had started");

  private final String words;

  StopReason(String words) {
    this.words = words;
  }

  /** The reason in words, as exception texts give it. */
  public String words() {
    return words;
  }
}
