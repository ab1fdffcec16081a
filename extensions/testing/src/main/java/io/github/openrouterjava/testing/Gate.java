package io.github.openrouterjava.testing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A point a scripted reply waits at until the test opens it, so that tests order events without
 * sleeping. Thread-safe.
 */
public final class Gate {
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch opened = new CountDownLatch(1);

  /** A gate that is closed. */
  public Gate() {}

  /** Lets everyone through who waits here or comes later. */
  public void open() {
    opened.countDown();
  }

  /**
   * Waits until a reply has come to this gate, so all before it has been written.
   *
   * @throws AssertionError if none does within the time
   */
  public void awaitReached(Duration atMost) throws InterruptedException {
    if (!reached.await(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new AssertionError("No reply reached the gate within " + atMost);
    }
  }

  void pass() throws InterruptedException {
    reached.countDown();
    opened.await();
  }
}
