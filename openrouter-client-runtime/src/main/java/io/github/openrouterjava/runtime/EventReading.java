package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.error.StreamProgress;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonCodecs;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.sse.EventDecoder;
import io.github.openrouterjava.runtime.sse.EventStream;
import io.github.openrouterjava.runtime.sse.EventStreamOptions;
import io.github.openrouterjava.runtime.sse.ServerSentEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads one answer as a stream of events: recognises the errors among them, what they add to the
 * text of an answer, and those that end it. What came back decides, not what was asked for.
 */
final class EventReading<E> implements EventDecoder<E> {
  /** Nothing follows these in the dialects that have them, whether or not the sentinel is sent. */
  private static final Set<String> LAST =
      Set.of("response.completed", "response.incomplete", "response.failed", "message_stop");

  /** These may be the last, but more can follow: further images, or the usage. */
  private static final Set<String> COMPLETE = Set.of("image_generation.completed", "message_delta");

  private static final String TYPE = "\"type\"";

  private final @Nullable JsonCodec<E> codec;
  private final @Nullable String sentinel;
  private final TransportResponse response;
  private final Attempt attempt;
  private @Nullable String text;

  /** The bytes of the last event as characters, for what looks into it. */
  private String latin = "";

  /**
   * For one answer.
   *
   * @param codec reads the data of events; null when they are texts, and so are the elements
   */
  EventReading(
      @Nullable JsonCodec<E> codec,
      @Nullable String sentinel,
      TransportResponse response,
      Attempt attempt) {
    this.codec = codec;
    this.sentinel = sentinel;
    this.response = response;
    this.attempt = attempt;
  }

  CompletableFuture<EventStream<E>> read() {
    Body head = Body.of(response, new byte[0]);
    if (head.isEvents() || head.isUntyped()) {
      EventStream<E> stream = open(response.body());
      attempt.onAbort(stream::close);
      return CompletableFuture.completedFuture(stream);
    }
    return attempt.gathered(response).thenApply(this::ofWholeBody);
  }

  /** The server sent the answer in one piece: that piece is the only event. */
  private EventStream<E> ofWholeBody(Body body) {
    attempt.rejectError(body);
    if (body.isEmpty() || !body.mayBeJson()) {
      String what = body.isEmpty() ? "empty" : body.type();
      throw attempt.unusable(
          ResponseException.Kind.UNEXPECTED_TYPE,
          "the answer is " + what + ", not a stream of events",
          body,
          null,
          null);
    }
    String event = "data: " + body.text().strip().replaceAll("\r\n|\r|\n", "\ndata: ") + "\n\n";
    String end = sentinel == null ? "" : "data: " + sentinel + "\n\n";
    return open(PeekedBody.whole((event + end).getBytes(StandardCharsets.UTF_8)));
  }

  private EventStream<E> open(Flow.Publisher<List<ByteBuffer>> bytes) {
    EventStreamOptions options =
        EventStreamOptions.DEFAULT
            .withSentinel(sentinel)
            .withIdleTimeout(attempt.options.idleTimeout())
            .withLimits(attempt.core.eventLimits)
            .withTimeSource(attempt.core.time);
    return EventStream.open(bytes, this, options, attempt.call);
  }

  @Override
  @SuppressWarnings("unchecked") // without a codec E is String
  public @Nullable E decode(ServerSentEvent event, Supplier<StreamProgress> progress) {
    byte[] data = event.dataBytes();
    latin = JsonScan.latin(data);
    if (codec != null && latin.isBlank()) {
      return null;
    }
    boolean named = codec != null && isNamedError(event);
    if (named || latin.contains("\"error\"")) { // almost no event is looked at a second time
      attempt.rejectErrorEvent(Body.ofEvent(response, data), named, progress);
    }
    if (codec == null) {
      text = event.data();
      return (E) text;
    }
    text = addedText(data);
    try {
      return codec.decode(data, attempt.core.strictness);
    } catch (JsonDecodeException e) {
      Body body = Body.ofEvent(response, data);
      String problem = "an event cannot be read: " + e.getMessage();
      throw attempt
          .unusable(
              ResponseException.Kind.UNREADABLE,
              problem + " (after " + progress.get() + ")",
              body,
              e.path(),
              e)
          .exception(attempt.callOnceAnswered());
    }
  }

  /** What the event says of itself in its data counts for more than its name. */
  private boolean isNamedError(ServerSentEvent event) {
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

  /** The stream asks right after decoding, and each has a decoder of its own. */
  @Override
  public @Nullable String text(E element) {
    return text;
  }

  @Override
  public Ending ending(ServerSentEvent event, E element) {
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
  private @Nullable String addedText(byte[] json) {
    int delta = JsonScan.valueOf(latin, "\"delta\"", 0);
    if (delta < 0) {
      return null;
    }
    int at;
    if (json[delta] == '"') {
      at = isType("output_text.delta") ? delta : -1;
    } else {
      at = JsonScan.valueOf(latin, "\"content\"", delta);
      if (at < 0 && JsonScan.texts(latin, TYPE).contains("text_delta")) {
        at = JsonScan.valueOf(latin, "\"text\"", delta);
      }
    }
    return at >= 0 && json[at] == '"' ? string(json, at) : null;
  }

  private boolean isType(String end) {
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
