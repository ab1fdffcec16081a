package io.github.openrouterjava.runtime.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * An event stream that ended before its end. {@link #kind} says why and {@link #progress} what had
 * arrived; everything that had arrived was also handed to the consumer before this was thrown,
 * unless the stream was closed.
 */
public final class StreamException extends ApiException {
  @Serial private static final long serialVersionUID = 1L;

  /** Why a stream ended early. */
  public enum Kind {
    /** No byte arrived for the idle timeout, not even a keep-alive comment. */
    IDLE,
    /** The server ended the response without the end marker, or inside an event. */
    TRUNCATED,
    /** A line, an event or the stream is larger than the limits allow. */
    TOO_LARGE,
    /** The connection failed; the cause says how. */
    CONNECTION,
    /** The thread that waited for the next element was interrupted; its interrupt flag is set. */
    INTERRUPTED,
    /** The stream was closed while, or before, it was read. */
    CLOSED
  }

  private final Kind kind;
  private final transient StreamProgress progress;

  /** A failure of a stream that belongs to no call, with its cause, if there is one. */
  public StreamException(
      Kind kind, String message, StreamProgress progress, @Nullable Throwable cause) {
    this(kind, message, progress, CallInfo.NONE, cause);
  }

  /**
   * A failure with its cause, if there is one. The message is completed with the progress and the
   * call.
   */
  public StreamException(
      Kind kind,
      String message,
      StreamProgress progress,
      CallInfo call,
      @Nullable Throwable cause) {
    super(message + " (after " + progress + ")", call, cause);
    this.kind = kind;
    this.progress = progress;
  }

  /** Why the stream ended. */
  public Kind kind() {
    return kind;
  }

  /** What had arrived. */
  public StreamProgress progress() {
    return progress == null ? StreamProgress.NONE : progress;
  }
}
