package io.github.openrouterjava.runtime.call;

import io.github.openrouterjava.runtime.BinaryResponse;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a successful response of an operation is, and so how it is read. Immutable and thread-safe.
 *
 * @param <T> the type of the result
 */
public abstract sealed class ResponseType<T> {
  private static final String JSON = "application/json";
  private static final String ANYTHING = "*/*";
  private static final String EVENTS = "text/event-stream";

  /** Errors are JSON also where a success is not. */
  private static final String ERRORS = ", application/json;q=0.9, application/problem+json;q=0.9";

  private final String accept;
  private final boolean held;

  private ResponseType(String accept, boolean held) {
    this.accept = Objects.requireNonNull(accept, "accept");
    this.held = held;
  }

  /** JSON, decoded at once. */
  public static <T> ResponseType<T> json(JsonCodec<T> codec) {
    return json(codec, JSON);
  }

  /** JSON of another media type, decoded at once. */
  public static <T> ResponseType<T> json(JsonCodec<T> codec, String mediaType) {
    return new Json<>(codec, mediaType);
  }

  /** A JSON array, decoded at once. */
  public static <T> ResponseType<List<T>> list(JsonCodec<T> items) {
    return json(JsonCodecs.list(items));
  }

  /** Text, in the character set the response names, or UTF-8. */
  public static ResponseType<String> text() {
    return text("text/*, */*;q=0.1");
  }

  /** Text of a certain media type. */
  public static ResponseType<String> text(String mediaType) {
    return new Text(mediaType);
  }

  /**
   * Nothing of interest: the body is read and dropped, unless it reports an error. The result is
   * always null.
   */
  public static ResponseType<Void> none() {
    return new Ignored();
  }

  /** Bytes, handed on as they arrive. */
  public static ResponseType<BinaryResponse> binary() {
    return binary(ANYTHING);
  }

  /** Bytes of a certain media type, handed on as they arrive. */
  public static ResponseType<BinaryResponse> binary(String mediaType) {
    return new Binary(mediaType);
  }

  /**
   * Server-sent events, handed on as they arrive.
   *
   * @param codec reads the data of an event
   * @param sentinel the data that ends the stream, such as {@code [DONE]}, or null if there is none
   */
  public static <E> ResponseType<EventStream<E>> events(
      JsonCodec<E> codec, @Nullable String sentinel) {
    return new Events<>(codec, sentinel);
  }

  /**
   * Server-sent events whose data is not JSON, handed on as they arrive.
   *
   * @param sentinel the data that ends the stream, or null if there is none
   */
  public static ResponseType<EventStream<String>> textEvents(@Nullable String sentinel) {
    return new TextEvents(sentinel);
  }

  /**
   * Whatever the server sends: JSON, text, bytes or events, as the media type of the response says.
   * Asks for JSON, but takes anything.
   */
  public static ResponseType<AnyBody> any() {
    return new Any();
  }

  private static String withErrors(String mediaTypes) {
    return mediaTypes.contains(ANYTHING) ? mediaTypes : mediaTypes + ERRORS;
  }

  /** The media types for the {@code Accept} field, those of errors included. */
  public final String accept() {
    return accept;
  }

  /** Whether the response is read to its end, and held in memory, before the call is complete. */
  public final boolean isHeldInMemory() {
    return held;
  }

  /** Has a reader read a response of this type. */
  public abstract CompletableFuture<T> readWith(Reader reader);

  /** Reads one successful response: one method for each kind of response there is. */
  public interface Reader {
    /** Reads JSON. */
    <V> CompletableFuture<V> json(JsonCodec<V> codec);

    /** Reads text. */
    CompletableFuture<String> text();

    /** Reads the body to its end and drops it; the result is null. */
    CompletableFuture<Void> none();

    /** Hands the bytes on. */
    CompletableFuture<BinaryResponse> binary();

    /**
     * Hands on events whose data is JSON.
     *
     * @param sentinel the data that ends the stream, or null if there is none
     */
    <E> CompletableFuture<EventStream<E>> events(JsonCodec<E> codec, @Nullable String sentinel);

    /**
     * Hands on events whose data is text.
     *
     * @param sentinel the data that ends the stream, or null if there is none
     */
    CompletableFuture<EventStream<String>> textEvents(@Nullable String sentinel);

    /** Reads or hands on whatever it is. */
    CompletableFuture<AnyBody> any();
  }

  /**
   * The body of a response as the server sent it. At most one of its forms is there; none for an
   * empty body. Events and bytes are still on the wire: they must be read to their end or closed.
   */
  public static final class AnyBody implements AutoCloseable {
    private final @Nullable Object body;

