package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.BinaryResponse;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.BodyCollector;
import io.github.openrouterjava.runtime.internal.body.BodyTooLargeException;
import io.github.openrouterjava.runtime.internal.body.PeekedBody;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Reads the response to one attempt: an error status becomes a failure, anything else what the
 * operation promises, or a failure that says why not.
 */
public final class ResponseReader implements ResponseType.Reader {
  /** Every error fits in here; a larger JSON document is a download. */
  private static final int MAX_BINARY_ERROR = 64 * 1024;

  private final TransportResponse response;
  private final ResponseContext context;
  private final ResponseErrors errors;

  /** For one response. */
  public ResponseReader(TransportResponse response, ResponseContext context) {
    this.response = response.withBody(new ShownBody(response.body(), context.secrets()));
    this.context = context;
    this.errors = new ResponseErrors(context);
  }

  /**
   * Reads the response.
   *
   * @param reader reads it if it is a success: this, or what stands around it
   * @return completes exceptionally with an {@link AttemptFailure} if the response is an error or
   *     not usable
   */
  public <T extends @Nullable Object> CompletableFuture<T> read(
      ResponseType<T> type, ResponseType.Reader reader) {
    return type.reads(response.status()) ? type.readWith(reader) : errors.ofStatus(response);
  }

  /**
   * Reads a 404 or 410 as success: what was to be deleted is gone, because an earlier attempt whose
   * response was lost has deleted it. A result that needs something of the response fails as the
   * error does.
   */
  public <T extends @Nullable Object> CompletableFuture<T> readDeleted(ResponseType<T> type) {
    CompletableFuture<T> empty = type.readWith(new EmptyReader(context.settings().strictness()));
    if (empty.isCompletedExceptionally()) {
      return errors.ofStatus(response);
    }
    return BodyCollector.beginning(response.body(), MAX_BINARY_ERROR).thenCompose(body -> empty);
  }

  /**
   * The body of a response to a request for the rest of a stream; empty if the status is 204, by
   * which the server says that nothing follows (WHATWG HTML standard, section 9.2.3).
   *
   * @return completes exceptionally with an {@link AttemptFailure} if the response is an error or
   *     no stream
   */
  public CompletableFuture<Optional<Flow.Publisher<List<ByteBuffer>>>> restOfStream() {
    if (response.status() == 204) {
      return BodyCollector.beginning(response.body(), MAX_BINARY_ERROR)
          .thenApply(body -> Optional.empty());
    }
    if (!isSuccess(response)) {
      return errors.ofStatus(response);
    }
    errors.rejectUnknownCoding(response);
    return isEvents()
        ? CompletableFuture.completedFuture(Optional.of(response.body()))
        : checked().thenCompose(body -> CompletableFuture.failedFuture(noStream(body)));
  }

  private RuntimeException noStream(Body body) {
    return errors.unusable(
        ResponseException.Kind.UNEXPECTED_TYPE,
        "the response is " + body.type() + ", not a stream of events",
        body,
        null,
        null);
  }

  /** Whether the media type of the response is that of event streams, or is missing. */
  private boolean isEvents() {
    Body head = Body.of(response, new byte[0]);
    return head.isEvents() || head.isUntyped();
  }

  /** Whether the status of a response is one of success. */
  public static boolean isSuccess(TransportResponse response) {
    return response.status() >= 200 && response.status() < 300;
  }

  /** Frees the connection that a result holds which no caller is going to take. */
  public static void discard(@Nullable Object result) {
    if (result instanceof EventStream<?> stream) {
      stream.close();
    } else if (result instanceof BinaryResponse bytes) {
      bytes.close();
    } else if (result instanceof ResponseType.AnyBody any) {
      any.close();
    }
  }

  /** Whether a result is still on the wire, so that the call goes on until it ends. */
  public static boolean isOpen(@Nullable Object result) {
    return result instanceof EventStream
        || result instanceof BinaryResponse
        || (result instanceof ResponseType.AnyBody any && any.isOpen());
  }

  @Override
  public <V> CompletableFuture<V> json(JsonCodec<V> codec) {
    return checked().thenApply(body -> json(codec, body));
  }

  @Override
  public int status() {
    return response.status();
  }

  @Override
  @SuppressWarnings("NullAway") // null is a value
  public <V> CompletableFuture<@Nullable V> nullableJson(JsonCodec<V> codec) {
    return checked().thenApply(body -> body.isNull() ? null : json(codec, body));
  }

  @Override
  public <V> CompletableFuture<V> undescribed(List<String> described) {
    return checked()
        .thenApply(
            body -> {
              throw errors.unusable(
                  ResponseException.Kind.UNEXPECTED_TYPE,
                  "the API describes the statuses "
                      + String.join(", ", described)
                      + ", but the response has "
                      + response.status(),
                  body,
                  null,
                  null);
            });
  }

  @Override
  public CompletableFuture<String> text(boolean ofAnyType) {
    return checked().thenApply(body -> ofAnyType ? plain(body) : body.text());
  }

  /** The text in a JSON string; any other body as it is. */
  private static String plain(Body body) {
    String text = body.text();
    if (!body.isJson() || !text.startsWith("\"")) {
      return text;
    }
    try {
      return JsonCodecs.STRING.decode(text);
    } catch (JsonDecodeException e) {
      return text; // text that happens to begin with a quotation mark
    }
  }

