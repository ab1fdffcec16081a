package io.github.openrouterjava.runtime.internal.exchange;

import java.time.Duration;

/** A successful response that a retry condition wants to be asked for again; has no stack trace. */
final class RepeatedAttempt extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient EndedAttempt attempt;
  private final transient Duration delay;

  RepeatedAttempt(EndedAttempt attempt, Duration delay) {
    super(null, null, false, false);
    this.attempt = attempt;
    this.delay = delay;
  }

  EndedAttempt attempt() {
    return attempt;
  }

  Duration delay() {
    return delay;
  }
}
