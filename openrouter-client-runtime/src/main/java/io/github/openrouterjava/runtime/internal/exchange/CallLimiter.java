package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.ConcurrencyLimit;
import io.github.openrouterjava.runtime.http.TimeSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Admits attempts up to a limit, and lets the others wait in the order they came. Thread-safe. */
final class CallLimiter {
  private final ConcurrencyLimit limit;
  private final TimeSource time;
  private final Executor executor;
  private final Deque<Place> waiting = new ArrayDeque<>();
  private final Set<Admission> held = ConcurrentHashMap.newKeySet();

  /** May exceed the limit, by calls that must not wait. */
  private int taken;

  /**
   * A limiter.
   *
   * @param executor runs what waited, so that a call which ends is not held up by the next one
   */
  CallLimiter(ConcurrencyLimit limit, TimeSource time, Executor executor) {
    this.limit = limit;
    this.time = time;
    this.executor = executor;
  }

  private enum State {
    WAITING,
    HELD,
    LEFT
  }

  /** What happens to an attempt that wants to enter. */
  interface Entrant {
    /** The attempt is admitted. */
    void admitted();

    /** The attempt has waited too long, and has left. */
    void refused(ConcurrencyLimit limit);
  }

  /** The place of one attempt, in the queue or past it. */
  final class Place {
    private final Admission admission;
    private final Entrant entrant;
    private State state = State.WAITING;
    private Runnable timer = () -> {};

    private Place(Admission admission, Entrant entrant) {
      this.admission = admission;
      this.entrant = entrant;
    }

    /** Admits the attempt now if there is room and nobody waits before it; else it waits. */
    void enter() {
      boolean admitted;
      synchronized (CallLimiter.this) {
        admitted = state == State.WAITING && waiting.peek() == this && taken < limit.calls();
        if (admitted) {
          take();
        }
      }
      if (admitted) {
        entrant.admitted();
      } else {
        startTimer();
      }
    }

    private void startTimer() {
      Runnable stop = time.schedule(this::tooLate, limit.maxWait());
      synchronized (CallLimiter.this) {
        if (state == State.WAITING) {
          timer = stop;
          return;
        }
      }
      stop.run(); // it was admitted, or has left, in this very moment
    }

    /** Admits the attempt now if it waits, whatever the limit. */
    void force() {
      Runnable stop;
      synchronized (CallLimiter.this) {
        if (state != State.WAITING) {
          return;
        }
        take();
        stop = timer;
      }
      stop.run();
      entrant.admitted();
    }

    /** Notes the admission; the caller holds the lock. */
    private void take() {
      waiting.remove(this);
      state = State.HELD;
      taken++;
      held.add(admission);
    }

    private void tooLate() {
      synchronized (CallLimiter.this) {
        if (state != State.WAITING) {
          return;
        }
        waiting.remove(this);
        state = State.LEFT;
      }
      entrant.refused(limit);
    }

    /** Gives the place up; another attempt gets it. Does nothing the second time. */
    void leave() {
      Runnable stop;
      Place next = null;
      synchronized (CallLimiter.this) {
        State before = state;
        state = State.LEFT;
        stop = timer;
        if (before == State.WAITING) {
          waiting.remove(this);
        } else if (before == State.HELD) {
          held.remove(admission);
          taken--;
          next = taken < limit.calls() ? waiting.peek() : null;
          if (next != null) {
            next.take();
          }
        }
      }
      stop.run();
      if (next != null) {
        next.timer.run();
        executor.execute(next.entrant::admitted);
      }
    }
  }

  /** A place at the end of the queue, to be entered or forced. */
  Place queue(Admission admission, Entrant entrant) {
    Place place = new Place(admission, entrant);
    synchronized (this) {
      waiting.add(place);
    }
    return place;
  }

  /** Whether a thread reads, or is called back by, an attempt that was admitted. */
  boolean occupies(Thread thread) {
    return held.stream().anyMatch(admission -> admission.occupies(thread));
  }
}
