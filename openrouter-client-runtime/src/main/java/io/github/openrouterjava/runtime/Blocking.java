package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.ApiException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Waits for what is done asynchronously. */
final class Blocking {
  private Blocking() {}

  /**
   * The result of a future.
   *
   * @param interrupted called when the waiting thread is interrupted: stops the work, and gives
   *     what to throw. The flag is set again
   * @param translated makes what to throw of the reason a future failed for
   */
  static <V> V await(
      CompletableFuture<V> future,
      Function<InterruptedException, RuntimeException> interrupted,
      Function<Throwable, RuntimeException> translated) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      RuntimeException thrown = interrupted.apply(e);
      Thread.currentThread().interrupt();
      throw thrown;
    } catch (ExecutionException e) {
      throw withCaller(translated.apply(e.getCause()));
    } catch (CancellationException e) {
      throw withCaller(translated.apply(e));
    }
  }

  /**
   * Adds the waiting thread's stack below that of the thread the failure was found on: it shows
   * whose call failed.
   */
  private static RuntimeException withCaller(RuntimeException failure) {
    if (!(failure instanceof ApiException)) {
      return failure; // somebody else's, and perhaps thrown more than once
    }
    StackTraceElement[] own = failure.getStackTrace();
    StackTraceElement[] caller = new Throwable().getStackTrace();
    StackTraceElement[] both = new StackTraceElement[own.length + caller.length - 1];
    System.arraycopy(own, 0, both, 0, own.length);
    System.arraycopy(caller, 1, both, own.length, caller.length - 1);
    failure.setStackTrace(both);
    return failure;
  }
}
