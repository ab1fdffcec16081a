package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.observe.CallObserver.Observation;
import io.github.openrouterjava.runtime.retry.AttemptResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** An observation that writes down what it is told. */
class ToldCall implements Observation {
  private final List<String> told;
  private final CountDownLatch end;

  ToldCall(List<String> told, CountDownLatch end) {
    this.told = told;
    this.end = end;
  }

  @Override
  public void onAttempt(int number) {
    told.add("attempt " + number);
  }

  @Override
  public void onHead(int status, Headers headers) {
    told.add("head " + status);
  }

  @Override
  public void onRetry(AttemptResult attempt, Duration delay) {
    told.add("retry after " + attempt.status().orElse(0) + " in " + delay.toMillis());
  }

  @Override
  public void onFirstEvent() {
    told.add("first event");
  }

  @Override
  public boolean wantsEvents() {
    return true;
  }

  @Override
  public void onEvent(Object event) {
    told.add("event " + event);
  }

  @Override
  public void onSuccess(@Nullable Object result, JsonObject usage) {
    told.add("success " + result + " " + usage);
    end.countDown();
  }

  @Override
  public void onFailure(Throwable failure, JsonObject usage) {
    told.add("failure " + failure.getClass().getSimpleName() + " " + usage);
    end.countDown();
  }

  @Override
  public void onCancel(JsonObject usage) {
    told.add("cancel " + usage);
    end.countDown();
  }
}
