package io.github.openrouterjava.runtime.internal.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body as a stream. At most two deliveries of the transport are held, so a slow reader
 * slows the server down. Closing frees the connection at once, from any thread; interrupting the
 * reader does too, and keeps the flag set.
 */
public final class BodyInputStream extends InputStream {
  private static final int PREFETCH = 2;
  private static final Object END = new Object();

  private final Inbox inbox = new Inbox();
  private final Deque<ByteBuffer> current = new ArrayDeque<>();

  /** What ended the body: a failure, or {@link #END}. */
  private @Nullable Object end;

  /** Subscribes to a body. */
  public BodyInputStream(Flow.Publisher<List<ByteBuffer>> body) {
    body.subscribe(inbox);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!hasBytes()) {
      return -1;
    }
    ByteBuffer head = current.element();
    int count = Math.min(length, head.remaining());
    head.get(target, offset, count);
    return count;
  }

  @Override
  public int available() {
    ByteBuffer head = current.peek();
    return head == null ? 0 : head.remaining();
  }

  @Override
  public void close() {
    inbox.close();
  }

  private boolean hasBytes() throws IOException {
    while (current.isEmpty() || !current.element().hasRemaining()) {
      if (!current.isEmpty()) {
        current.remove();
        continue;
      }
      Object event = end != null ? end : next();
      if (event instanceof ByteBuffer[] buffers) {
        Collections.addAll(current, buffers);
        inbox.requestMore();
      } else {
        end = event;
        if (event instanceof Throwable failure) {
          throw new IOException(failure.getMessage(), failure);
        }
        return false;
      }
    }
    return true;
  }

  private Object next() throws IOException {
    try {
      return inbox.events.take();
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted =
          new InterruptedIOException("interrupted while reading the response");
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  private static final class Inbox implements Flow.Subscriber<List<ByteBuffer>> {
    /** Arrays of buffers, and then a failure or {@link #END}. */
    final LinkedBlockingQueue<Object> events = new LinkedBlockingQueue<>();

    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean closed;

    @Override
    public void onSubscribe(Flow.Subscription arrived) {
      subscription = arrived;
      if (closed) {
        arrived.cancel();
      } else {
        arrived.request(PREFETCH);
      }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      if (!closed) {
        events.add(buffers.toArray(new ByteBuffer[0]));
      }
    }

    @Override
    public void onError(Throwable failure) {
      events.add(failure);
    }

    @Override
    public void onComplete() {
      events.add(END);
    }

    void requestMore() {
      Flow.Subscription source = subscription;
      if (source != null) {
        source.request(1);
      }
    }

    void close() {
      closed = true;
      events.clear();
      events.add(new IOException("the stream was closed"));
      Flow.Subscription source = subscription;
      if (source != null) {
        source.cancel();
      }
    }
  }
}
