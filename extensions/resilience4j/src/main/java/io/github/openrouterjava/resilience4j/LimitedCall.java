package io.github.openrouterjava.resilience4j;

import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.observe.CallObserver.Observation;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One call in the turn that a rate limiter gives it. */
final class LimitedCall implements Observation {
  private final RateLimiter limiter;

  LimitedCall(RateLimiter limiter) {
    this.limiter = limiter;
  }

  @Override
  public CompletionStage<?> admit() {
    long nanos = limiter.reservePermission();
    if (nanos < 0) {
      return CompletableFuture.failedFuture(RequestNotPermitted.createRequestNotPermitted(limiter));
    }
    return nanos == 0
        ? CompletableFuture.completedFuture(null)
        : CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS));
  }

  @Override
  public void onSuccess(@Nullable Object result, JsonObject usage) {
    if (result == null) {
      limiter.onSuccess();
    } else {
      limiter.onResult(result);
    }
  }

  @Override
  public void onFailure(Throwable failure, JsonObject usage) {
    if (!Resilience.isRefusal(failure)) {
      limiter.onError(failure);
    }
  }
}
