package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.sse.EndPolicy;
import io.github.openrouterjava.runtime.sse.EventDecoder;
import io.github.openrouterjava.runtime.sse.EventStream;
import io.github.openrouterjava.runtime.sse.EventStreamOptions;
import io.github.openrouterjava.runtime.sse.EventStreams;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** An answer that is a stream of events. What came back decides, not what was asked for. */
final class EventAnswer<E> extends Answer<EventStream<E>> {
  private final Decoders<E> decoders;
  private final @Nullable String sentinel;

  EventAnswer(Decoders<E> decoders, @Nullable String sentinel) {
    super("text/event-stream");
    this.decoders = decoders;
    this.sentinel = sentinel;
  }

  /** Makes the decoder of one stream. */
  interface Decoders<E> {
    EventDecoder<E> of(int status, Headers headers, AnswerContext context);
  }

  @Override
  boolean heldInMemory() {
    return false;
  }

  @Override
  CompletableFuture<EventStream<E>> read(TransportResponse response, AnswerContext context) {
    MediaType type = MediaType.of(response.headers());
    if (type.isEvents() || type.name().isEmpty()) {
      EventStream<E> stream = open(response, response.body(), context);
      context.aborter().onAbort(stream::close);
      return CompletableFuture.completedFuture(stream);
    }
    return context.gathered(response).thenApply(body -> ofWholeBody(response, body, context));
  }

  /** The server sent the answer in one piece: that piece is the only event. */
  private EventStream<E> ofWholeBody(TransportResponse response, Body body, AnswerContext context) {
    context.rejectError(body);
    if (body.isEmpty() || !body.mediaType().mayBeJson()) {
      throw context.unusable(
          ResponseException.Kind.UNEXPECTED_TYPE,
          "the answer is "
              + (body.isEmpty() ? "empty" : body.mediaType())
              + ", not a stream of events",
          body,
          null,
          null);
    }
    String event = "data: " + body.text().strip().replaceAll("\r\n|\r|\n", "\ndata: ") + "\n\n";
    String end = sentinel == null ? "" : "data: " + sentinel + "\n\n";
    return open(response, new OnePiece((event + end).getBytes(StandardCharsets.UTF_8)), context);
  }

  private EventStream<E> open(
      TransportResponse response, Flow.Publisher<List<ByteBuffer>> bytes, AnswerContext context) {
    EventStreamOptions options =
        new EventStreamOptions(
            sentinel,
            context.idleTimeout(),
            context.eventLimits(),
            EndPolicy.REQUIRE_END,
            context.time());
    Headers headers = response.headers();
    return EventStreams.open(
        bytes, decoders.of(response.status(), headers, context), options, context.call());
  }

  @Override
  void discard(EventStream<E> result) {
    result.close();
  }
}
