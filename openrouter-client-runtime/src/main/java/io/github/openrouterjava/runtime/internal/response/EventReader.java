package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.error.StreamProgress;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.PeekedBody;
import io.github.openrouterjava.runtime.internal.event.EventDecoder;
import io.github.openrouterjava.runtime.internal.event.EventStreamOptions;
import io.github.openrouterjava.runtime.internal.event.OpenEventStream;
import io.github.openrouterjava.runtime.internal.event.ServerSentEvent;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
  /** Nothing follows these in the dialects that have them, whether or not the sentinel is sent. */
  private static final Set<String> LAST =
      Set.of("response.completed", "response.incomplete", "response.failed", "message_stop");

  /** These may be the last, but more can follow: further images, or the usage. */
  private static final Set<String> COMPLETE = Set.of("image_generation.completed", "message_delta");

  private static final String TYPE = "\"type\"";

  private final @Nullable JsonCodec<E> codec;
  private final @Nullable String sentinel;
  private final TransportResponse response;
  private final ResponseContext context;
  private final ResponseErrors errors;

  private EventReader(
      @Nullable JsonCodec<E> codec,
      @Nullable String sentinel,
      TransportResponse response,
      ResponseContext context) {
    this.codec = codec;
    this.sentinel = sentinel;
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
    return new EventReader<>(codec, sentinel, response, context);
  }

  /** A reader of events whose data is text. */
  static EventReader<String> ofText(
      @Nullable String sentinel, TransportResponse response, ResponseContext context) {
    return new EventReader<>(null, sentinel, response, context);
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
        EventStreamOptions.DEFAULT
            .withSentinel(sentinel)
            .withIdleTimeout(context.idleTimeout())
            .withLimits(context.settings().eventLimits())
            .withTimeSource(context.settings().time());
    EventStream<E> stream = OpenEventStream.of(bytes, this, options, context.call());
    context.scope().onAbort(stream::close);
    return stream;
  }

  @Override
  @SuppressWarnings("unchecked") // without a codec E is String
  public @Nullable Decoded<E> decode(ServerSentEvent event, Supplier<StreamProgress> progress) {
    byte[] data = event.dataBytes();
    String latin = JsonScan.latin(data);
    if (codec != null && latin.isBlank()) {
      return null;
    }
    boolean named = codec != null && isNamedError(event, latin);
    if (named || latin.contains("\"error\"")) { // almost no event is looked at a second time
      errors.rejectEvent(Body.ofEvent(response, data), named, progress);
    }
    if (codec == null) {
      String text = event.data();
      return new Decoded<>((E) text, text, ending(latin));
    }
    try {
      E element = codec.decode(data, context.settings().strictness());
      return new Decoded<>(element, addedText(data, latin), ending(latin));
    } catch (JsonDecodeException e) {
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

  /** What the event says of itself in its data counts for more than its name. */
  private static boolean isNamedError(ServerSentEvent event, String latin) {
    if (!event.type().equals("error")) {
      return false;
    }
    for (String type : JsonScan.texts(latin, TYPE)) {
      if (!type.equals("error")) {
        return false;
      }
    }
    return true;
  }

  private static Ending ending(String latin) {
    Ending ending = Ending.EXPECTS_MORE;
    for (String type : JsonScan.texts(latin, TYPE)) {
      if (LAST.contains(type)) {
        return Ending.LAST;
      }
      if (COMPLETE.contains(type)) {
        ending = Ending.MAY_END;
      }
    }
    return JsonScan.texts(latin, "\"finish_reason\"").isEmpty() ? ending : Ending.MAY_END;
  }

  /**
   * The text an event adds to an answer, so that a stream that breaks off can tell what had
   * arrived: the {@code content} of a {@code delta}, a {@code delta} that is itself a text, or the
   * {@code text} in one. Reasoning and the arguments of tools are not the answer's text. Null when
   * it adds none.
   */
  private static @Nullable String addedText(byte[] json, String latin) {
    int delta = JsonScan.valueOf(latin, "\"delta\"", 0);
    if (delta < 0) {
      return null;
    }
    int at;
    if (json[delta] == '"') {
      at = isType(latin, "output_text.delta") ? delta : -1;
    } else {
      at = JsonScan.valueOf(latin, "\"content\"", delta);
      if (at < 0 && JsonScan.texts(latin, TYPE).contains("text_delta")) {
        at = JsonScan.valueOf(latin, "\"text\"", delta);
      }
    }
    return at >= 0 && json[at] == '"' ? string(json, at) : null;
  }

  private static boolean isType(String latin, String end) {
    for (String type : JsonScan.texts(latin, TYPE)) {
      if (type.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String string(byte[] json, int quote) {
    boolean escaped = false;
    int end = quote + 1;
    while (end < json.length && json[end] != '"') {
      boolean escape = json[end] == '\\';
      escaped |= escape;
      end += escape ? 2 : 1;
    }
    if (end >= json.length) {
      return null;
    }
    if (!escaped) {
      return new String(json, quote + 1, end - quote - 1, StandardCharsets.UTF_8);
    }
    try {
      return JsonCodecs.STRING.decode(Arrays.copyOfRange(json, quote, end + 1));
    } catch (JsonDecodeException e) {
      return null; // the event as a whole will say what is wrong with it
    }
  }
}
