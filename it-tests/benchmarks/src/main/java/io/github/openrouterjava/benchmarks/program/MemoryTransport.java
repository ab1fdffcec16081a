package io.github.openrouterjava.benchmarks.program;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.Transport;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Answers every request with the same stream, in pieces of the size that sockets deliver. */
final class MemoryTransport implements Transport {

  private static final int PIECE = 16 * 1024;

  private final byte[] bytes;

  MemoryTransport(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public CompletableFuture<TransportResponse> send(TransportRequest request) {
    Headers headers = Headers.builder().set("Content-Type", "text/event-stream").build();
    return CompletableFuture.completedFuture(
        new TransportResponse(
            200, headers, subscriber -> subscriber.onSubscribe(new Pieces(bytes, subscriber))));
  }

  @Override
  public void close() {}

  private static final class Pieces implements Flow.Subscription {

    private final byte[] bytes;
    private final Flow.Subscriber<? super List<ByteBuffer>> subscriber;
    private int position;
    private long wanted;
    private boolean sending;

    Pieces(byte[] bytes, Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
      this.bytes = bytes;
      this.subscriber = subscriber;
    }

    @Override
    public void request(long count) {
      wanted = Math.max(wanted, 0) + count < 0 ? Long.MAX_VALUE : wanted + count;
      if (sending) {
        return;
      }
      sending = true;
      while (wanted > 0 && position < bytes.length) {
        wanted--;
        int size = Math.min(PIECE, bytes.length - position);
        ByteBuffer piece = ByteBuffer.wrap(bytes, position, size).slice().asReadOnlyBuffer();
        position += size;
        subscriber.onNext(List.of(piece));
      }
      sending = false;
      if (position == bytes.length) {
        position++;
        subscriber.onComplete();
      }
    }

    @Override
    public void cancel() {
      position = bytes.length + 1;
    }
  }
}
