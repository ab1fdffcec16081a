package io.github.openrouterjava.runtime.internal.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.error.StreamException.Kind;
import io.github.openrouterjava.runtime.error.StreamProgress;
import io.github.openrouterjava.runtime.internal.event.EventDecoder.Ending;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Events to elements, and the one place that knows where a stream ends and why. Both ways to
 * consume a stream stand on it: they call {@link #advance} and only differ in what they do when it
 * finds {@link Found#NOTHING_YET}. The one that pulls is its iterator.
 *
 * <p>Everything but {@link #close} must be called by one consumer at a time, with a happens-before
 * edge between calls.
 */
final class EventSource<E> implements Iterator<E>, Supplier<StreamProgress> {
  private static final String CLOSED = "The stream was closed";
  private static final String IDLE = "The stream was idle for longer than its idle timeout";
  private static final int MAX_PARTIAL_TEXT = 1_000_000;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  /** The findings of {@link #advance}. */
  enum Found {
    /** An element to {@link #take}. */
    ELEMENT,
    /** Nothing; more may arrive. */
    NOTHING_YET,
    /** The regular end of the stream. */
    END
  }

  private final Inbox inbox;
  private final EventDecoder<E> decoder;
  private final CallInfo call;
  private final boolean anyEnd;
  private final boolean sentinelOptional;
  private final byte @Nullable [] sentinel;
  private final boolean lines;
  private final EventSplitter parser;
  private final StreamResumption resumption;

  private List<ByteBuffer> buffers = List.of();
  private int nextBuffer;
  private ByteBuffer buffer = NOTHING;
  private @Nullable E element;

  /** The event of the element that was found or taken last. */
  private @Nullable ServerSentEvent elementEvent;

  private long elements;

  /** How many elements had been found when the present connection was made. */
  private long elementsBefore;

  /** Why the connection before was lost; null before the first loss. */
  private @Nullable StreamException loss;

  private @Nullable StringBuilder partialText;
  private boolean mayEnd;
  private volatile boolean ended;
  private @Nullable RuntimeException failure;

  EventSource(Inbox inbox, EventDecoder<E> decoder, EventStreamOptions options, CallInfo call) {
    this.inbox = inbox;
    this.decoder = decoder;
    this.call = call;
    this.anyEnd = options.anyEnd;
    this.sentinelOptional = options.sentinelOptional;
    String end = options.sentinel;
    this.sentinel = end == null ? null : end.strip().getBytes(UTF_8);
    this.lines = options.lines;
    this.parser = lines ? new LineSplitter(options.limits) : new EventParser(options.limits);
    this.resumption = options.resumption;
  }

  Inbox inbox() {
    return inbox;
  }

  /**
   * Moves on to the next element, as far as that is possible without waiting. Does nothing while an
   * element is there.
   *
   * @throws RuntimeException the failure of the stream, the same one each time
   */
  Found advance() {
    if (failure != null) {
      throw failure;
    }
    while (element == null && !ended) {
      if (inbox.isClosed()) {
        throw fail(failure(Kind.CLOSED, CLOSED));
      }
      ServerSentEvent event = nextEvent();
      if (event != null) {
        accept(event);
      } else if (!refill()) {
        return Found.NOTHING_YET;
      }
    }
    return element != null ? Found.ELEMENT : Found.END;
  }

  /** Hands the element over that {@link #advance} found. */
  E take() {
    E result = element;
    if (result == null) {
      throw new IllegalStateException("No element was found");
    }
    element = null;
    return result;
  }

  /** The element that was taken last, with the fields of its event. */
  EventStream.TypedEvent<E> withEvent(E taken) {
    ServerSentEvent event = Objects.requireNonNull(elementEvent, "no element was taken");
    return new EventStream.TypedEvent<>(event.type(), event.id(), event.retry(), taken);
  }

  /** Frees the connection; a consumer that goes on sees a failure, unless the stream had ended. */
  void close() {
    if (!ended) {
      inbox.close();
    }
  }

  boolean isComplete() {
    return ended && failure == null;
  }

  @Override
  public boolean hasNext() {
    Found found = advance();
    while (found == Found.NOTHING_YET) {
      try {
        inbox.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw fail(failure(Kind.INTERRUPTED, "The thread was interrupted", e));
      }
      found = advance();
    }
    return found == Found.ELEMENT;
  }

  @Override
  public E next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The event stream has ended");
    }
    return take();
  }

  /** How far the stream has got. */
  @Override
  public StreamProgress get() {
    String id = parser.lastEventId();
    StringBuilder text = partialText;
    return new StreamProgress(
        elements,
        parser.totalBytes(),
        id.isEmpty() ? null : id,
        text == null ? null : text.toString());
  }

  private @Nullable ServerSentEvent nextEvent() {
    try {
      return parser.next(buffer);
    } catch (LimitExceededException e) {
      throw fail(failure(Kind.TOO_LARGE, String.valueOf(e.getMessage())));
    }
  }

  private void accept(ServerSentEvent event) {
    if (sentinel != null && event.isData(sentinel)) {
      end();
      return;
    }
    EventDecoder.Decoded<E> decoded;
    try {
      decoded = decoder.decode(event, this);
    } catch (RuntimeException e) {
      throw fail(e);
    }
    if (decoded == null) {
      return;
    }
    keepText(decoded.text());
    element = decoded.element();
    elementEvent = event;
    elements++;
    if (decoded.ending() == Ending.LAST) {
      end();
    }
    mayEnd |= decoded.ending() == Ending.MAY_END;
  }

  private void keepText(@Nullable String text) {
    if (text == null) {
      return;
    }
    StringBuilder kept = partialText;
    if (kept == null) {
      kept = new StringBuilder();
      partialText = kept;
    }
    kept.append(text, 0, Math.min(text.length(), MAX_PARTIAL_TEXT - kept.length()));
  }

  /** Finds the next bytes or handles the end of the input; false if neither is there yet. */
  private boolean refill() {
    if (nextBuffer == buffers.size()) {
      Inbox.End inputEnd = inbox.end();
      List<ByteBuffer> next = inbox.poll();
      if (next == null) {
        release(); // the buffers may be slices of larger ones
        if (inputEnd != null) {
          handle(inputEnd);
        }
        return inputEnd != null;
      }
      buffers = next;
      nextBuffer = 0;
    }
    buffer = nextBuffer < buffers.size() ? buffers.get(nextBuffer++) : NOTHING;
    return true;
  }

  private void handle(Inbox.End inputEnd) {
    if (inputEnd instanceof Inbox.Lost lost) {
      lose(lost.failure());
    } else if (inputEnd instanceof Inbox.Idle) {
      resumeAfter(failure(Kind.IDLE, IDLE));
    } else if (inputEnd instanceof Inbox.Closed) {
      throw fail(failure(Kind.CLOSED, CLOSED));
    } else if (inputEnd instanceof Inbox.Finished) {
      end();
    } else {
      handleResponseEnd();
    }
  }

  private void lose(Throwable cause) {
    StreamException before = loss;
    if (before != null && elements == elementsBefore && cause instanceof ApiException) {
      throw fail(
          failure(
              before.kind(),
              "The stream was lost and could not be resumed: " + cause.getMessage(),
              cause));
    }
    if (cause instanceof ApiException known) {
      throw fail(known);
    }
    resumeAfter(
        failure(Kind.CONNECTION, "The connection of the stream failed" + detail(cause), cause));
  }

  /** Goes on with another response, or fails where that is not possible. */
  private void resumeAfter(StreamException reason) {
    boolean progressed = elements > elementsBefore;
    String id = parser.lastEventId();
    CompletableFuture<Optional<Flow.Publisher<List<ByteBuffer>>>> rest =
        resumption.resume(new StreamResumption.Loss(elements, id, parser.retry(), progressed));
    if (rest == null) {
      throw fail(reason);
    }
    loss = reason;
    elementsBefore = elements;
    parser.restart();
    inbox.reopen(rest);
  }

  private static String detail(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? "" : ": " + message;
  }

  private void handleResponseEnd() {
    boolean insideEvent = parser.insideEvent();
    ServerSentEvent unfinished = parser.unfinished();
    if (lines) {
      if (unfinished != null) {
        accept(unfinished);
      }
      end();
      return;
    }
    if (unfinished != null && sentinel != null && unfinished.isData(sentinel)) {
      // An end marker without the blank line behind it still is one.
      end();
      return;
    }
    StreamException truncated = anyEnd ? null : truncated(insideEvent);
    if (truncated == null) {
      end();
    } else {
      resumeAfter(truncated);
    }
  }

  /** The failure that the end of the response is; null if it is a regular end. */
  private @Nullable StreamException truncated(boolean insideEvent) {
    if (insideEvent) {
      return failure(Kind.TRUNCATED, "The response ended inside an event");
    }
    return sentinel != null && !sentinelOptional && !mayEnd
        ? failure(
            Kind.TRUNCATED,
            "The response ended without the end marker " + new String(sentinel, UTF_8))
        : null;
  }

  private StreamException failure(Kind kind, String message) {
    return failure(kind, message, null);
  }

  private StreamException failure(Kind kind, String message, @Nullable Throwable cause) {
    return new StreamException(kind, message, get(), call, cause);
  }

  private void end() {
    ended = true;
    release();
    inbox.finish();
  }

  private RuntimeException fail(RuntimeException reason) {
    failure = reason;
    release();
    inbox.close();
    return reason;
  }

  private void release() {
    buffers = List.of();
    nextBuffer = 0;
    buffer = NOTHING;
  }
}
