package io.github.openrouterjava.runtime.internal.exchange;

import java.time.Duration;

/** A successful response that a retry condition wants to be asked for again; has no stack trace. */
final class RepeatedAttempt extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Duration delay;

  RepeatedAttempt(int status, Duration delay) {
    super(null, null, false, false);
    this.status = status;
    this.delay = delay;
  }

  int status() {
    return status;
  }

  Duration delay() {
    return delay;
  }
}
