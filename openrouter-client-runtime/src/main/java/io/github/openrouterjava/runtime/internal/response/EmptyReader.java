package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.BinaryResponse;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.json.Strictness;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Gives what an operation gives that succeeded without saying anything: an object in which nothing
 * is set, an empty text, or nothing. Fails for everything else.
 */
final class EmptyReader implements ResponseType.Reader {
  private final Strictness strictness;

  EmptyReader(Strictness strictness) {
    this.strictness = strictness;
  }

  @Override
  public <V> CompletableFuture<V> json(JsonCodec<V> codec) {
    try {
      return CompletableFuture.completedFuture(codec.decode("{}", strictness));
    } catch (JsonDecodeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public CompletableFuture<String> text() {
    return CompletableFuture.completedFuture("");
  }

  @Override
  @SuppressWarnings("NullAway") // Void has no other value
  public CompletableFuture<Void> none() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<BinaryResponse> binary() {
    return unavailable();
  }

  @Override
  public <E> CompletableFuture<EventStream<E>> events(
      JsonCodec<E> codec, @Nullable String sentinel) {
    return unavailable();
  }

  @Override
  public CompletableFuture<EventStream<String>> textEvents(@Nullable String sentinel) {
    return unavailable();
  }

  @Override
  public CompletableFuture<ResponseType.AnyBody> any() {
    return CompletableFuture.completedFuture(ResponseType.AnyBody.empty());
  }

  private static <V> CompletableFuture<V> unavailable() {
    return CompletableFuture.failedFuture(
        new UnsupportedOperationException("bytes and events always come from a response"));
  }
}
