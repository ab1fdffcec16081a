package io.github.openrouterjava.runtime.internal.body;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a body on its way to the one who reads it: a publisher for one subscriber, and both
 * ends of that subscription. It ends once, whoever ends it.
 */
public abstract class BodyStage
    implements Flow.Publisher<List<ByteBuffer>>,
        Flow.Subscriber<List<ByteBuffer>>,
        Flow.Subscription {
  private final Flow.Publisher<List<ByteBuffer>> source;
  private Flow.@Nullable Subscriber<? super List<ByteBuffer>> downstream;
  private volatile Flow.@Nullable Subscription upstream;
  private volatile @Nullable Throwable failure;
  private boolean over;

  protected BodyStage(Flow.Publisher<List<ByteBuffer>> source) {
    this.source = source;
  }

  /** A second subscriber is left to the source, which turns it away. */
  @Override
  public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
    if (downstream == null) {
      downstream = subscriber;
      source.subscribe(this);
    } else {
      source.subscribe(subscriber);
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    upstream = subscription;
    downstream().onSubscribe(this);
    if (isOver()) {
      subscription.cancel();
      Throwable reason = failure;
      if (reason != null) {
        downstream().onError(reason);
      }
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (!isOver()) {
      downstream().onNext(buffers);
    }
  }

  @Override
  public void onError(Throwable reason) {
    if (end()) {
      downstream().onError(reason);
    }
  }

  @Override
  public void onComplete() {
    if (end()) {
      downstream().onComplete();
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
    cancelUpstream();
  }

  /** Ends the body with a failure, for both sides. */
  protected final void fail(Throwable reason) {
    failure = reason;
    if (end() && upstream != null) {
      cancelUpstream();
      downstream().onError(reason);
    }
  }

  /** Notes the end; true for the first time. */
  protected boolean end() {
    synchronized (this) {
      boolean first = !over;
      over = true;
      return first;
    }
  }

  protected final synchronized boolean isOver() {
    return over;
  }

  protected final Flow.Subscriber<? super List<ByteBuffer>> downstream() {
    return Objects.requireNonNull(downstream, "nobody has subscribed");
  }

  private void cancelUpstream() {
    Flow.Subscription subscription = upstream;
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
