package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.TransportResponse;
import java.util.concurrent.CompletableFuture;

/** An answer that is gathered in memory, checked for an error, and then read. */
abstract sealed class MemoryAnswer<T> extends Answer<T> permits JsonAnswer, NoAnswer, TextAnswer {
  MemoryAnswer(String accept) {
    super(accept);
  }

  @Override
  final boolean heldInMemory() {
    return true;
  }

  @Override
  final CompletableFuture<T> read(TransportResponse response, AnswerContext context) {
    return context
        .gathered(response)
        .thenApply(
            body -> {
              context.rejectError(body);
              return read(body, context);
            });
  }

  /** Reads a body that reports no error. */
  abstract T read(Body body, AnswerContext context);
}