  @Override
  @SuppressWarnings("NullAway") // Void has no other value
  public CompletableFuture<Void> none() {
    return checked().thenApply(body -> null);
  }

  /** JSON of moderate size may be an error, so its beginning is looked at first. */
  @Override
  public CompletableFuture<BinaryResponse> binary() {
    if (!Body.of(response, new byte[0]).isJson()) {
      return CompletableFuture.completedFuture(new StreamedBinary(response, context));
    }
    CompletableFuture<PeekedBody> peeked = PeekedBody.of(response.body(), MAX_BINARY_ERROR);
    context.scope().onAbort(() -> peeked.cancel(true));
    return peeked.thenApply(
        body -> {
          if (body.isWhole()) {
            errors.reject(Body.of(response, body.beginning()));
          }
          return new StreamedBinary(response.withBody(body), context);
        });
  }

  @Override
  public <E> CompletableFuture<EventStream<E>> events(
      JsonCodec<E> codec, @Nullable String sentinel) {
    return events(EventReader.ofJson(codec, sentinel, response, context));
  }

  @Override
  public CompletableFuture<EventStream<String>> textEvents(@Nullable String sentinel) {
    return events(EventReader.ofText(sentinel, response, context));
  }

  @Override
  public <E> CompletableFuture<EventStream<E>> envelopes(
      JsonCodec<E> codec, @Nullable String sentinel, Set<String> textEvents) {
    return events(EventReader.ofEnvelopes(codec, sentinel, textEvents, response, context));
  }

  @Override
  public <E> CompletableFuture<EventStream<E>> lines(JsonCodec<E> codec) {
    return CompletableFuture.completedFuture(
        EventReader.ofJson(codec, null, response, context).openLines(response.body()));
  }

  @Override
  public CompletableFuture<ResponseType.AnyBody> any() {
    Body head = Body.of(response, new byte[0]);
    if (head.isEvents()) {
      return events(EventReader.ofAny(response, context)).thenApply(ResponseType.AnyBody::ofEvents);
    }
    boolean text = head.isText();
    if (!head.isJson() && !text && !hasNoBody()) {
      return binary().thenApply(ResponseType.AnyBody::ofBytes);
    }
    return checked()
        .thenApply(
            body -> {
              if (text && !body.text().isEmpty()) {
                return ResponseType.AnyBody.ofText(body.text());
              }
              return body.isEmpty()
                  ? ResponseType.AnyBody.empty()
                  : ResponseType.AnyBody.ofJson(json(JsonCodecs.VALUE, body));
            });
  }

  private boolean hasNoBody() {
    int status = response.status();
    return status == 204 || status == 205 || Body.announcedLength(response.headers()) == 0;
  }

  /** The response decides whether it is a stream, not the request. */
  private <E> CompletableFuture<EventStream<E>> events(EventReader<E> reader) {
    errors.rejectUnknownCoding(response);
    return isEvents()
        ? CompletableFuture.completedFuture(reader.open(response.body()))
        : checked().thenApply(reader::ofWholeBody);
  }

  /** The body, held in memory, which reports no error. */
  private CompletableFuture<Body> checked() {
    return gathered()
        .thenApply(
            body -> {
              errors.reject(body);
              return body;
            });
  }

  private CompletableFuture<Body> gathered() {
    errors.rejectUnknownCoding(response);
    long limit = context.limits().maxBytes();
    if (Body.announcedLength(response.headers()) > limit) {
      BodyCollector.discard(response.body());
      throw AttemptFailure.ofBody(response, new BodyTooLargeException(limit), context.secrets());
    }
    CompletableFuture<byte[]> bytes = BodyCollector.whole(response.body(), limit);
    context.scope().onAbort(() -> bytes.cancel(true));
    return bytes.handle(
        (gathered, failure) -> {
          if (failure instanceof IOException io) {
            throw AttemptFailure.ofBody(response, io, context.secrets());
          }
          if (failure != null) {
            throw new CompletionException(failure);
          }
          return Body.of(response, gathered);
        });
  }

  private <V> V json(JsonCodec<V> codec, Body body) {
    if (body.isEmpty()) {
      throw errors.unusable(
          ResponseException.Kind.UNREADABLE, "the response is empty, not JSON", body, "$", null);
    }
    if (!body.isEvents()) {
      return decoded(codec, body);
    }
    // The server sent a stream though none was asked for: if its one event holds the whole
    // response, that is the result.
    List<Body> events = body.events();
    events.forEach(errors::reject);
    if (events.size() == 1) {
      return decoded(codec, events.get(0));
    }
    throw errors.unusable(
        ResponseException.Kind.UNEXPECTED_TYPE,
        "the response is a stream of "
            + events.size()
            + " events; call the streaming method to read it",
        body,
        null,
        null);
  }

  private <V> V decoded(JsonCodec<V> codec, Body body) {
    context.usage().look(body.utf8());
    try {
      return codec.decode(body.utf8(), context.settings().strictness());
    } catch (JsonDecodeException e) {
      boolean json = body.mayBeJson();
      throw errors.unusable(
          json ? ResponseException.Kind.UNREADABLE : ResponseException.Kind.UNEXPECTED_TYPE,
          json
              ? "the response cannot be read: " + e.getMessage()
              : "the response is " + body.type() + ", not JSON",
          body,
          e.path(),
          e);
    }
  }
}
