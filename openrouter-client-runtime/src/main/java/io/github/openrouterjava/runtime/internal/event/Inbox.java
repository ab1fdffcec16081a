package io.github.openrouterjava.runtime.internal.event;

import io.github.openrouterjava.runtime.http.TimeSource;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What has arrived of a response and was not taken yet: the meeting point of the transport's
 * threads and the consumer. A response that was lost can be followed by another.
 *
 * <p>At most {@value #PREFETCH} lists of buffers are held or asked for, so a slow consumer slows
 * the server down. All calls into other code are made outside the lock. Thread-safe.
 */
final class Inbox {
  private static final int PREFETCH = 2;

  /**
   * After the end marker, how long and for how much the response may still end so that its
   * connection is reusable.
   */
  private static final Duration LINGER = Duration.ofMillis(250);

  private static final int LINGER_LISTS = 4;

  /** Why nothing more will arrive. */
  sealed interface End {}

  /** The response has ended. */
  record Complete() implements End {}

  /** The server says that nothing follows of a response that was lost. */
  record Finished() implements End {}

  /** The connection failed. */
  record Lost(Throwable failure) implements End {}

  /** No byte arrived for the idle timeout. */
  record Idle() implements End {}

  /** The consumer closed the stream. */
  record Closed() implements End {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<List<ByteBuffer>> arrived = new ArrayDeque<>(PREFETCH);
  private final TimeSource time;
  private final Duration idleTimeout;

  /** Takes what arrives of the present response; what arrives of earlier ones is dropped. */
  private Feed feed = new Feed();

  /** The response that is waited for, while none is there. */
  private CompletableFuture<?> awaited = new CompletableFuture<>();

  private Flow.@Nullable Subscription upstream;
  private int requested;
  private long lastActivity;
  private Runnable timer = () -> {};
  private int lingering;
  private boolean finished;
  private volatile @Nullable End end;
  private volatile @Nullable Runnable listener;

  private Inbox(EventStreamOptions options) {
    this.time = options.time;
    this.idleTimeout = options.idleTimeout;
    this.lastActivity = time.nanoTime();
  }

  /** Subscribes to a response and starts the idle timeout. */
  static Inbox open(Flow.Publisher<List<ByteBuffer>> response, EventStreamOptions options) {
    Inbox inbox = new Inbox(options);
    inbox.armIdleTimer(inbox.idleTimeout.toNanos());
    response.subscribe(inbox.feed);
    return inbox;
  }

  /**
   * Goes on with another response, in place of one that was lost, when it is there; does nothing
   * once the consumer has closed the stream. The idle timeout starts with the response.
   *
   * @param response completes with nothing if the server says that nothing follows; is cancelled if
   *     the stream is closed before
   */
  void reopen(CompletableFuture<Optional<Flow.Publisher<List<ByteBuffer>>>> response) {
    boolean open;
    lock.lock();
    try {
      open = !isClosed();
      if (open) {
        feed = new Feed();
        upstream = null;
        requested = 0;
        end = null;
        awaited = response;
      }
    } finally {
      lock.unlock();
    }
    if (open) {
      response.whenComplete(
          (next, failure) -> {
            if (failure == null) {
              reopened(next);
            } else {
              terminate(new Lost(failure), false);
            }
          });
    } else {
      response.cancel(true);
    }
  }

  private void reopened(Optional<Flow.Publisher<List<ByteBuffer>>> response) {
    if (response.isEmpty()) {
      terminate(new Finished(), false);
    } else {
      Feed present;
      lock.lock();
      try {
        present = feed;
        if (end == null) {
          lastActivity = time.nanoTime();
          armIdleTimer(idleTimeout.toNanos());
        }
      } finally {
        lock.unlock();
      }
      response.get().subscribe(present); // which cancels it at once if the stream was closed
    }
  }

  /**
   * Takes what arrived next, or returns null when nothing is there now; then {@link #end} tells
   * whether to wait.
   */
  @Nullable List<ByteBuffer> poll() {
    List<ByteBuffer> next;
    Flow.Subscription source;
    lock.lock();
    try {
      next = arrived.poll();
      source = next == null || end != null ? null : upstream;
      if (source != null) {
        if (requested == 0) {
          lastActivity = time.nanoTime();
        }
        requested++;
      }
    } finally {
      lock.unlock();
    }
    if (source != null) {
      source.request(1);
    }
    return next;
  }

  /**
   * Why nothing more will arrive after what {@link #poll} still returns, or null while more may.
   * Ask before polling: an end seen first means that a following null is final.
   */
  @Nullable End end() {
    return end;
  }

  boolean isClosed() {
    return end instanceof Closed;
  }

  /** Waits until there is something to {@link #poll}, or the {@link #end}. */
  void await() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (arrived.isEmpty() && end == null) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Has the task run each time {@link #poll} or {@link #end} may have news. */
  void onChange(Runnable task) {
    listener = task;
  }

  /**
   * Drops what arrived and frees the connection at once; does nothing after an end, nor while the
   * connection is kept for a moment after {@link #finish}.
   */
  void close() {
    boolean lingers;
    lock.lock();
    try {
      lingers = finished && end == null;
    } finally {
      lock.unlock();
    }
    if (!lingers) {
      cut();
    }
  }

  private void cut() {
    terminate(new Closed(), true);
  }

  /**
   * The consumer has all it wants. The connection is kept for a moment, because the response
   * normally ends right behind its end marker and its connection can then serve the next request.
   */
  void finish() {
    Flow.Subscription source;
    lock.lock();
    try {
      boolean open = end == null;
      finished = true;
      arrived.clear();
      timer.run();
      source = open ? upstream : null;
      lingering = LINGER_LISTS;
      if (open) {
        timer = time.schedule(this::cut, LINGER);
      }
    } finally {
      lock.unlock();
    }
    if (source != null) {
      source.request(PREFETCH);
    }
  }

  private void terminate(End reason, boolean cancel) {
    Flow.Subscription source;
    CompletableFuture<?> pending;
    lock.lock();
    try {
      if (end != null && !(reason instanceof Closed && !(end instanceof Closed))) {
        return;
      }
      source = cancel && end == null ? upstream : null;
      end = reason;
      if (reason instanceof Closed) {
        arrived.clear();
      }
      timer.run();
      changed.signalAll();
      pending = awaited;
    } finally {
      lock.unlock();
    }
    if (source != null) {
      source.cancel();
    }
    if (cancel) {
      pending.cancel(true);
    }
    notifyListener();
  }

  private void notifyListener() {
    Runnable task = listener;
    if (task != null) {
      task.run();
    }
  }

  private void armIdleTimer(long nanos) {
    if (!idleTimeout.isZero()) {
      timer = time.schedule(this::checkIdle, Duration.ofNanos(nanos));
    }
  }

  /**
   * One timer serves the whole stream: it looks when a byte arrived last, instead of being reset by
   * each.
   */
  private void checkIdle() {
    lock.lock();
    try {
      if (end != null || finished) {
        return;
      }
      long idle = requested > 0 ? time.nanoTime() - lastActivity : 0;
      long remaining = idleTimeout.toNanos() - idle;
      if (remaining > 0) {
        armIdleTimer(remaining);
        return;
      }
    } finally {
      lock.unlock();
    }
    terminate(new Idle(), true);
  }

  /** Takes what arrives of one response. */
  private final class Feed implements Flow.Subscriber<List<ByteBuffer>> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      boolean wanted;
      lock.lock();
      try {
        wanted = this == feed && upstream == null && end == null;
        if (wanted) {
          upstream = subscription;
          requested = PREFETCH;
        }
      } finally {
        lock.unlock();
      }
      if (wanted) {
        subscription.request(PREFETCH);
      } else {
        subscription.cancel();
      }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      boolean tooLong = false;
      lock.lock();
      try {
        if (this != feed) {
          return;
        }
        requested--;
        lastActivity = time.nanoTime();
        if (finished) {
          tooLong = --lingering <= 0;
        } else if (end == null) {
          arrived.add(buffers);
          changed.signalAll();
        }
      } finally {
        lock.unlock();
      }
      if (tooLong) {
        cut();
      } else {
        notifyListener();
      }
    }

    @Override
    public void onError(Throwable failure) {
      if (isPresent()) {
        terminate(new Lost(failure), false);
      }
    }

    @Override
    public void onComplete() {
      if (isPresent()) {
        terminate(new Complete(), false);
      }
    }

    private boolean isPresent() {
      lock.lock();
      try {
        return this == feed;
      } finally {
        lock.unlock();
      }
    }
  }
}
