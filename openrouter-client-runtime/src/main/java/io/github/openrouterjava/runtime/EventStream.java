package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.StreamException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
 * <p>The stream gives the decoded data of the events; {@link #events} gives their name, id and
 * retry time too.
 *
 * <p>It ends as soon as the server's end marker has arrived. If it ends in any other way, the
 * consumer gets an exception after everything that had arrived: a {@link StreamException}, or what
 * the decoder made of an error the server reported inside the stream.
 *
 * <p>A stream whose connection is lost can be resumed where the server supports it, see {@link
 * RequestOptions#resumeStreams}.
 *
 * <p>An open stream holds a connection. Close it if you do not read it to its end; {@link #close}
 * may be called from any thread and frees the connection at once. Elements are decoded by the
 * thread that takes them or is called back with them.
 *
 * @param <E> the element
 */
public interface EventStream<E> extends Iterable<E>, Flow.Publisher<E>, AutoCloseable {
  /**
   * The elements, each waited for when asked for. Waiting can be interrupted: the stream then is
   * closed, the thread's interrupt flag stays set, and a {@link StreamException} is thrown.
   *
   * @throws IllegalStateException if the stream is already being consumed
   */
  @Override
  Iterator<E> iterator();

  /**
   * The elements as a sequential, ordered stream; closing that closes this.
   *
   * @throws IllegalStateException if the stream is already being consumed
   */
  Stream<E> stream();

  /**
   * Pushes the elements to a subscriber, never more than it asked for; bytes are only asked of the
   * server as they are needed. Cancelling the subscription closes the stream.
   *
   * <p>The subscriber is called on the executor of the call's options or of the client, if one is
   * set; else always on the same thread, {@code onSubscribe} included, one of a few that the
   * client's streams share: it should not block for long there. The calls never overlap.
   *
   * <p>A second consumer gets an {@link IllegalStateException} by its {@code onError}.
   */
  @Override
  void subscribe(Flow.Subscriber<? super E> subscriber);

  /**
   * The same, with the subscriber called on an executor. It may have any number of threads: the
   * calls never overlap, and each sees what the ones before did. If it refuses a task the stream
   * ends, and the subscriber's {@code onError} is called on the thread at hand.
   */
  void subscribe(Flow.Subscriber<? super E> subscriber, Executor executor);

  /**
   * This stream with the fields of the event that each element came in. Both are one stream: it is
   * consumed once, in one of the two forms.
   *
   * <pre>{@code
   * for (EventStream.TypedEvent<Chunk> event : chunks.events()) {
   *   save(event.id(), event.data());
   * }
   * }</pre>
   */
  EventStream<TypedEvent<E>> events();

  /**
   * Whether the stream has been read to its regular end. False while it is being read, after a
   * failure, and if it was closed before.
   */
  boolean isComplete();

  /**
   * Frees the connection at once, also while another thread waits for it. A consumer that goes on
   * gets a {@link StreamException} of kind {@code CLOSED}. Does nothing after the end. Safe to call
   * more than once and from any thread.
   */
  @Override
  void close();

  /**
   * An element, and the fields of its event (WHATWG HTML standard, section 9.2.6).
   *
   * @param name the {@code event} field; {@code message} if the event has none, and for the values
   *     of a stream of lines
   * @param id the last {@code id} that the server had sent up to here; empty if it sent none
   * @param retry the last {@code retry} that the server had sent up to here, the time to wait
   *     before reconnecting; null if it sent none
   * @param data the element
   */
  record TypedEvent<E>(String name, String id, @Nullable Duration retry, E data) {}
}
