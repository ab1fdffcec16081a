package io.github.openrouterjava.runtime.internal.observe;

import io.github.openrouterjava.runtime.error.CallCancelledException;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.internal.dialect.UsageReader;
import io.github.openrouterjava.runtime.observe.CallObserver;
import io.github.openrouterjava.runtime.observe.CallObserver.Observation;
import io.github.openrouterjava.runtime.observe.CallObserver.Start;
import io.github.openrouterjava.runtime.retry.AttemptResult;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all observers are told of one call, in the context of its caller. Thread-safe. */
public final class ObservedCall {
  private static final Logger LOG = System.getLogger("io.github.openrouterjava.runtime");

  private final List<Observation> observers;
  private final CallerContext context;
  private final UsageReader usage;
  private final AtomicBoolean firstEvent = new AtomicBoolean();
  private final AtomicBoolean ended = new AtomicBoolean();

  private ObservedCall(List<Observation> observers, CallerContext context, UsageReader usage) {
    this.observers = observers;
    this.context = context;
    this.usage = usage;
  }

  /**
   * Begins to watch a call, on its caller's thread.
   *
   * @param usage reads what the responses say the call has used
   */
  public static ObservedCall begin(
      List<CallObserver> observers, CallerContext context, Start call, UsageReader usage) {
    if (observers.isEmpty()) {
      return new ObservedCall(List.of(), context, UsageReader.NONE);
    }
    List<Observation> begun = new ArrayList<>();
    for (CallObserver observer : observers) {
      try {
        begun.add(observer.begin(call));
      } catch (RuntimeException e) {
        warn(e);
      }
    }
    return new ObservedCall(List.copyOf(begun), context, usage);
  }

  /** The context of the caller. */
  public CallerContext context() {
    return context;
  }

  /** Reads what a response says the call has used. */
  public UsageReader usage() {
    return usage;
  }

  /** Whether anybody is told anything. */
  boolean isWatched() {
    return !observers.isEmpty();
  }

  /** Asks all observers, one after the other, whether the call may begin. */
  public CompletableFuture<Void> admission() {
    CompletableFuture<Void> admitted = CompletableFuture.completedFuture(null);
    for (Observation observer : observers) {
      admitted = admitted.thenCompose(before -> observer.admit().thenAccept(done -> {}));
    }
    return admitted;
  }

  /** Makes an attempt in the contexts of the caller and of the observers. */
  public <V> CompletableFuture<V> attempt(int number, Supplier<CompletableFuture<V>> attempt) {
    tell(observer -> observer.onAttempt(number));
    List<CompletableFuture<V>> made = new ArrayList<>(1);
    Runnable task = () -> made.add(attempt.get());
    for (int i = observers.size() - 1; i >= 0; i--) {
      task = observers.get(i).inContext(task);
    }
    context.run(task);
    if (made.size() != 1) {
      throw new IllegalStateException("an observer's context did not run the attempt once");
    }
    return made.get(0);
  }

  /** The head of a response has arrived. */
  public void head(int status, Headers headers) {
    tell(observer -> observer.onHead(status, headers));
  }

  /** An attempt is followed by another. */
  public void retry(AttemptResult attempt, Duration delay) {
    tell(observer -> observer.onRetry(attempt, delay));
  }

  /** An event is handed to the consumer of a stream. */
  void event(Object event) {
    if (firstEvent.compareAndSet(false, true)) {
      tell(Observation::onFirstEvent);
    }
    tell(
        observer -> {
          if (observer.wantsEvents()) {
            observer.onEvent(event);
          }
        });
  }

  /** The call has ended well; does nothing after another end. */
  public void succeeded(@Nullable Object result) {
    end(observer -> observer.onSuccess(result, usage.found()));
  }

  /** The call has failed or was given up; does nothing after another end. */
  public void failed(Throwable failure) {
    if (isCancelled(failure)) {
      cancelled();
    } else {
      end(observer -> observer.onFailure(failure, usage.found()));
    }
  }

  /** The call was given up; does nothing after another end. */
  public void cancelled() {
    end(observer -> observer.onCancel(usage.found()));
  }

  private static boolean isCancelled(Throwable failure) {
    return failure instanceof CallCancelledException
        || (failure instanceof StreamException stream
            && (stream.kind() == StreamException.Kind.CLOSED
                || stream.kind() == StreamException.Kind.INTERRUPTED));
  }

  private void end(Consumer<Observation> event) {
    if (!observers.isEmpty() && ended.compareAndSet(false, true)) {
      inform(event);
    }
  }

  private void tell(Consumer<Observation> event) {
    if (!observers.isEmpty() && !ended.get()) {
      inform(event);
    }
  }

  private void inform(Consumer<Observation> event) {
    context.run(
        () -> {
          for (Observation observer : observers) {
            try {
              event.accept(observer);
            } catch (RuntimeException e) {
              warn(e);
            }
          }
        });
  }

  private static void warn(RuntimeException failure) {
    LOG.log(Level.WARNING, "a call observer failed", failure);
  }
}
