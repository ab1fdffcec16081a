package io.github.openrouterjava.runtime.call;

import io.github.openrouterjava.runtime.BinaryResponse;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a successful response of an operation is, and so how it is read. Immutable and thread-safe.
 *
 * @param <T> the type of the result
 */
public abstract sealed class ResponseType<T extends @Nullable Object>
    permits HeldType, StreamedType, NullableType, ResponseType.ByStatus {
  static final String JSON = "application/json";
  static final String ANYTHING = "*/*";
  static final String EVENTS = "text/event-stream";

  /** Errors are JSON also where a success is not. */
  private static final String ERRORS = ", application/json;q=0.9, application/problem+json;q=0.9";

  private final String accept;

  ResponseType(String accept) {
    this.accept = Objects.requireNonNull(accept, "accept");
  }

  /** JSON, decoded at once. */
  public static <T> ResponseType<T> json(JsonCodec<T> codec) {
    return json(codec, JSON);
  }

  /** JSON of another media type, decoded at once. */
  public static <T> ResponseType<T> json(JsonCodec<T> codec, String mediaType) {
    return new HeldType.Json<>(codec, mediaType);
  }

  /** JSON, decoded at once, whose null is a response like any other. */
  public static <T> ResponseType<@Nullable T> nullableJson(JsonCodec<T> codec) {
    return nullableJson(codec, JSON);
  }

  /** JSON of another media type, decoded at once, whose null is a response like any other. */
  public static <T> ResponseType<@Nullable T> nullableJson(JsonCodec<T> codec, String mediaType) {
    return new HeldType.NullableJson<>(codec, mediaType);
  }

  /**
   * Bodies that differ by the status: say with {@link ByStatus#on} what each of them is.
   *
   * @param <R> what the results of all statuses have in common
   */
  public static <R> ByStatus<R> byStatus() {
    return new ByStatus<>(List.of());
  }

  /**
   * This, or null where a response has a status that the API describes without content. Such a
   * status ends the call, also one of redirection.
   *
   * @param statuses statuses such as {@code 204}, or ranges such as {@code 3XX}
   */
  public final ResponseType<@Nullable T> orNull(String... statuses) {
    return new NullableType<>(this, new StatusSet(List.of(statuses)));
  }

  /** Whether a response of this status is one that {@link #readWith} can read. */
  public boolean reads(int status) {
    return status >= 200 && status < 300;
  }

  /** Whether a redirection of this status is what the call asks for, and not to be followed. */
  public boolean endsWithRedirect(int status) {
    return false;
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
    return new HeldType.Text(mediaType);
  }

  /**
   * Nothing of interest: the body is read and dropped, unless it reports an error. The result is
   * always null.
   */
  public static ResponseType<Void> none() {
    return new HeldType.Ignored();
  }

  /** Bytes, handed on as they arrive. */
  public static ResponseType<BinaryResponse> binary() {
    return binary(ANYTHING);
  }

  /** Bytes of a certain media type, handed on as they arrive. */
  public static ResponseType<BinaryResponse> binary(String mediaType) {
    return new StreamedType.Binary(mediaType);
  }

  /**
   * Server-sent events, handed on as they arrive.
   *
   * @param codec reads the data of an event
   * @param sentinel the data that ends the stream, such as {@code [DONE]}, or null if there is none
   */
  public static <E> ResponseType<EventStream<E>> events(
      JsonCodec<E> codec, @Nullable String sentinel) {
    return new StreamedType.Events<>(codec, sentinel);
  }

  /**
   * Server-sent events whose data is not JSON, handed on as they arrive.
   *
   * @param sentinel the data that ends the stream, or null if there is none
   */
  public static ResponseType<EventStream<String>> textEvents(@Nullable String sentinel) {
    return new StreamedType.TextEvents(sentinel);
  }

  /**
   * Server-sent events that are told apart by name, handed on as they arrive. The element of each
   * is read from an object that has its fields as {@code event}, {@code data}, {@code id} and
   * {@code retry}.
   *
   * @param codec reads such an object, whose {@code data} is the JSON in the event
   * @param sentinel the data that ends the stream, or null if there is none
   * @param textEvents the names of the events whose data is text
   */
  public static <E> ResponseType<EventStream<E>> envelopes(
      JsonCodec<E> codec, @Nullable String sentinel, String... textEvents) {
    return new StreamedType.Envelopes<>(codec, sentinel, Set.of(textEvents));
  }

  /** JSON values, one in each line of the body, handed on as they arrive. */
  public static <E> ResponseType<EventStream<E>> lines(JsonCodec<E> codec, String mediaType) {
    return new StreamedType.Lines<>(codec, mediaType);
  }

  /**
   * Whatever the server sends: JSON, text, bytes or events, as the media type of the response says.
   * Asks for JSON, but takes anything.
   */
  public static ResponseType<AnyBody> any() {
    return new StreamedType.Any();
  }

  static String withErrors(String mediaTypes) {
    return mediaTypes.contains(ANYTHING) ? mediaTypes : mediaTypes + ERRORS;
  }

  /** The media types for the {@code Accept} field, those of errors included. */
  public final String accept() {
    return accept;
  }

  /** Whether the response is read to its end, and held in memory, before the call is complete. */
  public abstract boolean isHeldInMemory();

  /** Has a reader read a response of this type. */
  public abstract CompletableFuture<T> readWith(Reader reader);

  /** Reads one successful response: one method for each kind of response there is. */
  public interface Reader {
    /** The status of the response. */
    int status();

    /** Reads JSON whose null is a value. */
    <V> CompletableFuture<@Nullable V> nullableJson(JsonCodec<V> codec);

    /**
     * Refuses a response.
     *
     * @param described the statuses that the API describes
     */
    <V> CompletableFuture<V> undescribed(List<String> described);

    /**
     * Hands on events that are told apart by name.
     *
     * @param sentinel the data that ends the stream, or null if there is none
     * @param textEvents the names of the events whose data is text
     */
    <E> CompletableFuture<EventStream<E>> envelopes(
        JsonCodec<E> codec, @Nullable String sentinel, Set<String> textEvents);

    /** Hands on the JSON values in the lines of the body. */
    <E> CompletableFuture<EventStream<E>> lines(JsonCodec<E> codec);

    /** Reads JSON. */
    <V> CompletableFuture<V> json(JsonCodec<V> codec);

    /**
     * Reads text.
     *
     * @param ofAnyType whether the API does not say what text it is: a JSON string then is read as
     *     the text in it
     */
    CompletableFuture<String> text(boolean ofAnyType);

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

  /**
   * Bodies that differ by the status of the response. Immutable.
   *
   * @param <R> what the results of all statuses have in common
   */
  public static final class ByStatus<R> extends ResponseType<R> {
    private final List<Case<?, R>> cases;

    private ByStatus(List<Case<?, R>> cases) {
      super(accepted(cases));
      this.cases = cases;
    }

    @Override
    public boolean isHeldInMemory() {
      return true;
    }

    /**
     * The same with the body of one more status.
     *
     * @param status a status, a range such as {@code 2XX}, or {@code default}
     * @param type how the body is read
     * @param result makes the result of the body
     */
    public <V extends @Nullable Object> ByStatus<R> on(
        String status, ResponseType<V> type, Function<? super V, ? extends R> result) {
      List<Case<?, R>> more = new ArrayList<>(cases);
      more.add(new Case<>(new StatusSet(List.of(status)), type, result));
      return new ByStatus<>(more);
    }

    private static String accepted(List<? extends Case<?, ?>> cases) {
      return cases.isEmpty()
          ? JSON
          : cases.stream()
              .map(each -> each.type().accept())
              .filter(accept -> cases.size() == 1 || !accept.equals(ANYTHING))
              .distinct()
              .collect(Collectors.joining(", "));
    }

    @Override
    public CompletableFuture<R> readWith(Reader reader) {
      int status = reader.status();
      return cases.stream()
          .filter(each -> each.statuses().names(status))
          .findFirst()
          .or(() -> cases.stream().filter(each -> each.statuses().contains(status)).findFirst())
          .map(each -> each.read(reader))
          .orElseGet(() -> reader.undescribed(described()));
    }

    private List<String> described() {
      return cases.stream().flatMap(each -> each.statuses().statuses().stream()).toList();
    }

    private record Case<V extends @Nullable Object, R>(
        StatusSet statuses, ResponseType<V> type, Function<? super V, ? extends R> result) {
      CompletableFuture<R> read(Reader reader) {
        return type.readWith(reader).thenApply(result);
      }
    }
  }
}
