package io.github.openrouterjava.resilience4j;

import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.observe.CallObserver.Observation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One call in a bulkhead. */
final class BulkheadCall implements Observation {
  private final BulkheadQueue queue;
  private final Permission permission = new Permission();
  private volatile @Nullable CompletableFuture<Void> place;

  BulkheadCall(BulkheadQueue queue) {
    this.queue = queue;
  }

  @Override
  public CompletionStage<?> admit() {
    CompletableFuture<Void> asked = queue.enter();
    place = asked;
    if (asked.isDone()) {
      return asked.thenAccept(entered -> take());
    }
    // On another thread, so that the call which ends is not held up by this one.
    return asked
        .thenAcceptAsync(entered -> take())
        .exceptionally(
            failure -> {
              throw queue.full();
            });
  }

  private void take() {
    if (!permission.take()) {
      queue.leave(); // the call was given up meanwhile
    }
  }

  @Override
  public void onSuccess(@Nullable Object result, JsonObject usage) {
    end();
  }

  @Override
  public void onFailure(Throwable failure, JsonObject usage) {
    end();
  }

  @Override
  public void onCancel(JsonObject usage) {
    end();
  }

  private void end() {
    if (permission.end()) {
      queue.leave();
      return;
    }
    CompletableFuture<Void> asked = place;
    if (asked != null) {
      asked.cancel(false);
    }
  }
}
