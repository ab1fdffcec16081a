package io.github.openrouterjava.runtime.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Gathers the bytes of a request body, up to a limit. */
final class BodyBytes implements Flow.Subscriber<ByteBuffer> {
  private final int limit;
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
  private final CompletableFuture<Optional<byte[]>> result = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  private BodyBytes(int limit) {
    this.limit = limit;
  }

  /** The bytes; empty if they are more than the limit. */
  static Optional<byte[]> of(Flow.Publisher<ByteBuffer> body, int limit) {
    BodyBytes subscriber = new BodyBytes(limit);
    body.subscribe(subscriber);
    try {
      return subscriber.result.join(); // all of the JDK's publishers are done by now
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException io) {
        throw new UncheckedIOException(io);
      }
      throw cause instanceof RuntimeException known ? known : e;
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription arrived) {
    subscription = arrived;
    arrived.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(ByteBuffer bytes) {
    if (result.isDone()) {
      return;
    }
    if (bytes.remaining() > limit - gathered.size()) {
      result.complete(Optional.empty());
      if (subscription != null) {
        subscription.cancel();
      }
      return;
    }
    byte[] piece = new byte[bytes.remaining()];
    bytes.get(piece);
    gathered.write(piece, 0, piece.length);
  }

  @Override
  public void onError(Throwable failure) {
    result.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    result.complete(Optional.of(gathered.toByteArray()));
  }
}
