package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.internal.body.BodyStage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/** A body whose attempt counts for the concurrency limits until the body ends. */
final class CountedBody extends BodyStage {
  private final Admission admission;

  CountedBody(Flow.Publisher<List<ByteBuffer>> body, Admission admission) {
    super(body);
    this.admission = admission;
  }

  @Override
  public void request(long n) {
    admission.readBy(Thread.currentThread());
    super.request(n);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    admission.delivering(() -> super.onNext(buffers));
  }

  @Override
  protected boolean end() {
    admission.leave();
    return super.end();
  }
}
