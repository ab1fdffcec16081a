package io.github.openrouterjava.runtime.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.error.StreamException.Kind;
import io.github.openrouterjava.runtime.error.StreamProgress;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events to elements, and the one place that knows where a stream ends and why. Both ways to
 * consume a stream stand on it: they call {@link #advance} and only differ in what they do when it
 * says {@link Step#WAIT}.
 *
 * <p>Everything but {@link #close} must be called by one consumer at a time, with a happens-before
 * edge between calls.
 */
final class EventSource<E> implements StreamContext {
  private static final String CLOSED = "The stream was closed";
  private static final int MAX_PARTIAL_TEXT = 1_000_000;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  /** What a call of {@link #advance} led to. */
  enum Step {
    /** There is an element to {@link #take}. */
    ELEMENT,
    /** Nothing there now; more may arrive. */
    WAIT,
    /** The stream has ended regularly. */
    END
  }

  private final Inbox inbox;
  private final EventDecoder<E> decoder;
  private final CallInfo call;
  private final EndPolicy endPolicy;
  private final byte @Nullable [] sentinel;
  private final EventParser parser;

  private List<ByteBuffer> buffers = List.of();
  private int nextBuffer;
  private ByteBuffer buffer = NOTHING;
  private @Nullable E element;
  private long elements;
  private @Nullable StringBuilder partialText;
  private boolean mayEnd;
  private volatile boolean ended;
  private @Nullable RuntimeException failure;

  EventSource(Inbox inbox, EventDecoder<E> decoder, EventStreamOptions options, CallInfo call) {
    this.inbox = inbox;
    this.decoder = decoder;
    this.call = call;
    this.endPolicy = options.endPolicy();
    String end = options.sentinel();
    this.sentinel = end == null ? null : end.strip().getBytes(UTF_8);
    this.parser = new EventParser(options.limits());
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
  Step advance() {
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
        return Step.WAIT;
      }
    }
    return element != null ? Step.ELEMENT : Step.END;
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

  /** Frees the connection; a consumer that goes on sees a failure, unless the stream had ended. */
  void close() {
    if (!ended) {
      inbox.close();
    }
  }

  /** Gives up because the waiting thread was interrupted. */
  StreamException interrupted(InterruptedException cause) {
    StreamException result = failure(Kind.INTERRUPTED, "The thread was interrupted", cause);
    fail(result);
    return result;
  }

  boolean isComplete() {
    return ended && failure == null;
  }

  @Override
  public CallInfo call() {
    return call;
  }

  @Override
  public StreamProgress progress() {
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
    E decoded;
    EventDecoder.Ending ending = EventDecoder.Ending.EXPECTS_MORE;
    try {
      decoded = decoder.decode(event, this);
      if (decoded != null) {
        ending = decoder.ending(event, decoded);
        keepText(decoder.text(decoded));
      }
    } catch (RuntimeException e) {
      throw fail(e);
    }
    if (decoded != null) {
      element = decoded;
      elements++;
    }
    switch (ending) {
      case EXPECTS_MORE -> {}
      case MAY_END -> mayEnd = true;
      case LAST -> end();
    }
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
    switch (inputEnd.cause()) {
      case RESPONSE_ENDED -> handleResponseEnd();
      case CONNECTION_FAILED -> throw fail(lost(inputEnd.failure()));
      case IDLE ->
          throw fail(failure(Kind.IDLE, "The stream was idle for longer than its idle timeout"));
      case CLOSED -> throw fail(failure(Kind.CLOSED, CLOSED));
    }
  }

  private ApiException lost(@Nullable Throwable cause) {
    return cause instanceof ApiException known
        ? known
        : failure(Kind.CONNECTION, "The connection of the stream failed", cause);
  }

  private void handleResponseEnd() {
    boolean insideEvent = parser.insideEvent();
    ServerSentEvent unfinished = parser.unfinished();
    if (unfinished != null && sentinel != null && unfinished.isData(sentinel)) {
      // An end marker without the blank line behind it still is one.
      end();
      return;
    }
    if (endPolicy == EndPolicy.REQUIRE_END) {
      if (insideEvent) {
        throw fail(failure(Kind.TRUNCATED, "The response ended inside an event"));
      }
      if (sentinel != null && !mayEnd) {
        throw fail(
            failure(
                Kind.TRUNCATED,
                "The response ended without the end marker " + new String(sentinel, UTF_8)));
      }
    } else if (endPolicy == EndPolicy.KEEP_UNFINISHED && unfinished != null) {
      accept(unfinished);
    }
    end();
  }

  private StreamException failure(Kind kind, String message) {
    return failure(kind, message, null);
  }

  private StreamException failure(Kind kind, String message, @Nullable Throwable cause) {
    return new StreamException(kind, message, progress(), call, cause);
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
