package io.github.openrouterjava.okhttp;

import io.github.openrouterjava.runtime.http.RequestBody;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import okhttp3.MediaType;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A request body that OkHttp writes as fast as the connection takes it: one piece is asked for at a
 * time. It can be written once, so that OkHttp never repeats a request. Thread-safe.
 */
final class PulledBody extends okhttp3.RequestBody implements Flow.Subscriber<ByteBuffer> {
  private final RequestBody content;

  /** At most one piece, and the end. */
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

  private volatile Flow.@Nullable Subscription subscription;
  private volatile boolean cancelled;
  private volatile boolean taken;
  private volatile @Nullable Throwable failure;

  /** A piece of the body, or its end, or its failure. */
  private record Signal(@Nullable ByteBuffer bytes, @Nullable Throwable failure) {
    static final Signal END = new Signal(null, null);
  }

  PulledBody(RequestBody content) {
    this.content = content;
  }

  /** Whether there is a body of which nothing was taken. */
  boolean isUntouched() {
    return content.contentLength() != 0 && !taken;
  }

  /** Whether its source was not even asked. */
  boolean isUnread() {
    return subscription == null;
  }

  /** Why the body could not be read, if that was so. */
  @Nullable Throwable failure() {
    return failure;
  }

  /** Wakes the thread that writes, and stops the source. */
  void cancel() {
    cancelled = true;
    signals.add(Signal.END);
    Flow.Subscription current = subscription;
    if (current != null) {
      current.cancel();
    }
  }

  @Override
  public @Nullable MediaType contentType() {
    return null; // a field of the request
  }

  @Override
  public long contentLength() {
    return content.contentLength();
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try {
      content.publisher().subscribe(this);
    } catch (RuntimeException e) {
      failure = e;
      throw new IOException("the body of the request cannot be read", e);
    }
    Flow.Subscription source = subscription;
    if (source == null) {
      throw new IOException("the body of the request was not published");
    }
    try {
      boolean more = true;
      while (more) {
        more = write(sink, source);
      }
    } catch (IOException e) {
      source.cancel();
      throw e;
    }
  }

  private boolean write(BufferedSink sink, Flow.Subscription source) throws IOException {
    source.request(1);
    Signal next = take();
    Throwable broken = next.failure;
    if (broken != null) {
      failure = broken;
      throw new IOException("the body of the request cannot be read", broken);
    }
    ByteBuffer bytes = next.bytes;
    if (cancelled) {
      throw new IOException("the request was cancelled");
    }
    taken = true;
    if (bytes == null) {
      return false;
    }
    while (bytes.hasRemaining()) {
      sink.write(bytes);
    }
    return true;
  }

  private Signal take() throws InterruptedIOException {
    try {
      return signals.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the request was being sent");
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription arrived) {
    subscription = arrived;
    if (cancelled) {
      arrived.cancel();
    }
  }

  @Override
  public void onNext(ByteBuffer bytes) {
    signals.add(new Signal(bytes, null));
  }

  @Override
  public void onError(Throwable broken) {
    signals.add(new Signal(null, broken));
  }

  @Override
  public void onComplete() {
    signals.add(Signal.END);
  }
}
