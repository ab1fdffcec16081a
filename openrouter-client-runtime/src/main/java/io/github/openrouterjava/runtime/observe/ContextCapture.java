package io.github.openrouterjava.runtime.observe;

import java.util.function.UnaryOperator;

/**
 * Carries what belongs to the caller's thread, such as the current span or the fields of a log, to
 * the threads on which the runtime calls back: interceptors, observers, retry listeners, credential
 * suppliers, subscribers of streams and continuations of futures. Implementations must be
 * thread-safe.
 *
 * <pre>{@code
 * builder.context(() -> Context.current()::wrap);          // OpenTelemetry
 * builder.context(() -> snapshots.captureAll()::wrap);     // Micrometer's ContextSnapshotFactory
 * }</pre>
 */
@FunctionalInterface
public interface ContextCapture {
  /**
   * Captures the context of the current thread, which makes a call.
   *
   * @return puts that context around a task, wherever that runs; called once for each task
   */
  UnaryOperator<Runnable> capture();
}
