package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonCodecs;
import io.github.openrouterjava.runtime.sse.EventStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways answers are read. */
public final class Answers {
  private static final String JSON = "application/json";

  private Answers() {}

  /** JSON, decoded at once. */
  public static <T> Answer<T> json(JsonCodec<T> codec) {
    return new JsonAnswer<>(codec, JSON);
  }

  /** JSON of another media type, decoded at once. */
  public static <T> Answer<T> json(JsonCodec<T> codec, String mediaType) {
    return new JsonAnswer<>(codec, mediaType);
  }

  /** A JSON array, decoded at once. */
  public static <T> Answer<List<T>> list(JsonCodec<T> items) {
    return new JsonAnswer<>(JsonCodecs.list(items), JSON);
  }

  /** Text, in the character set the answer names, or UTF-8. */
  public static Answer<String> text() {
    return text("text/*, */*;q=0.1");
  }

  /** Text of a certain media type. */
  public static Answer<String> text(String mediaType) {
    return new TextAnswer(mediaType);
  }

  /**
   * Nothing of interest: the body is read and dropped, unless it reports an error. The result is
   * always null.
   */
  public static Answer<Void> none() {
    return new NoAnswer();
  }

  /** Bytes, handed on as they arrive. */
  public static Answer<BinaryResponse> binary() {
    return binary("*/*");
  }

  /** Bytes of a certain media type, handed on as they arrive. */
  public static Answer<BinaryResponse> binary(String mediaType) {
    return new BinaryAnswer(mediaType);
  }

  /**
   * Server-sent events, handed on as they arrive.
   *
   * @param codec reads the data of an event
   * @param sentinel the data that ends the stream, such as {@code [DONE]}, or null when there is
   *     none
   */
  public static <E> Answer<EventStream<E>> events(JsonCodec<E> codec, @Nullable String sentinel) {
    return new EventAnswer<>(
        (status, headers, context) -> new JsonEventDecoder<>(codec, status, headers, context),
        sentinel);
  }

  /**
   * Server-sent events whose data is no JSON, handed on as they arrive.
   *
   * @param sentinel the data that ends the stream, or null when there is none
   */
  public static Answer<EventStream<String>> textEvents(@Nullable String sentinel) {
    return new EventAnswer<>(TextEventDecoder::new, sentinel);
  }
}
