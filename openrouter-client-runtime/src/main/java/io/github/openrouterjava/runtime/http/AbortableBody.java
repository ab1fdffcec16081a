package io.github.openrouterjava.runtime.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A body whose reader is told when the client is closed under it. */
final class AbortableBody implements Flow.Publisher<List<ByteBuffer>> {
  private final Flow.Publisher<List<ByteBuffer>> body;
  private final Set<Runnable> aborts;

  AbortableBody(Flow.Publisher<List<ByteBuffer>> body, Set<Runnable> aborts) {
    this.body = body;
    this.aborts = aborts;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
    Reader reader = new Reader(subscriber);
    aborts.add(reader);
    body.subscribe(reader);
  }

  private final class Reader
      implements Flow.Subscriber<List<ByteBuffer>>, Flow.Subscription, Runnable {
    private final Flow.Subscriber<? super List<ByteBuffer>> downstream;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Flow.@Nullable Subscription upstream;

    Reader(Flow.Subscriber<? super List<ByteBuffer>> downstream) {
      this.downstream = downstream;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      upstream = subscription;
      downstream.onSubscribe(this);
      if (over.get()) {
        subscription.cancel();
      }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      if (!over.get()) {
        downstream.onNext(buffers);
      }
    }

    @Override
    public void onError(Throwable failure) {
      if (end()) {
        downstream.onError(failure);
      }
    }

    @Override
    public void onComplete() {
      if (end()) {
        downstream.onComplete();
      }
    }

    @Override
    public void request(long n) {
      Flow.Subscription subscription = upstream;
      if (subscription != null) {
        subscription.request(n);
      }
    }

    @Override
    public void cancel() {
      end();
      Flow.Subscription subscription = upstream;
      if (subscription != null) {
        subscription.cancel();
      }
    }

    /** The client is closed: whoever reads learns why nothing more comes. */
    @Override
    public void run() {
      Flow.Subscription subscription = upstream;
      if (end() && subscription != null) {
        subscription.cancel();
        downstream.onError(JdkTransport.closedException());
      }
    }

    private boolean end() {
      aborts.remove(this);
      return over.compareAndSet(false, true);
    }
  }
}