    private AnyBody(@Nullable Object body) {
      this.body = body;
    }

    /** A body of JSON. */
    public static AnyBody ofJson(JsonValue json) {
      return new AnyBody(Objects.requireNonNull(json, "json"));
    }

    /** A body of text. */
    public static AnyBody ofText(String text) {
      return new AnyBody(Objects.requireNonNull(text, "text"));
    }

    /** A body of bytes. */
    public static AnyBody ofBytes(BinaryResponse bytes) {
      return new AnyBody(Objects.requireNonNull(bytes, "bytes"));
    }

    /** A body of events. */
    public static AnyBody ofEvents(EventStream<JsonValue> events) {
      return new AnyBody(Objects.requireNonNull(events, "events"));
    }

    /** No body. */
    public static AnyBody empty() {
      return new AnyBody(null);
    }

    /** The JSON, with the order of its members and the spelling of its numbers. */
    public Optional<JsonValue> json() {
      return Optional.ofNullable(body instanceof JsonValue json ? json : null);
    }

    /** The text; of XML and JSON Lines too. */
    public Optional<String> text() {
      return Optional.ofNullable(body instanceof String text ? text : null);
    }

    /** The bytes, of any other media type. */
    public Optional<BinaryResponse> bytes() {
      return Optional.ofNullable(body instanceof BinaryResponse bytes ? bytes : null);
    }

    /** The events. Data that is not JSON is a JSON string. */
    @SuppressWarnings("unchecked") // there is no other factory
    public Optional<EventStream<JsonValue>> events() {
      return body instanceof EventStream<?> events
          ? Optional.of((EventStream<JsonValue>) events)
          : Optional.empty();
    }

    /** Whether it is still on the wire: events or bytes. */
    public boolean isOpen() {
      return body instanceof EventStream || body instanceof BinaryResponse;
    }

    /** Closes events or bytes. */
    @Override
    public void close() {
      events().ifPresent(EventStream::close);
      bytes().ifPresent(BinaryResponse::close);
    }

    /** Which form it has; bodies may be private. */
    @Override
    public String toString() {
      String form =
          json().isPresent()
              ? "JSON"
              : text().isPresent()
                  ? "text"
                  : bytes().isPresent() ? "bytes" : events().isPresent() ? "events" : "empty";
      return "AnyBody[" + form + "]";
    }
  }

  private static final class Json<T> extends ResponseType<T> {
    private final JsonCodec<T> codec;

    Json(JsonCodec<T> codec, String mediaType) {
      super(mediaType, true);
      this.codec = Objects.requireNonNull(codec, "codec");
    }

    @Override
    public CompletableFuture<T> readWith(Reader reader) {
      return reader.json(codec);
    }
  }

  private static final class Text extends ResponseType<String> {
    Text(String mediaType) {
      super(withErrors(mediaType), true);
    }

    @Override
    public CompletableFuture<String> readWith(Reader reader) {
      return reader.text();
    }
  }

  private static final class Any extends ResponseType<AnyBody> {
    Any() {
      super(JSON + ", " + EVENTS + ";q=0.9, " + ANYTHING + ";q=0.8", false);
    }

    @Override
    public CompletableFuture<AnyBody> readWith(Reader reader) {
      return reader.any();
    }
  }

  private static final class Ignored extends ResponseType<Void> {
    Ignored() {
      super(ANYTHING, true);
    }

    @Override
    public CompletableFuture<Void> readWith(Reader reader) {
      return reader.none();
    }
  }

  private static final class Binary extends ResponseType<BinaryResponse> {
    Binary(String mediaType) {
      super(withErrors(mediaType), false);
    }

    @Override
    public CompletableFuture<BinaryResponse> readWith(Reader reader) {
      return reader.binary();
    }
  }

  private static final class Events<E> extends ResponseType<EventStream<E>> {
    private final JsonCodec<E> codec;
    private final @Nullable String sentinel;

    Events(JsonCodec<E> codec, @Nullable String sentinel) {
      super(withErrors(EVENTS), false);
      this.codec = Objects.requireNonNull(codec, "codec");
      this.sentinel = sentinel;
    }

    @Override
    public CompletableFuture<EventStream<E>> readWith(Reader reader) {
      return reader.events(codec, sentinel);
    }
  }

  private static final class TextEvents extends ResponseType<EventStream<String>> {
    private final @Nullable String sentinel;

    TextEvents(@Nullable String sentinel) {
      super(withErrors(EVENTS), false);
      this.sentinel = sentinel;
    }

    @Override
    public CompletableFuture<EventStream<String>> readWith(Reader reader) {
      return reader.textEvents(sentinel);
    }
  }
}
