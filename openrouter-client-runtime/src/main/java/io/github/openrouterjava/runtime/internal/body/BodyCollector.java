package io.github.openrouterjava.runtime.internal.body;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Gathers a body in memory, up to a limit. Cancelling its future stops the reading and aborts the
 * exchange.
 */
public final class BodyCollector implements Flow.Subscriber<List<ByteBuffer>> {
  private final long limit;
  private final boolean cut;
  private final List<byte[]> pieces = new ArrayList<>();
  private final CompletableFuture<byte[]> result = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;
  private long size;

  private BodyCollector(long limit, boolean cut) {
    this.limit = limit;
    this.cut = cut;
  }

  /**
   * Gathers the whole body; fails with a {@link BodyTooLargeException} when it is longer than the
   * limit.
   */
  public static CompletableFuture<byte[]> whole(Flow.Publisher<List<ByteBuffer>> body, long limit) {
    return subscribe(body, new BodyCollector(limit, false));
  }

  /**
   * Gathers the beginning of a body, up to the limit, and gives that also when the rest cannot be
   * read.
   */
  public static CompletableFuture<byte[]> beginning(
      Flow.Publisher<List<ByteBuffer>> body, long limit) {
    return subscribe(body, new BodyCollector(limit, true));
  }

  /** Frees the connection of a body that nobody is going to read, at once. */
  public static void discard(Flow.Publisher<List<ByteBuffer>> body) {
    BodyCollector none = new BodyCollector(0, true);
    none.result.cancel(true);
    body.subscribe(none);
  }

  private static CompletableFuture<byte[]> subscribe(
      Flow.Publisher<List<ByteBuffer>> body, BodyCollector collector) {
    body.subscribe(collector);
    return collector.result;
  }

  @Override
  public void onSubscribe(Flow.Subscription arrived) {
    subscription = arrived;
    result.whenComplete(
        (bytes, failure) -> {
          if (result.isCancelled()) {
            arrived.cancel();
          }
        });
    if (!result.isDone()) {
      arrived.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (result.isDone()) {
      return;
    }
    for (ByteBuffer buffer : buffers) {
      long room = limit - size;
      byte[] piece = new byte[(int) Math.min(buffer.remaining(), room)];
      boolean overflows = buffer.remaining() > room;
      buffer.get(piece);
      pieces.add(piece);
      size += piece.length;
      if (overflows) {
        overflow();
        return;
      }
    }
  }

  private void overflow() {
    if (subscription != null) {
      subscription.cancel();
    }
    if (cut) {
      result.complete(gathered());
    } else {
      pieces.clear();
      result.completeExceptionally(new BodyTooLargeException(limit));
    }
  }

  @Override
  public void onError(Throwable failure) {
    if (cut) {
      result.complete(gathered());
    } else {
      result.completeExceptionally(failure);
    }
  }

  @Override
  public void onComplete() {
    result.complete(gathered());
  }

  private byte[] gathered() {
    if (pieces.size() == 1) {
      return pieces.get(0);
    }
    byte[] all = new byte[Math.toIntExact(size)];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    pieces.clear();
    return all;
  }
}
