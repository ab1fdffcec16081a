package io.github.openrouterjava.runtime.sse;

import io.github.openrouterjava.runtime.error.CallInfo;
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
   * @param call the call the stream answers, for exceptions
   */
  public static <E> EventStream<E> open(
      Flow.Publisher<List<ByteBuffer>> body,
      EventDecoder<E> decoder,
      EventStreamOptions options,
      CallInfo call) {
    return new EventStream<>(new EventSource<>(Inbox.open(body, options), decoder, options, call));
  }

  /** The same for a stream that answers no call, such as a recorded one. */
  public static <E> EventStream<E> open(
      Flow.Publisher<List<ByteBuffer>> body, EventDecoder<E> decoder, EventStreamOptions options) {
    return open(body, decoder, options, CallInfo.NONE);
  }
}
