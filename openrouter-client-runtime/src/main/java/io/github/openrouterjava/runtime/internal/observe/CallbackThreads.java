package io.github.openrouterjava.runtime.internal.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which one client calls the subscribers of its streams. Each stream stays on one
 * thread to its end. Streams share threads only where there are many, so that a subscriber which
 * blocks, or waits for another stream, rarely holds up others. Threads are made when they are
 * needed, and end when they have had no stream for a while. Thread-safe.
 */
public final class CallbackThreads {
  private static final int MAX_THREADS = 32;
  private static final long IDLE_SECONDS = 5;

  private final List<Loop> loops = new ArrayList<>();
  private int made;

  /** A thread for one stream. */
  public interface Lease extends Executor {
    /** The stream has ended: what comes later is dropped. */
    void end();
  }

  /** A thread for a stream: an idle one, a new one, or the one with the fewest streams. */
  public synchronized Lease lease() {
    Loop chosen = null;
    for (Loop loop : loops) {
      if (chosen == null || loop.streams < chosen.streams) {
        chosen = loop;
      }
    }
    if (chosen == null || (chosen.streams > 0 && loops.size() < MAX_THREADS)) {
      chosen = new Loop();
      loops.add(chosen);
      Thread thread = new Thread(chosen, "api-client-callbacks-" + ++made);
      thread.setDaemon(true);
      thread.start();
    }
    chosen.streams++;
    return new LoopLease(chosen);
  }

  /** One thread and what it has to do. */
  private final class Loop implements Runnable {
    private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

    /** Guarded by the lock of all threads. */
    private int streams;

    @Override
    public void run() {
      Runnable task = next();
      while (task != null) {
        try {
          task.run();
        } catch (RuntimeException | Error e) {
          Thread thread = Thread.currentThread();
          thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
        task = next();
      }
    }

    /** The next task; null if the thread is to end. */
    private @Nullable Runnable next() {
      while (true) {
        Runnable task = null;
        try {
          task = tasks.poll(IDLE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          continue; // left behind by a subscriber; nobody else can interrupt this thread
        }
        if (task != null) {
          return task;
        }
        synchronized (CallbackThreads.this) {
          if (streams == 0 && tasks.isEmpty()) {
            loops.remove(this);
            return null;
          }
        }
      }
    }
  }

  private final class LoopLease implements Lease {
    private final Loop loop;
    private boolean over;

    private LoopLease(Loop loop) {
      this.loop = loop;
    }

    @Override
    public void execute(Runnable task) {
      synchronized (CallbackThreads.this) {
        if (!over) {
          loop.tasks.add(task);
        }
      }
    }

    @Override
    public void end() {
      synchronized (CallbackThreads.this) {
        if (!over) {
          over = true;
          loop.streams--;
        }
      }
    }
  }
}
