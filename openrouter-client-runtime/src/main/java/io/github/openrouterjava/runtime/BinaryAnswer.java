package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.TransportResponse;
import java.util.concurrent.CompletableFuture;

/** An answer of bytes that are handed on as they arrive. */
final class BinaryAnswer extends Answer<BinaryResponse> {
  /** An error fits in here; a JSON document beyond it is a download. */
  private static final int LARGEST_ERROR = 64 * 1024;

  BinaryAnswer(String mediaType) {
    super(mediaType);
  }

  @Override
  boolean heldInMemory() {
    return false;
  }

  @Override
  CompletableFuture<BinaryResponse> read(TransportResponse response, AnswerContext context) {
    if (!MediaType.of(response.headers()).isJson()) {
      return CompletableFuture.completedFuture(opened(response, context));
    }
    CompletableFuture<PeekedBody> peeked = PeekedBody.of(response.body(), LARGEST_ERROR);
    context.aborter().onAbort(() -> peeked.cancel(true));
    return peeked.thenApply(
        body -> {
          if (body.isWhole()) {
            context.rejectError(Body.of(response.status(), response.headers(), body.beginning()));
          }
          return opened(response.withBody(body), context);
        });
  }

  private static BinaryResponse opened(TransportResponse response, AnswerContext context) {
    BinaryResponse opened =
        new BinaryResponse(response, context.idleTimeout(), context.time(), context);
    context.aborter().onAbort(opened::close);
    return opened;
  }

  @Override
  void discard(BinaryResponse result) {
    result.close();
  }
}
