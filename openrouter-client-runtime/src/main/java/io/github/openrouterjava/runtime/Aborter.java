package io.github.openrouterjava.runtime;

import java.util.ArrayList;
import java.util.List;

/** What to stop when an attempt is given up. Thread-safe. */
final class Aborter {
  private final List<Runnable> actions = new ArrayList<>();
  private boolean aborted;

  /** Adds something to stop; stops it at once when the attempt was already given up. */
  void onAbort(Runnable action) {
    synchronized (this) {
      if (!aborted) {
        actions.add(action);
        return;
      }
    }
    action.run();
  }

  /** Gives the attempt up. */
  void abort() {
    List<Runnable> pending;
    synchronized (this) {
      aborted = true;
      pending = List.copyOf(actions);
      actions.clear();
    }
    pending.forEach(Runnable::run);
  }

  /**
   * The attempt has ended well: there is nothing left to stop. False when it was given up before.
   */
  synchronized boolean release() {
    actions.clear();
    return !aborted;
  }
}
