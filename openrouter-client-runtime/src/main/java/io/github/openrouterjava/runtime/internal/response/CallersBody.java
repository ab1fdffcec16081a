package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.BodyStage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/** A body that callers read themselves: it fails with the exceptions that all calls fail with. */
final class CallersBody extends BodyStage {
  private final TransportResponse response;
  private final ResponseContext context;

  CallersBody(
      Flow.Publisher<List<ByteBuffer>> body, TransportResponse response, ResponseContext context) {
    super(body);
    this.response = response;
    this.context = context;
  }

  @Override
  public void onError(Throwable reason) {
    super.onError(
        reason instanceof IOException io
            ? AttemptFailure.ofBody(response, io, context.secrets())
                .exception(context.startedCall())
            : reason);
  }
}
