package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import java.util.List;

/** An answer of JSON. */
final class JsonAnswer<T> extends MemoryAnswer<T> {
  private final JsonCodec<T> codec;

  JsonAnswer(JsonCodec<T> codec, String mediaType) {
    super(mediaType);
    this.codec = codec;
  }

  @Override
  T read(Body body, AnswerContext context) {
    if (body.isEmpty()) {
      throw context.unusable(
          ResponseException.Kind.UNREADABLE, "the answer is empty, not JSON", body, "$", null);
    }
    if (body.mediaType().isEvents()) {
      return ofOnlyEvent(body, context);
    }
    return decoded(body, context);
  }

  private T decoded(Body body, AnswerContext context) {
    try {
      return codec.decode(body.utf8(), context.strictness());
    } catch (JsonDecodeException e) {
      throw body.mediaType().mayBeJson()
          ? context.unusable(
              ResponseException.Kind.UNREADABLE,
              "the answer cannot be read: " + e.getMessage(),
              body,
              e.path(),
              e)
          : context.unusable(
              ResponseException.Kind.UNEXPECTED_TYPE,
              "the answer is " + body.mediaType() + ", not JSON",
              body,
              e.path(),
              e);
    }
  }

  /**
   * A stream was sent though none was asked for: when its one event holds the whole answer, that is
   * the answer.
   */
  private T ofOnlyEvent(Body body, AnswerContext context) {
    List<Body> events = body.events();
    events.forEach(context::rejectError);
    if (events.size() == 1) {
      return decoded(events.get(0), context);
    }
    throw context.unusable(
        ResponseException.Kind.UNEXPECTED_TYPE,
        "the answer is a stream of "
            + events.size()
            + " events; call the streaming method to read it",
        body,
        null,
        null);
  }
}
