package io.github.openrouterjava.runtime.internal.response;

import java.util.ArrayList;
import java.util.List;

/** What to stop when an attempt is given up. Thread-safe. */
public final class AttemptScope {
  private final List<Runnable> actions = new ArrayList<>();
  private boolean aborted;

  /** Adds something to stop; stops it at once if the attempt was already given up. */
  public void onAbort(Runnable action) {
    synchronized (this) {
      if (!aborted) {
        actions.add(action);
        return;
      }
    }
    action.run();
  }

  /** Gives the attempt up. */
  public void abort() {
    List<Runnable> pending;
    synchronized (this) {
      aborted = true;
      pending = List.copyOf(actions);
      actions.clear();
    }
    pending.forEach(Runnable::run);
  }

  /**
   * Ends an attempt that has succeeded: nothing is left to stop.
   *
   * @return false if the attempt was given up before
   */
  public synchronized boolean release() {
    actions.clear();
    return !aborted;
  }
}
