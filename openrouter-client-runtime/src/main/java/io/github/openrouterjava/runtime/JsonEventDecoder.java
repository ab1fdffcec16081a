package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.sse.EventDecoder;
import io.github.openrouterjava.runtime.sse.ServerSentEvent;
import io.github.openrouterjava.runtime.sse.StreamContext;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads events whose data is JSON, recognises the errors among them, and the events that end an
 * answer.
 */
final class JsonEventDecoder<E> implements EventDecoder<E> {
  /** Nothing follows these in the dialects that have them, whether or not the sentinel is sent. */
  private static final Set<String> LAST =
      Set.of("response.completed", "response.incomplete", "response.failed", "message_stop");

  /** These may be the last, but more can follow: further images, or the usage. */
  private static final Set<String> COMPLETE = Set.of("image_generation.completed", "message_delta");

  private static final JsonScan TYPE = new JsonScan("type");
  private static final JsonScan FINISH_REASON = new JsonScan("finish_reason");

  private final JsonCodec<E> codec;
  private final int status;
  private final Headers headers;
  private final AnswerContext context;
  private @Nullable String text;

  /** The bytes of the last event as characters, for what looks into it. */
  private String latin = "";

  JsonEventDecoder(JsonCodec<E> codec, int status, Headers headers, AnswerContext context) {
    this.codec = codec;
    this.status = status;
    this.headers = headers;
    this.context = context;
  }

  @Override
  public @Nullable E decode(ServerSentEvent event, StreamContext stream) {
    byte[] data = event.dataBytes();
    Body body =
        new Body(status, headers, new MediaType("application/json", StandardCharsets.UTF_8), data);
    if (body.isEmpty()) {
      return null;
    }
    context.rejectErrorEvent(body, isNamedError(event), stream);
    latin = JsonScan.latin(data);
    text = EventText.of(data, latin);
    try {
      return codec.decode(data, context.strictness());
    } catch (JsonDecodeException e) {
      throw context.unreadableEvent(
          body, stream.progress(), String.valueOf(e.getMessage()), e.path(), e);
    }
  }

  /** What the event says of itself in its data counts for more than its name. */
  private static boolean isNamedError(ServerSentEvent event) {
    return event.type().equals("error")
        && TYPE.texts(JsonScan.latin(event.dataBytes())).stream().allMatch("error"::equals);
  }

  /** The stream asks right after decoding, and each has a decoder of its own. */
  @Override
  public @Nullable String text(E element) {
    return text;
  }

  @Override
  public Ending ending(ServerSentEvent event, E element) {
    Ending ending = Ending.EXPECTS_MORE;
    for (String type : TYPE.texts(latin)) {
      if (LAST.contains(type)) {
        return Ending.LAST;
      }
      if (COMPLETE.contains(type)) {
        ending = Ending.MAY_END;
      }
    }
    return FINISH_REASON.texts(latin).isEmpty() ? ending : Ending.MAY_END;
  }
}
