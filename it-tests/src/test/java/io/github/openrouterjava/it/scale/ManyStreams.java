package io.github.openrouterjava.it.scale;

import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;

/**
 * Child JVM: reads many streams at once, asynchronously or each by a virtual thread, checks that
 * every event arrives once and in order, and that nothing is left.
 */
final class ManyStreams {
  private static final int PATIENCE = 60;

  private ManyStreams() {}

  /**
   * Arguments: base URL, number of streams, events of each, and {@code async} or {@code virtual}.
   */
  public static void main(String[] args) throws Exception {
    int streams = Integer.parseInt(args[1]);
    int events = Integer.parseInt(args[2]);
    read(args[0], 1, events, "async".equals(args[3]));
    awaitNothingLeft(Integer.MAX_VALUE);
    int files = ScaleClient.openFiles();
    long start = System.nanoTime();
    read(args[0], streams, events, "async".equals(args[3]));
    long millis = (System.nanoTime() - start) / 1_000_000;
    awaitNothingLeft(files);
    System.out.printf(
        "%s: %d streams of %d events in %d ms on Java %s, heap used %d MB, open files %d before and %d after, threads left %d%n",
        args[3],
        streams,
        events,
        millis,
        Runtime.version(),
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
        files,
        ScaleClient.openFiles(),
        ScaleClient.clientThreads());
  }

  private static void read(String baseUrl, int streams, int events, boolean async)
      throws Exception {
    try (ApiClient client = ScaleClient.open(baseUrl)) {
      List<CompletableFuture<Integer>> counts = new ArrayList<>();
      ExecutorService threads = async ? null : virtualThreads();
      for (int n = 0; n < streams; n++) {
        JsonObject body = JsonObject.of("n", n, "of", streams);
        if (threads == null) {
          counts.add(
              client
                  .sendAsync(ScaleClient.STREAM.call().body(body))
                  .thenCompose(ManyStreams::count));
        } else {
          counts.add(CompletableFuture.supplyAsync(() -> countBlocking(client, body), threads));
        }
      }
      for (CompletableFuture<Integer> count : counts) {
        if (count.get() != events) {
          throw new AssertionError("A stream had " + count.get() + " events, not " + events);
        }
      }
      if (threads != null) {
        threads.shutdown();
      }
    }
  }

  private static ExecutorService virtualThreads() throws ReflectiveOperationException {
    // By name: the tests are compiled for Java 17.
    return (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }

  private static int countBlocking(ApiClient client, JsonObject body) {
    int next = 0;
    try (EventStream<JsonValue> stream = client.send(ScaleClient.STREAM.call().body(body))) {
      for (JsonValue event : stream) {
        check(event, next++);
      }
    }
    return next;
  }

  private static CompletableFuture<Integer> count(EventStream<JsonValue> stream) {
    CompletableFuture<Integer> result = new CompletableFuture<>();
    stream.subscribe(
        new Flow.Subscriber<>() {
          private int next;

          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
          }

          @Override
          public void onNext(JsonValue event) {
            check(event, next++);
          }

          @Override
          public void onError(Throwable failure) {
            result.completeExceptionally(failure);
          }

          @Override
          public void onComplete() {
            result.complete(next);
          }
        });
    return result;
  }

  private static void check(JsonValue event, int expected) {
    if (!event.equals(JsonValue.of(expected))) {
      throw new AssertionError("Event " + event + " in place of " + expected);
    }
  }

  /**
   * The JDK's client ends its thread once it is unreachable, which takes a collection on Java 17.
   */
  private static void awaitNothingLeft(int files) throws InterruptedException {
    for (int i = 0; i < PATIENCE * 10; i++) {
      if (ScaleClient.clientThreads() == 0 && ScaleClient.openFiles() <= files) {
        return;
      }
      System.gc();
      Thread.sleep(100);
    }
    throw new AssertionError(
        ScaleClient.clientThreads()
            + " threads and "
            + ScaleClient.openFiles()
            + " files are left; there were "
            + files);
  }
}
