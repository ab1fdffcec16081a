package io.github.openrouterjava.runtime;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/** A body that is there already. */
final class OnePiece implements Flow.Publisher<List<ByteBuffer>> {
  private final byte[] bytes;

  OnePiece(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
    subscriber.onSubscribe(
        new Flow.Subscription() {
          private boolean over;

          @Override
          public void request(long n) {
            if (!over) {
              over = true;
              subscriber.onNext(List.of(ByteBuffer.wrap(bytes)));
              subscriber.onComplete();
            }
          }

          @Override
          public void cancel() {
            over = true;
          }
        });
  }
}
