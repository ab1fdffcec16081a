package io.github.openrouterjava.runtime.sse;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/** Opens event streams. */
public final class EventStreams {
  private EventStreams() {}

  /**
   * Reads a response body as an event stream. The body is subscribed to before this returns and the
   * idle timeout starts, so the result must be consumed or closed.
   *
   * @param body the bytes of the response as the transport delivers them; cancelling its
   *     subscription must free the connection
   * @param decoder makes elements of events
   * @param options end marker, timeout and limits
   */
  public static <E> EventStream<E> open(
      Flow.Publisher<List<ByteBuffer>> body, EventDecoder<E> decoder, EventStreamOptions options) {
    return new EventStream<>(new EventSource<>(Inbox.open(body, options), decoder, options));
  }
}
