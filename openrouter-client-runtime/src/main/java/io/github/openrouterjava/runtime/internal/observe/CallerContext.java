package io.github.openrouterjava.runtime.internal.observe;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The context of the thread that made a call. Immutable and thread-safe. */
public final class CallerContext {
  private static final Logger LOG = System.getLogger("io.github.openrouterjava.runtime");
  private static final CallerContext NONE = new CallerContext(null);

  private final @Nullable UnaryOperator<Runnable> around;

  private CallerContext(@Nullable UnaryOperator<Runnable> around) {
    this.around = around;
  }

  /** Captures the context of the current thread, if there is anything that does. */
  public static CallerContext capture(@Nullable Supplier<UnaryOperator<Runnable>> capture) {
    if (capture == null) {
      return NONE;
    }
    try {
      return new CallerContext(capture.get());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the context of a caller could not be captured", e);
      return NONE;
    }
  }

  /** The task in this context. */
  public Runnable around(Runnable task) {
    if (around == null) {
      return task;
    }
    try {
      return around.apply(task);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the context of a caller could not be restored", e);
      return task;
    }
  }

  /** Runs a task in this context. */
  public void run(Runnable task) {
    around(task).run();
  }

  /** Runs a task with a result in this context. */
  public <V> V call(Supplier<V> task) {
    if (around == null) {
      return task.get();
    }
    List<V> result = new ArrayList<>(1);
    run(() -> result.add(task.get()));
    return result.get(0);
  }

  /**
   * An executor whose tasks run in this context. A task that the given one refuses runs at once, on
   * the thread at hand: callers must not wait for ever.
   */
  public Executor executor(Executor executor) {
    return task -> {
      Runnable inContext = around(task);
      try {
        executor.execute(inContext);
      } catch (RejectedExecutionException e) {
        inContext.run();
      }
    };
  }
}
