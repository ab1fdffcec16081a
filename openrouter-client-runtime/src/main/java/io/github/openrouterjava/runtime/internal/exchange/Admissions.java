package io.github.openrouterjava.runtime.internal.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The admissions of all attempts of one call. Thread-safe. */
final class Admissions {
  private final List<CallLimiter> limiters;
  private @Nullable Thread caller;
  private boolean forced;
  private @Nullable Admission current;

  Admissions(List<CallLimiter> limiters) {
    this.limiters = limiters;
  }

  /** The admission of the next attempt. */
  synchronized Admission ask() {
    Admission next = new Admission(limiters, caller, forced);
    current = next;
    return next;
  }

  /**
   * The present thread is about to wait for the call. If another call cannot end before this thread
   * goes on, the call is admitted at once, and so are its further attempts.
   */
  void aboutToWait() {
    if (limiters.isEmpty()) {
      return;
    }
    Thread thread = Thread.currentThread();
    Admission present;
    boolean force = occupied(thread);
    synchronized (this) {
      caller = thread;
      forced = force;
      present = current;
    }
    if (present != null && force) {
      present.force();
    }
    if (present != null) {
      present.awaitedBy(thread);
    }
  }

  private boolean occupied(Thread thread) {
    for (CallLimiter limiter : limiters) {
      if (limiter.occupies(thread)) {
        return true;
      }
    }
    return false;
  }
}
