package io.github.openrouterjava.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/** Where callers' continuations run, so that they never hold up the transport. */
final class Pool {
  private Pool() {}

  /**
   * The common pool, even where the JDK would rather start a thread for each task because there are
   * few processors.
   */
  static Executor get() {
    return ForkJoinPool.getCommonPoolParallelism() > 0
        ? ForkJoinPool.commonPool()
        : new CompletableFuture<>().defaultExecutor();
  }
}
