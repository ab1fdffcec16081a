package io.github.openrouterjava.resilience4j;

import java.util.concurrent.atomic.AtomicReference;

/** Whether one call holds a permission. It is given back once, also if the call ends meanwhile. */
final class Permission {
  private enum State {
    NONE,
    HELD,
    OVER
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.NONE);

  /** Notes that the permission is held; false if the call has ended before. */
  boolean take() {
    return state.compareAndSet(State.NONE, State.HELD);
  }

  /** Notes the end of the call; true if the permission is to be given back. */
  boolean end() {
    return state.getAndSet(State.OVER) == State.HELD;
  }
}
