package io.github.openrouterjava.runtime.sse;

/**
 * How much of an event stream is accepted. A stream that exceeds a limit fails with a {@link
 * io.github.openrouterjava.runtime.error.StreamException} and its connection is closed. Immutable.
 */
public final class EventLimits {
  /** What a Java array can hold on every common JVM. */
  static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

  private static final int MEBIBYTE = 1024 * 1024;

  /** 64 MiB for a line and for an event, 4 GiB for a stream. */
  public static final EventLimits DEFAULT =
      new EventLimits(64 * MEBIBYTE, 64 * MEBIBYTE, 4096L * MEBIBYTE);

  final int maxLineBytes;
  final int maxEventBytes;
  final long maxTotalBytes;

  /**
   * Limits in bytes.
   *
   * @param maxLineBytes the longest line, without its end; a generated image is one line of
   *     megabytes
   * @param maxEventBytes the most data of one event, its lines joined
   * @param maxTotalBytes the longest stream, comments included
   * @throws IllegalArgumentException if one is not positive, or an event could not be held in an
   *     array
   */
  public EventLimits(int maxLineBytes, int maxEventBytes, long maxTotalBytes) {
    if (maxLineBytes < 1 || maxEventBytes < 1 || maxTotalBytes < 1) {
      throw new IllegalArgumentException("Limits of an event stream must be positive");
    }
    if (maxEventBytes > MAX_ARRAY - 1) {
      throw new IllegalArgumentException("An event can have at most " + (MAX_ARRAY - 1) + " bytes");
    }
    this.maxLineBytes = maxLineBytes;
    this.maxEventBytes = maxEventBytes;
    this.maxTotalBytes = maxTotalBytes;
  }
}
