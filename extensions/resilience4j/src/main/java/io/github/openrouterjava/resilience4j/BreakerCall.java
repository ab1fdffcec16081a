package io.github.openrouterjava.resilience4j;

import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.observe.CallObserver.Observation;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One call by leave of a circuit breaker. */
final class BreakerCall implements Observation {
  private final CircuitBreaker breaker;
  private final Permission permission = new Permission();
  private volatile long start;

  BreakerCall(CircuitBreaker breaker) {
    this.breaker = breaker;
  }

  @Override
  public CompletionStage<?> admit() {
    if (!breaker.tryAcquirePermission()) {
      return CompletableFuture.failedFuture(
          CallNotPermittedException.createCallNotPermittedException(breaker));
    }
    start = breaker.getCurrentTimestamp();
    if (!permission.take()) {
      breaker.releasePermission();
    }
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onSuccess(@Nullable Object result, JsonObject usage) {
    if (!permission.end()) {
      return;
    }
    if (result == null) {
      breaker.onSuccess(elapsed(), breaker.getTimestampUnit());
    } else {
      breaker.onResult(elapsed(), breaker.getTimestampUnit(), result);
    }
  }

  @Override
  public void onFailure(Throwable failure, JsonObject usage) {
    if (!permission.end()) {
      return;
    }
    if (Resilience.isRefusal(failure)) {
      breaker.releasePermission();
    } else {
      breaker.onError(elapsed(), breaker.getTimestampUnit(), failure);
    }
  }

  @Override
  public void onCancel(JsonObject usage) {
    if (permission.end()) {
      breaker.releasePermission();
    }
  }

  private long elapsed() {
    return breaker.getCurrentTimestamp() - start;
  }
}
