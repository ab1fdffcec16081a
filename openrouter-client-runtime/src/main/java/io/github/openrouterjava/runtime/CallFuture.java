package io.github.openrouterjava.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What callers hold of an asynchronous call: cancelling it aborts the call. */
final class CallFuture {
  private CallFuture() {}

  /**
   * The future of a call. It is completed on the common pool, so that continuations never hold up
   * the transport.
   *
   * @param result what of the answer to complete it with
   */
  static <T, V> CompletableFuture<V> of(
      Exchange<T> exchange, Answer<T> answer, Function<ApiResponse<T>, V> result) {
    CompletableFuture<V> future = new CompletableFuture<>();
    exchange
        .result()
        .whenCompleteAsync(
            (response, failure) -> {
              if (failure != null) {
                future.completeExceptionally(failure);
              } else if (!future.complete(result.apply(response))) {
                answer.discard(response.body());
              }
            },
            Pool.get());
    future.whenComplete((value, failure) -> exchange.abort("cancelled by the caller", null));
    return future;
  }
}
