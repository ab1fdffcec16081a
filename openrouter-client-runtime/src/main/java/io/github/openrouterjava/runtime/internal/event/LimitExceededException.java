package io.github.openrouterjava.runtime.internal.event;

import io.github.openrouterjava.runtime.EventLimits;
import java.io.Serial;

/**
 * A limit of {@link EventLimits} was exceeded; what callers see is made of it where the progress is
 * known.
 */
final class LimitExceededException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  LimitExceededException(String message) {
    super(message);
  }
}
