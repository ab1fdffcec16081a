package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.error.ApiException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/** How callers meet what is done asynchronously. */
public final class Futures {
  private Futures() {}

  /**
   * Where callers' continuations run, so that they never hold up the transport: the common pool,
   * even where the JDK would rather start a thread for each task because there are few processors.
   */
  public static Executor pool() {
    return ForkJoinPool.getCommonPoolParallelism() > 0
        ? ForkJoinPool.commonPool()
        : new CompletableFuture<>().defaultExecutor();
  }

  /** Waits for a result, or throws the reason there is none. */
  public static <V> V await(CompletableFuture<V> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      Throwable cause = unwrapped(e);
      throw cause instanceof ApiException known
          ? withCaller(known)
          // somebody else's, and perhaps thrown more than once
          : cause instanceof RuntimeException other ? other : new IllegalStateException(cause);
    }
  }

  /** The reason a future failed, without what futures put around it. */
  public static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    boolean wrapper =
        failure instanceof CompletionException || failure instanceof ExecutionException;
    return wrapper && cause != null ? unwrapped(cause) : failure;
  }

  /**
   * Adds the waiting thread's stack below that of the thread the failure was found on: it shows
   * whose call failed.
   */
  private static RuntimeException withCaller(ApiException failure) {
    StackTraceElement[] own = failure.getStackTrace();
    StackTraceElement[] caller = new Throwable().getStackTrace();
    StackTraceElement[] both = new StackTraceElement[own.length + caller.length - 1];
    System.arraycopy(own, 0, both, 0, own.length);
    System.arraycopy(caller, 1, both, own.length, caller.length - 1);
    failure.setStackTrace(both);
    return failure;
  }
}
