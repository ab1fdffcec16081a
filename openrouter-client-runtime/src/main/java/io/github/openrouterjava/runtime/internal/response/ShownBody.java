package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.internal.body.BodyStage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/** A body whose failure shows no key, though the transport quotes what the server sent. */
final class ShownBody extends BodyStage {
  private final Secrets secrets;

  ShownBody(Flow.Publisher<List<ByteBuffer>> body, Secrets secrets) {
    super(body);
    this.secrets = secrets;
  }

  @Override
  public void onError(Throwable reason) {
    super.onError(secrets.shown(reason));
  }
}
