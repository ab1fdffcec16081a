package io.github.openrouterjava.runtime.sse;

import io.github.openrouterjava.runtime.error.StreamProgress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes elements of events. Implementations must be stateless or used for one stream only; a stream
 * calls its decoder from one thread at a time.
 *
 * @param <E> the element
 */
public interface EventDecoder<E> {
  /** Hands every event on as it is. */
  static EventDecoder<ServerSentEvent> raw() {
    return (event, progress) -> event;
  }

  /**
   * The element in an event, or null to skip the event.
   *
   * @param event the event; its data may be empty
   * @param progress tells what has arrived before the event, for an exception
   * @throws RuntimeException if the event is malformed or reports an error; the stream fails with
   *     it
   */
  @Nullable E decode(ServerSentEvent event, Supplier<StreamProgress> progress);

  /** What the event says about the end of the stream. The default expects more. */
  default Ending ending(ServerSentEvent event, E element) {
    return Ending.EXPECTS_MORE;
  }

  /**
   * The text an element adds to the answer, kept (up to a bound) to tell what had arrived when the
   * stream fails; null, the default, if it adds none.
   */
  default @Nullable String text(E element) {
    return null;
  }

  /** Whether a stream may end after an event. */
  enum Ending {
    /** The answer is not complete yet: an end of input now is a truncated stream. */
    EXPECTS_MORE,
    /** The answer is complete, though more may follow: an end of input now is a regular end. */
    MAY_END,
    /** Nothing that matters follows: the stream ends here without waiting for the server. */
    LAST
  }
}
