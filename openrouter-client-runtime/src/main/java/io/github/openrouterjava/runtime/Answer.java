package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonCodecs;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.sse.EventStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the answer to an operation is read. Immutable.
 *
 * @param <T> what reading it gives
 */
public final class Answer<T> {
  private static final String JSON = "application/json";

  private final String accept;

  /** Reads a body that was gathered in memory and reports no error; null when it is handed on. */
  private final @Nullable BiFunction<Body, Attempt, T> whole;

  /** Reads a body that is handed on as it arrives; null when it is gathered. */
  private final @Nullable BiFunction<TransportResponse, Attempt, CompletableFuture<T>> handedOn;

  private Answer(
      String accept,
      @Nullable BiFunction<Body, Attempt, T> whole,
      @Nullable BiFunction<TransportResponse, Attempt, CompletableFuture<T>> handedOn) {
    this.accept = accept;
    this.whole = whole;
    this.handedOn = handedOn;
  }

  /** JSON, decoded at once. */
  public static <T> Answer<T> json(JsonCodec<T> codec) {
    return json(codec, JSON);
  }

  /** JSON of another media type, decoded at once. */
  public static <T> Answer<T> json(JsonCodec<T> codec, String mediaType) {
    return new Answer<>(mediaType, (body, attempt) -> ofJson(codec, body, attempt), null);
  }

  /** A JSON array, decoded at once. */
  public static <T> Answer<List<T>> list(JsonCodec<T> items) {
    return json(JsonCodecs.list(items));
  }

  /** Text, in the character set the answer names, or UTF-8. */
  public static Answer<String> text() {
    return text("text/*, */*;q=0.1");
  }

  /** Text of a certain media type. */
  public static Answer<String> text(String mediaType) {
    return new Answer<>(mediaType, (body, attempt) -> body.text(), null);
  }

  /**
   * Nothing of interest: the body is read and dropped, unless it reports an error. The result is
   * always null.
   */
  @SuppressWarnings("NullAway") // Void has no other value
  public static Answer<Void> none() {
    return new Answer<>("*/*", (body, attempt) -> null, null);
  }

  /** Bytes, handed on as they arrive. */
  public static Answer<BinaryResponse> binary() {
    return binary("*/*");
  }

  /** Bytes of a certain media type, handed on as they arrive. */
  public static Answer<BinaryResponse> binary(String mediaType) {
    return new Answer<>(mediaType, null, BinaryResponse::read);
  }

  /**
   * Server-sent events, handed on as they arrive.
   *
   * @param codec reads the data of an event
   * @param sentinel the data that ends the stream, such as {@code [DONE]}, or null when there is
   *     none
   */
  public static <E> Answer<EventStream<E>> events(JsonCodec<E> codec, @Nullable String sentinel) {
    return eventsOf(codec, sentinel);
  }

  /**
   * Server-sent events whose data is no JSON, handed on as they arrive.
   *
   * @param sentinel the data that ends the stream, or null when there is none
   */
  public static Answer<EventStream<String>> textEvents(@Nullable String sentinel) {
    return eventsOf(null, sentinel);
  }

  /** The media types for the {@code Accept} field. */
  String accept() {
    return accept;
  }

  /** Whether the answer is read to its end before the call is over. */
  boolean heldInMemory() {
    return whole != null;
  }

  /** Reads the body of an answer with a status of success. */
  CompletableFuture<T> read(TransportResponse response, Attempt attempt) {
    if (handedOn != null) {
      return handedOn.apply(response, attempt);
    }
    return attempt
        .gathered(response)
        .thenApply(
            body -> {
              attempt.rejectError(body);
              return Objects.requireNonNull(whole).apply(body, attempt);
            });
  }

  /** Frees what a result holds that nobody is going to take. */
  void discard(T result) {
    if (result instanceof EventStream<?> stream) {
      stream.close();
    } else if (result instanceof BinaryResponse bytes) {
      bytes.close();
    }
  }

  private static <E> Answer<EventStream<E>> eventsOf(
      @Nullable JsonCodec<E> codec, @Nullable String sentinel) {
    return new Answer<>(
        "text/event-stream",
        null,
        (response, attempt) -> new EventReading<>(codec, sentinel, response, attempt).read());
  }

  private static <T> T ofJson(JsonCodec<T> codec, Body body, Attempt attempt) {
    if (body.isEmpty()) {
      throw attempt.unusable(
          ResponseException.Kind.UNREADABLE, "the answer is empty, not JSON", body, "$", null);
    }
    if (!body.isEvents()) {
      return decoded(codec, body, attempt);
    }
    // A stream was sent though none was asked for: when its one event holds the whole answer, that
    // is the answer.
    List<Body> events = body.events();
    events.forEach(attempt::rejectError);
    if (events.size() == 1) {
      return decoded(codec, events.get(0), attempt);
    }
    throw attempt.unusable(
        ResponseException.Kind.UNEXPECTED_TYPE,
        "the answer is a stream of "
            + events.size()
            + " events; call the streaming method to read it",
        body,
        null,
        null);
  }

  private static <T> T decoded(JsonCodec<T> codec, Body body, Attempt attempt) {
    try {
      return codec.decode(body.utf8(), attempt.core.strictness);
    } catch (JsonDecodeException e) {
      boolean json = body.mayBeJson();
      throw attempt.unusable(
          json ? ResponseException.Kind.UNREADABLE : ResponseException.Kind.UNEXPECTED_TYPE,
          json
              ? "the answer cannot be read: " + e.getMessage()
              : "the answer is " + body.type() + ", not JSON",
          body,
          e.path(),
          e);
    }
  }
}
