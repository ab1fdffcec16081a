package io.github.openrouterjava.runtime.internal.body;

import java.io.IOException;

/** A body that was to be held in memory is longer than the limit. */
public final class BodyTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  /** For a limit in bytes. */
  public BodyTooLargeException(long limit) {
    super("the response is longer than the limit of " + limit + " bytes");
  }
}
