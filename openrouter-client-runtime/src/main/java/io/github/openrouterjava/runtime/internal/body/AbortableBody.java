package io.github.openrouterjava.runtime.internal.body;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/** A body whose reader is told when the client is closed under it. */
public final class AbortableBody extends BodyStage implements Runnable {
  private final Set<Runnable> aborts;
  private final Supplier<IOException> reason;

  /**
   * Wraps a body.
   *
   * @param aborts where the body registers while it is read, to be run when the client closes
   * @param reason what the reader is told then
   */
  public AbortableBody(
      Flow.Publisher<List<ByteBuffer>> body, Set<Runnable> aborts, Supplier<IOException> reason) {
    super(body);
    this.aborts = aborts;
    this.reason = reason;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
    aborts.add(this);
    super.subscribe(subscriber);
  }

  /** The client is closed: the reader is told why nothing more arrives. */
  @Override
  public void run() {
    fail(reason.get());
  }

  @Override
  protected boolean end() {
    aborts.remove(this);
    return super.end();
  }
}
