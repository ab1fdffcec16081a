package io.github.openrouterjava.runtime.call;

import io.github.openrouterjava.runtime.json.JsonCodec;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Responses that are read to their end, and held in memory, before the call is complete. */
abstract sealed class HeldType<T extends @Nullable Object> extends ResponseType<T> {
  private HeldType(String accept) {
    super(accept);
  }

  @Override
  public final boolean isHeldInMemory() {
    return true;
  }

  static final class Json<T> extends HeldType<T> {
    private final JsonCodec<T> codec;

    Json(JsonCodec<T> codec, String mediaType) {
      super(mediaType);
      this.codec = Objects.requireNonNull(codec, "codec");
    }

    @Override
    public CompletableFuture<T> readWith(Reader reader) {
      return reader.json(codec);
    }
  }

  static final class NullableJson<T> extends HeldType<@Nullable T> {
    private final JsonCodec<T> codec;

    NullableJson(JsonCodec<T> codec, String mediaType) {
      super(mediaType);
      this.codec = Objects.requireNonNull(codec, "codec");
    }

    @Override
    public CompletableFuture<@Nullable T> readWith(Reader reader) {
      return reader.nullableJson(codec);
    }
  }

  static final class Text extends HeldType<String> {
    Text(String mediaType) {
      super(withErrors(mediaType));
    }

    @Override
    public CompletableFuture<String> readWith(Reader reader) {
      return reader.text(accept().startsWith("*/*") || accept().startsWith("application/*"));
    }
  }

  static final class Ignored extends HeldType<Void> {
    Ignored() {
      super(ANYTHING);
    }

    @Override
    public CompletableFuture<Void> readWith(Reader reader) {
      return reader.none();
    }
  }
}
