package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.error.StreamProgress;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.PeekedBody;
import io.github.openrouterjava.runtime.internal.dialect.EventRules;
import io.github.openrouterjava.runtime.internal.event.EventDecoder;
import io.github.openrouterjava.runtime.internal.event.EventStreamOptions;
import io.github.openrouterjava.runtime.internal.event.OpenEventStream;
import io.github.openrouterjava.runtime.internal.event.ServerSentEvent;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads one response as a stream of events: recognises the errors among them, the text they add,
 * and those that end the stream. The response decides what it is, not the request.
 */
final class EventReader<E> implements EventDecoder<E> {
  /** Ends a stream of JSON by convention, where nothing else is said. */
  private static final String USUAL_SENTINEL = "[DONE]";

  private final @Nullable JsonCodec<E> codec;
  private final @Nullable String sentinel;

  /** The names of events whose data is text, where elements are envelopes; else null. */
  private final @Nullable Set<String> textEvents;

  private final boolean any;
  private final TransportResponse response;
  private final ResponseContext context;
  private final ResponseErrors errors;

  private EventReader(
      @Nullable JsonCodec<E> codec,
      @Nullable String sentinel,
      @Nullable Set<String> textEvents,
      boolean any,
      TransportResponse response,
      ResponseContext context) {
    this.codec = codec;
    this.textEvents = textEvents;
    this.any = any;
    this.sentinel = sentinel == null ? context.rules().sentinel() : sentinel;
    this.response = response;
    this.context = context;
    this.errors = new ResponseErrors(context);
  }

  /** A reader of events whose data is JSON. */
  static <E> EventReader<E> ofJson(
      JsonCodec<E> codec,
      @Nullable String sentinel,
      TransportResponse response,
      ResponseContext context) {
    return new EventReader<>(codec, sentinel, null, false, response, context);
  }

  /** A reader of events that are told apart by name. */
  static <E> EventReader<E> ofEnvelopes(
      JsonCodec<E> codec,
      @Nullable String sentinel,
      Set<String> textEvents,
      TransportResponse response,
      ResponseContext context) {
    return new EventReader<>(codec, sentinel, textEvents, false, response, context);
  }

  /** A reader of events whose data is text. */
  static EventReader<String> ofText(
      @Nullable String sentinel, TransportResponse response, ResponseContext context) {
    return new EventReader<>(null, sentinel, null, false, response, context);
  }

  /** A reader of events whose data may be JSON; if not, it is a JSON string. */
  static EventReader<JsonValue> ofAny(TransportResponse response, ResponseContext context) {
    return new EventReader<>(JsonCodecs.VALUE, null, null, true, response, context);
  }

  /** Reads a body that the server sent in one piece: that piece is the only event. */
  EventStream<E> ofWholeBody(Body body) {
    if (body.isEmpty() || !body.mayBeJson()) {
      String what = body.isEmpty() ? "empty" : body.type();
      throw errors.unusable(
          ResponseException.Kind.UNEXPECTED_TYPE,
          "the response is " + what + ", not a stream of events",
          body,
          null,
          null);
    }
    String event = "data: " + body.text().strip().replaceAll("\r\n|\r|\n", "\ndata: ") + "\n\n";
    String end = sentinel == null ? "" : "data: " + sentinel + "\n\n";
    return open(PeekedBody.whole((event + end).getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads a body as it arrives. */
  EventStream<E> open(Flow.Publisher<List<ByteBuffer>> bytes) {
    EventStreamOptions options =
        EventStreamOptions.DEFAULT.withSentinel(sentinel).withResumption(context.resumption());
    if (sentinel == null && codec != null) {
      options = options.withOptionalSentinel(USUAL_SENTINEL);
    }
    return open(bytes, options);
  }

  /** Reads the lines of a body as they arrive: each is the data of an event without a name. */
  EventStream<E> openLines(Flow.Publisher<List<ByteBuffer>> bytes) {
    return open(bytes, EventStreamOptions.DEFAULT.withLines());
  }

  private EventStream<E> open(Flow.Publisher<List<ByteBuffer>> bytes, EventStreamOptions basic) {
    EventStreamOptions options =
        basic
            .withIdleTimeout(context.idleTimeout())
            .withLimits(context.settings().eventLimits())
            .withTimeSource(context.settings().time());
    EventStream<E> stream = OpenEventStream.of(bytes, this, options, context.call());
    context.scope().onAbort(stream::close);
    return stream;
  }

  @Override
  @SuppressWarnings("unchecked") // without a codec E is String, of any kind JsonValue
  public @Nullable Decoded<E> decode(ServerSentEvent event, Supplier<StreamProgress> progress) {
    byte[] data = event.dataBytes();
    String latin = JsonScan.latin(data);
    if (codec != null && textEvents == null && latin.isBlank()) {
      return null;
    }
    EventRules.Look look = context.rules().events().look(latin, event.type());
    if (look.mayFail()) { // almost no event is looked at a second time
      errors.rejectEvent(Body.ofEvent(response, data), event.type(), progress);
    }
    if (codec == null) {
      String text = event.data();
      return new Decoded<>((E) text, text, ending(look));
    }
    context.usage().look(data);
    try {
      byte[] json = textEvents == null ? data : EventEnvelope.of(event, textEvents);
      E element = codec.decode(json, context.settings().strictness());
      return new Decoded<>(element, look.text(), ending(look));
    } catch (JsonDecodeException e) {
      if (any) {
        return new Decoded<>((E) JsonValue.of(event.data()), look.text(), ending(look));
      }
      String problem = "an event cannot be read: " + e.getMessage();
      throw errors
          .unusable(
              ResponseException.Kind.UNREADABLE,
              problem + " (after " + progress.get() + ")",
              Body.ofEvent(response, data),
              e.path(),
              e)
          .exception(context.startedCall());
    }
  }

  private static Ending ending(EventRules.Look look) {
    if (look.isLast()) {
      return Ending.LAST;
    }
    return look.isCompleting() ? Ending.MAY_END : Ending.EXPECTS_MORE;
  }
}
