package io.github.openrouterjava.runtime.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Flow;

/** A body whose reader is told when the client is closed under it. */
final class AbortableBody extends BodyStage implements Runnable {
  private final Set<Runnable> aborts;

  AbortableBody(Flow.Publisher<List<ByteBuffer>> body, Set<Runnable> aborts) {
    super(body);
    this.aborts = aborts;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
    aborts.add(this);
    super.subscribe(subscriber);
  }

  /** The client is closed: whoever reads learns why nothing more comes. */
  @Override
  public void run() {
    fail(JdkTransport.closedException());
  }

  @Override
  boolean end() {
    aborts.remove(this);
    return super.end();
  }
}
