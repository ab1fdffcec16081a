package io.github.openrouterjava.runtime.internal.observe;

import io.github.openrouterjava.runtime.BinaryResponse;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.json.JsonCodec;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads a response as another reader does, and gives its caller streams that are observed. */
public final class CallReader implements ResponseType.Reader {
  private final ResponseType.Reader reader;
  private final CallDelivery delivery;

  /** A reader for the response to one attempt. */
  public CallReader(ResponseType.Reader reader, CallDelivery delivery) {
    this.reader = reader;
    this.delivery = delivery;
  }

  @Override
  public <V> CompletableFuture<V> json(JsonCodec<V> codec) {
    return reader.json(codec);
  }

  @Override
  public CompletableFuture<String> text() {
    return reader.text();
  }

  @Override
  public CompletableFuture<Void> none() {
    return reader.none();
  }

  @Override
  public CompletableFuture<BinaryResponse> binary() {
    return reader.binary().thenApply(download -> new CallDownload(download, delivery));
  }

  @Override
  public <E> CompletableFuture<EventStream<E>> events(
      JsonCodec<E> codec, @Nullable String sentinel) {
    return reader.events(codec, sentinel).thenApply(stream -> new CallStream<>(stream, delivery));
  }

  @Override
  public CompletableFuture<ResponseType.AnyBody> any() {
    return reader.any().thenApply(this::handedOut);
  }

  private ResponseType.AnyBody handedOut(ResponseType.AnyBody body) {
    return body.events()
        .map(stream -> ResponseType.AnyBody.ofEvents(new CallStream<>(stream, delivery)))
        .or(
            () ->
                body.bytes()
                    .map(bytes -> ResponseType.AnyBody.ofBytes(new CallDownload(bytes, delivery))))
        .orElse(body);
  }

  @Override
  public CompletableFuture<EventStream<String>> textEvents(@Nullable String sentinel) {
    return reader.textEvents(sentinel).thenApply(stream -> new CallStream<>(stream, delivery));
  }
}
