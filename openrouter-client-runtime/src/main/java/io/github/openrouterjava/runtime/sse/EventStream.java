package io.github.openrouterjava.runtime.sse;

import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.StreamException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The elements of a server-sent event stream, as they arrive. Consume it once, in one of three
 * ways: iterate over it, take it as a {@link #stream}, or {@link #subscribe} to it.
 *
 * <pre>{@code
 * try (EventStream<Chunk> chunks = ...) {
 *   for (Chunk chunk : chunks) {
 *     ...
 *   }
 * }
 * }</pre>
 *
 * <p>It ends as soon as the server's end marker has arrived. If it ends in any other way, the
 * consumer gets an exception after everything that had arrived: a {@link StreamException}, or what
 * the decoder made of an error the server reported inside the stream.
 *
 * <p>An open stream holds a connection. Close it if you do not read it to its end; {@link #close}
 * may be called from any thread and frees the connection at once. No thread belongs to a stream:
 * pulled elements are decoded by the thread that pulls, pushed ones by the thread on which bytes or
 * demand arrive.
 *
 * @param <E> the element
 */
public final class EventStream<E> implements Iterable<E>, Flow.Publisher<E>, AutoCloseable {
  private final EventSource<E> source;
  private final AtomicBoolean consumed = new AtomicBoolean();

  private EventStream(EventSource<E> source) {
    this.source = source;
  }

  /**
   * Reads a response body as an event stream. The body is subscribed to before this returns and the
   * idle timeout starts, so the result must be consumed or closed.
   *
   * @param body the bytes of the response as the transport delivers them; cancelling its
   *     subscription must free the connection
   * @param decoder makes elements of events
   * @param options end marker, timeout and limits
   * @param call the call the stream answers, for exceptions; {@link CallInfo#NONE} for one that
   *     answers none, such as a recorded one
   */
  public static <E> EventStream<E> open(
      Flow.Publisher<List<ByteBuffer>> body,
      EventDecoder<E> decoder,
      EventStreamOptions options,
      CallInfo call) {
    return new EventStream<>(new EventSource<>(Inbox.open(body, options), decoder, options, call));
  }

  /**
   * The elements, each waited for when asked for. Waiting can be interrupted: the stream then is
   * closed, the thread's interrupt flag stays set, and a {@link StreamException} is thrown.
   *
   * @throws IllegalStateException if the stream is already being consumed
   */
  @Override
  public Iterator<E> iterator() {
    if (!consumed.compareAndSet(false, true)) {
      throw alreadyConsumed();
    }
    return source;
  }

  /**
   * The elements as a sequential, ordered stream; closing that closes this.
   *
   * @throws IllegalStateException if the stream is already being consumed
   */
  public Stream<E> stream() {
    Spliterator<E> elements =
        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(elements, false).onClose(this::close);
  }

  /**
   * Pushes the elements to a subscriber, never more than it asked for; bytes are only asked of the
   * server as they are needed. Cancelling the subscription closes the stream. The subscriber is
   * called by the thread that delivers the bytes or that calls {@code request}, so it must not
   * block for long.
   *
   * <p>A second consumer is told {@link IllegalStateException} by its {@code onError}.
   */
  @Override
  public void subscribe(Flow.Subscriber<? super E> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    if (consumed.compareAndSet(false, true)) {
      new EventSubscription<>(source, subscriber, false).start();
    } else {
      subscriber.onSubscribe(new EventSubscription<>(source, subscriber, true));
      subscriber.onError(alreadyConsumed());
    }
  }

  /**
   * Whether the stream has been read to its regular end. False while it is being read, after a
   * failure, and if it was closed before.
   */
  public boolean isComplete() {
    return source.isComplete();
  }

  /**
   * Frees the connection at once, whoever is waiting for it. A consumer that goes on gets a {@link
   * StreamException} of kind {@code CLOSED}. Does nothing after the end. Safe to call more than
   * once and from any thread.
   */
  @Override
  public void close() {
    source.close();
  }

  private static IllegalStateException alreadyConsumed() {
    return new IllegalStateException("An event stream can be consumed only once");
  }
}
