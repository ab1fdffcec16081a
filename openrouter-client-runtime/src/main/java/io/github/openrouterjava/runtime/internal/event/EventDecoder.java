package io.github.openrouterjava.runtime.internal.event;

import io.github.openrouterjava.runtime.error.StreamProgress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes elements of events. Implementations must be stateless or used for one stream only; a stream
 * calls its decoder from one thread at a time.
 *
 * @param <E> the element
 */
@FunctionalInterface
public interface EventDecoder<E> {
  /** Hands every event on as it is. */
  static EventDecoder<ServerSentEvent> raw() {
    return (event, progress) -> Decoded.of(event);
  }

  /**
   * The element in an event, or null to skip the event.
   *
   * @param event the event; its data may be empty
   * @param progress tells what has arrived before the event, for an exception
   * @throws RuntimeException if the event is malformed or reports an error; the stream fails with
   *     it
   */
  @Nullable Decoded<E> decode(ServerSentEvent event, Supplier<StreamProgress> progress);

  /**
   * What an event holds.
   *
   * @param <E> the element
   * @param element the element
   * @param text the text the element adds to what the response says, kept (up to a bound) to tell
   *     what had arrived when the stream fails; null if it adds none
   * @param ending what the event says about the end of the stream
   */
  record Decoded<E>(E element, @Nullable String text, Ending ending) {
    /** An element that adds no text and says nothing about the end of the stream. */
    public static <E> Decoded<E> of(E element) {
      return new Decoded<>(element, null, Ending.EXPECTS_MORE);
    }
  }

  /** Whether a stream may end after an event. */
  enum Ending {
    /** The response is not complete yet: an end of input now is a truncated stream. */
    EXPECTS_MORE,
    /** The response is complete, though more may follow: an end of input now is a regular end. */
    MAY_END,
    /** Nothing that matters follows: the stream ends here without waiting for the server. */
    LAST
  }
}
