package io.github.openrouterjava.runtime.internal.cache;

import io.github.openrouterjava.runtime.internal.body.BodyStage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** A body that is recorded while it is read; what is longer than a limit, or cut off, is not. */
final class RecordedBody extends BodyStage {
  private final long announced;
  private final long limit;
  private final Consumer<byte[]> complete;
  private final ByteArrayOutputStream recorded = new ByteArrayOutputStream();
  private boolean tooLong;

  /**
   * Records a body.
   *
   * @param announced its length, or -1 if it is not known
   * @param complete takes the bytes when the body has ended well
   */
  RecordedBody(
      Flow.Publisher<List<ByteBuffer>> body,
      long announced,
      long limit,
      Consumer<byte[]> complete) {
    super(body);
    this.announced = announced;
    this.limit = limit;
    this.complete = complete;
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      ByteBuffer copy = buffer.duplicate();
      tooLong |= copy.remaining() > limit - recorded.size();
      if (tooLong) {
        recorded.reset();
      } else {
        byte[] piece = new byte[copy.remaining()];
        copy.get(piece);
        recorded.write(piece, 0, piece.length);
      }
    }
    super.onNext(buffers);
  }

  @Override
  public void onComplete() {
    if (!tooLong && !isOver() && (announced < 0 || announced == recorded.size())) {
      complete.accept(recorded.toByteArray());
    }
    super.onComplete();
  }
}
