package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;

/** Subscribers of tests that only wait. */
final class Subscribers {
  private Subscribers() {}

  /** Takes everything. */
  record Taking(CountDownLatch done) implements Flow.Subscriber<JsonValue> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(JsonValue item) {}

    @Override
    public void onError(Throwable failure) {
      done.countDown();
    }

    @Override
    public void onComplete() {
      done.countDown();
    }
  }

  record Refused(List<Throwable> failures) implements Flow.Subscriber<JsonValue> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {}

    @Override
    public void onNext(JsonValue item) {}

    @Override
    public void onError(Throwable failure) {
      failures.add(failure);
    }

    @Override
    public void onComplete() {}
  }
}
