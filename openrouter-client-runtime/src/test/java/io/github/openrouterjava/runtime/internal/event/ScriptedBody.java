package io.github.openrouterjava.runtime.internal.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A response body a test sends by hand, which notes what is asked of it. */
final class ScriptedBody implements Flow.Publisher<List<ByteBuffer>> {
  final AtomicLong requested = new AtomicLong();
  final AtomicInteger cancelled = new AtomicInteger();
  private Flow.@Nullable Subscriber<? super List<ByteBuffer>> subscriber;

  @Override
  public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> target) {
    subscriber = target;
    target.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long n) {
            requested.addAndGet(n);
          }

          @Override
          public void cancel() {
            cancelled.incrementAndGet();
          }
        });
  }

  ScriptedBody send(String text) {
    return send(text.getBytes(UTF_8));
  }

  ScriptedBody send(byte[] bytes) {
    requested.decrementAndGet();
    subscriber().onNext(List.of(ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
    return this;
  }

  void end() {
    subscriber().onComplete();
  }

  void fail(Throwable failure) {
    subscriber().onError(failure);
  }

  private Flow.Subscriber<? super List<ByteBuffer>> subscriber() {
    Flow.Subscriber<? super List<ByteBuffer>> result = subscriber;
    if (result == null) {
      throw new IllegalStateException("Nobody subscribed");
    }
    return result;
  }
}
