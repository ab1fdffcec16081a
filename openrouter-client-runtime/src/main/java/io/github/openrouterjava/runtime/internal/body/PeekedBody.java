package io.github.openrouterjava.runtime.internal.body;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A body whose beginning was looked at before it is handed on whole. To be subscribed to once.
 * First gathers, then passes on. Fields are guarded by the lock; signals are given outside of it.
 */
public final class PeekedBody
    implements Flow.Publisher<List<ByteBuffer>>,
        Flow.Subscriber<List<ByteBuffer>>,
        Flow.Subscription {
  private final int enough;
  private final CompletableFuture<PeekedBody> ready = new CompletableFuture<>();
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
  private Flow.@Nullable Subscription upstream;
  private Flow.@Nullable Subscriber<? super List<ByteBuffer>> downstream;
  private byte @Nullable [] pending;
  private boolean handingOn;
  private long deferred;
  private boolean over;
  private @Nullable Throwable failure;

  private PeekedBody(int enough) {
    this.enough = enough;
  }

  /** Looks at a body until more than {@code enough} bytes have arrived. */
  public static CompletableFuture<PeekedBody> of(
      Flow.Publisher<List<ByteBuffer>> body, int enough) {
    PeekedBody peeked = new PeekedBody(enough);
    body.subscribe(peeked);
    return peeked.ready;
  }

  /** A body that is there already. */
  public static PeekedBody whole(byte[] bytes) {
    PeekedBody peeked = new PeekedBody(bytes.length);
    peeked.gathered.writeBytes(bytes);
    peeked.over = true;
    return peeked;
  }

  /** What was looked at. */
  public byte[] beginning() {
    return gathered.toByteArray();
  }

  /** Whether there is nothing beyond the beginning. */
  public synchronized boolean isWhole() {
    return over;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
    synchronized (this) {
      downstream = subscriber;
      pending = beginning();
    }
    subscriber.onSubscribe(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    upstream = subscription;
    ready.whenComplete(
        (body, thrown) -> {
          if (ready.isCancelled()) {
            subscription.cancel();
          }
        });
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    Flow.Subscriber<? super List<ByteBuffer>> receiver = receiver();
    if (receiver != null) {
      receiver.onNext(buffers);
      return;
    }
    for (ByteBuffer buffer : buffers) {
      byte[] copy = new byte[buffer.remaining()];
      buffer.get(copy);
      gathered.writeBytes(copy);
    }
    if (gathered.size() > enough) {
      ready.complete(this);
    } else if (upstream != null) {
      upstream.request(1);
    }
  }

  @Override
  public void onError(Throwable thrown) {
    end(thrown);
    ready.completeExceptionally(thrown);
  }

  @Override
  public void onComplete() {
    end(null);
    ready.complete(this);
  }

  private void end(@Nullable Throwable thrown) {
    Flow.Subscriber<? super List<ByteBuffer>> receiver;
    synchronized (this) {
      over = true;
      failure = thrown;
      receiver = pending == null && !handingOn ? downstream : null;
    }
    if (receiver != null) {
      finish(receiver, thrown);
    }
  }

  private synchronized Flow.@Nullable Subscriber<? super List<ByteBuffer>> receiver() {
    return downstream;
  }

  @Override
  public void request(long n) {
    byte[] first;
    synchronized (this) {
      first = pending;
      pending = null;
      if (first != null) {
        handingOn = true;
      } else if (handingOn) {
        deferred = sum(deferred, n);
        return;
      }
    }
    long more = first == null ? n : handOnFirst(first, n - 1);
    if (upstream != null && more > 0) {
      upstream.request(more);
    }
  }

  /** Gives what was looked at, and the end if it came meanwhile; what is still asked for. */
  private long handOnFirst(byte[] first, long left) {
    Flow.Subscriber<? super List<ByteBuffer>> receiver = receiver();
    if (receiver == null) {
      return 0;
    }
    receiver.onNext(List.of(ByteBuffer.wrap(first)));
    long more;
    boolean ended;
    synchronized (this) {
      handingOn = false;
      more = sum(left, deferred);
      ended = over;
    }
    if (ended) {
      finish(receiver, failure);
    }
    return ended ? 0 : more;
  }

  private static long sum(long a, long b) {
    return a + b < 0 ? Long.MAX_VALUE : a + b;
  }

  @Override
  public void cancel() {
    if (upstream != null) {
      upstream.cancel();
    }
  }

  private static void finish(
      Flow.Subscriber<? super List<ByteBuffer>> receiver, @Nullable Throwable thrown) {
    if (thrown == null) {
      receiver.onComplete();
    } else {
      receiver.onError(thrown);
    }
  }
}
