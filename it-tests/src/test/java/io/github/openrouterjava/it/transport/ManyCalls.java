package io.github.openrouterjava.it.transport;

import io.github.openrouterjava.runtime.call.Call;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Many calls, so many at a time.
 *
 * @param failures the messages of the calls that failed
 */
record ManyCalls(List<String> failures) {
  private static final int MAX_MINUTES = 45; // the limit of a test is shorter, but for proofs

  static ManyCalls run(ApiClient client, Supplier<Call<JsonValue>> call, int calls, int atATime)
      throws InterruptedException {
    List<String> failures = new CopyOnWriteArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(atATime);
    for (int i = 0; i < calls; i++) {
      threads.execute(
          () -> {
            try {
              client.send(call.get());
            } catch (ApiException e) {
              failures.add(e.getMessage());
            }
          });
    }
    threads.shutdown();
    if (!threads.awaitTermination(MAX_MINUTES, TimeUnit.MINUTES)) {
      threads.shutdownNow();
      throw new AssertionError("the calls did not end");
    }
    return new ManyCalls(List.copyOf(failures));
  }
}
