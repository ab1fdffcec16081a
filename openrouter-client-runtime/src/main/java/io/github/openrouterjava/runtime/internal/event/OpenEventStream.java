package io.github.openrouterjava.runtime.internal.event;

import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.error.CallInfo;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An event stream that is read from the body of a response. */
public final class OpenEventStream<E> implements EventStream<E> {
  private final EventSource<E> source;
  private final AtomicBoolean consumed = new AtomicBoolean();

  private OpenEventStream(EventSource<E> source) {
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
   * @param call the call the response belongs to, for exceptions; {@link CallInfo#NONE} if it
   *     belongs to none, such as a recorded one
   */
  public static <E> EventStream<E> of(
      Flow.Publisher<List<ByteBuffer>> body,
      EventDecoder<E> decoder,
      EventStreamOptions options,
      CallInfo call) {
    return new OpenEventStream<>(
        new EventSource<>(Inbox.open(body, options), decoder, options, call));
  }

  @Override
  public Iterator<E> iterator() {
    if (!consumed.compareAndSet(false, true)) {
      throw alreadyConsumed();
    }
    return source;
  }

  @Override
  public Stream<E> stream() {
    Spliterator<E> elements =
        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(elements, false).onClose(this::close);
  }

  @Override
  public void subscribe(Flow.Subscriber<? super E> subscriber) {
    subscribe(subscriber, Runnable::run);
  }

  @Override
  public void subscribe(Flow.Subscriber<? super E> subscriber, Executor executor) {
    Objects.requireNonNull(subscriber, "subscriber");
    Objects.requireNonNull(executor, "executor");
    if (consumed.compareAndSet(false, true)) {
      new EventSubscription<>(source, subscriber, executor, false).start();
    } else {
      executor.execute(
          () -> {
            subscriber.onSubscribe(new EventSubscription<>(source, subscriber, executor, true));
            subscriber.onError(alreadyConsumed());
          });
    }
  }

  @Override
  public EventStream<TypedEvent<E>> events() {
    return new MappedStream<>(this, source::withEvent);
  }

  @Override
  public boolean isComplete() {
    return source.isComplete();
  }

  @Override
  public void close() {
    source.close();
  }

  private static IllegalStateException alreadyConsumed() {
    return new IllegalStateException("An event stream can be consumed only once");
  }
}
