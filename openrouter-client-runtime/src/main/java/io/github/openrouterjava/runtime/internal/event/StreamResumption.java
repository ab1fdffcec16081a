package io.github.openrouterjava.runtime.internal.event;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server for the rest of a stream whose connection was lost (WHATWG HTML standard, section
 * 9.2.3). A stream calls it from one thread at a time.
 */
@FunctionalInterface
public interface StreamResumption {
  /** Resumes no stream. */
  StreamResumption NONE = loss -> null;

  /**
   * Begins to ask for the rest.
   *
   * @return null if the stream cannot be resumed. Otherwise completes with the body of a new
   *     response, with nothing if the server says that the stream has ended, and exceptionally if
   *     all attempts have failed; cancelling it gives up
   */
  @Nullable CompletableFuture<Optional<Flow.Publisher<List<ByteBuffer>>>> resume(Loss loss);

  /**
   * A stream whose connection was lost.
   *
   * @param elements how many elements the stream has yielded
   * @param lastEventId the id of the last event; empty if it had none
   * @param retry the time the server asked to wait before reconnecting; null if it asked for none
   * @param progressed whether the connection that was lost has yielded elements
   */
  record Loss(long elements, String lastEventId, @Nullable Duration retry, boolean progressed) {}
}
