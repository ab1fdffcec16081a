package io.github.openrouterjava.runtime.internal.observe;

import io.github.openrouterjava.runtime.internal.response.Futures;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the result of one call reaches its caller.
 *
 * @param observation what is told of the call
 * @param threads where subscribers are called unless an executor is set
 * @param executor where callbacks of the call run; null if none is set
 * @param callingBack put around each call of a stream's subscriber
 */
public record CallDelivery(
    ObservedCall observation,
    CallbackThreads threads,
    @Nullable Executor executor,
    UnaryOperator<Runnable> callingBack) {

  /** Where the continuations of futures run, in the caller's context. */
  Executor continuations() {
    return observation.context().executor(executor == null ? Futures.pool() : executor);
  }

  /** A task that calls the subscriber of a stream. */
  Runnable around(Runnable task) {
    return observation.context().around(callingBack.apply(task));
  }
}
