package io.github.openrouterjava.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/** Takes all that a stream gives. */
final class TakingAll<E> implements Flow.Subscriber<E> {
  private final List<E> elements = new ArrayList<>();
  private final CompletableFuture<List<E>> all = new CompletableFuture<>();

  List<E> await() throws Exception {
    return all.get(20, TimeUnit.SECONDS);
  }

  Throwable failure() throws Exception {
    return all.handle((elements, failure) -> failure).get(20, TimeUnit.SECONDS);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(E element) {
    elements.add(element);
  }

  @Override
  public void onError(Throwable failure) {
    all.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    all.complete(elements);
  }
}
