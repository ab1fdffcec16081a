package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.TransportResponse;
import java.util.concurrent.CompletableFuture;

/**
 * How the answer to an operation is read; made by {@link Answers}. Immutable.
 *
 * @param <T> what reading it gives
 */
public abstract sealed class Answer<T> permits BinaryAnswer, EventAnswer, MemoryAnswer {
  private final String accept;

  Answer(String accept) {
    this.accept = accept;
  }

  /** The media types for the {@code Accept} field. */
  final String accept() {
    return accept;
  }

  /** Whether the answer is read to its end before the call is over. */
  abstract boolean heldInMemory();

  /** Reads the body of an answer with a status of success. */
  abstract CompletableFuture<T> read(TransportResponse response, AnswerContext context);

  /** Frees what a result holds that nobody is going to take. */
  void discard(T result) {}
}
