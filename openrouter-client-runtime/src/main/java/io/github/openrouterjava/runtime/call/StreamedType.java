package io.github.openrouterjava.runtime.call;

import io.github.openrouterjava.runtime.BinaryResponse;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.json.JsonCodec;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Responses that are handed on as they arrive. */
abstract sealed class StreamedType<T> extends ResponseType<T> {
  private StreamedType(String accept) {
    super(accept);
  }

  @Override
  public final boolean isHeldInMemory() {
    return false;
  }

  static final class Binary extends StreamedType<BinaryResponse> {
    Binary(String mediaType) {
      super(withErrors(mediaType));
    }

    @Override
    public CompletableFuture<BinaryResponse> readWith(Reader reader) {
      return reader.binary();
    }
  }

  static final class Events<E> extends StreamedType<EventStream<E>> {
    private final JsonCodec<E> codec;
    private final @Nullable String sentinel;

    Events(JsonCodec<E> codec, @Nullable String sentinel) {
      super(withErrors(EVENTS));
      this.codec = Objects.requireNonNull(codec, "codec");
      this.sentinel = sentinel;
    }

    @Override
    public CompletableFuture<EventStream<E>> readWith(Reader reader) {
      return reader.events(codec, sentinel);
    }
  }

  static final class TextEvents extends StreamedType<EventStream<String>> {
    private final @Nullable String sentinel;

    TextEvents(@Nullable String sentinel) {
      super(withErrors(EVENTS));
      this.sentinel = sentinel;
    }

    @Override
    public CompletableFuture<EventStream<String>> readWith(Reader reader) {
      return reader.textEvents(sentinel);
    }
  }

  static final class Envelopes<E> extends StreamedType<EventStream<E>> {
    private final JsonCodec<E> codec;
    private final @Nullable String sentinel;
    private final Set<String> textEvents;

    Envelopes(JsonCodec<E> codec, @Nullable String sentinel, Set<String> textEvents) {
      super(EVENTS);
      this.codec = Objects.requireNonNull(codec, "codec");
      this.sentinel = sentinel;
      this.textEvents = textEvents;
    }

    @Override
    public CompletableFuture<EventStream<E>> readWith(Reader reader) {
      return reader.envelopes(codec, sentinel, textEvents);
    }
  }

  static final class Lines<E> extends StreamedType<EventStream<E>> {
    private final JsonCodec<E> codec;

    Lines(JsonCodec<E> codec, String mediaType) {
      super(mediaType);
      this.codec = Objects.requireNonNull(codec, "codec");
    }

    @Override
    public CompletableFuture<EventStream<E>> readWith(Reader reader) {
      return reader.lines(codec);
    }
  }

  static final class Any extends StreamedType<AnyBody> {
    Any() {
      super(JSON + ", " + EVENTS + ";q=0.9, " + ANYTHING + ";q=0.8");
    }

    @Override
    public CompletableFuture<AnyBody> readWith(Reader reader) {
      return reader.any();
    }
  }
}
