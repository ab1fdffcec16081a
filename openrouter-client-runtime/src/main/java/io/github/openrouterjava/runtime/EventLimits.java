package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.StreamException;

/**
 * How much of an event stream is accepted, in bytes. A stream that exceeds a limit fails with a
 * {@link StreamException} of kind {@code TOO_LARGE} and its connection is closed.
 *
 * @param maxLineBytes the longest line, without its end; a generated image is one line of megabytes
 * @param maxEventBytes the most data of one event, its lines joined
 * @param maxTotalBytes the longest stream, comments included
 */
public record EventLimits(int maxLineBytes, int maxEventBytes, long maxTotalBytes) {
  /** The largest Java array on every common JVM, less one byte for a line end. */
  private static final int MAX_EVENT = Integer.MAX_VALUE - 9;

  private static final int MEBIBYTE = 1024 * 1024;

  /** 64 MiB for a line and for an event, 4 GiB for a stream. */
  public static final EventLimits DEFAULT =
      new EventLimits(64 * MEBIBYTE, 64 * MEBIBYTE, 4096L * MEBIBYTE);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not positive, or an event could not be held in an
   *     array
   */
  public EventLimits {
    if (maxLineBytes < 1 || maxEventBytes < 1 || maxTotalBytes < 1) {
      throw new IllegalArgumentException("Limits of an event stream must be positive");
    }
    if (maxEventBytes > MAX_EVENT) {
      throw new IllegalArgumentException("An event can have at most " + MAX_EVENT + " bytes");
    }
  }
}
