package io.github.openrouterjava.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.generated.Paging;
import io.github.openrouterjava.runtime.json.JsonArray;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.observe.CallObserver.Observation;
import io.github.openrouterjava.runtime.observe.CallObserver.Start;
import io.github.openrouterjava.runtime.retry.AttemptResult;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where callers are called back, one after the other, and in which context. */
@Timeout(30)
class CallbackTest {
  /** What belongs to a caller's thread, as a trace does. */
  private static final ThreadLocal<String> CALLER = ThreadLocal.withInitial(() -> "nobody");

  private final Loopback server = new Loopback();
  private final ExecutorService executor =
      Executors.newFixedThreadPool(4, task -> new Thread(task, "mine"));

  @AfterEach
  void close() {
    executor.shutdownNow();
    server.close();
  }

  /** What a library for traces offers. */
  private static UnaryOperator<Runnable> capture() {
    String caller = CALLER.get();
    return task ->
        () -> {
          String before = CALLER.get();
          CALLER.set(caller);
          try {
            task.run();
          } finally {
            CALLER.set(before);
          }
        };
  }

  private static String events(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("data: ").append(i).append("\n\n");
    }
    return text.append("data: [DONE]\n\n").toString();
  }

  private static void slowly(Loopback server, int count) {
    server.then(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          for (String event : events(count).split("(?<=\n\n)", -1)) {
            exchange.getResponseBody().write(event.getBytes(UTF_8));
            exchange.getResponseBody().flush();
          }
        });
  }

  /** Notes on which thread each call comes, in which context, and whether two overlap. */
  private static class Watcher implements Flow.Subscriber<JsonValue> {
    final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    final Set<String> names = ConcurrentHashMap.newKeySet();
    final Set<String> callers = ConcurrentHashMap.newKeySet();
    final List<JsonValue> items = new CopyOnWriteArrayList<>();
    final AtomicInteger inside = new AtomicInteger();
    final AtomicInteger overlaps = new AtomicInteger();
    final CountDownLatch done = new CountDownLatch(1);
    volatile @Nullable Throwable failure;
    private volatile Flow.@Nullable Subscription subscription;

    private void called(Runnable action) {
      threads.add(Thread.currentThread());
      names.add(Thread.currentThread().getName());
      callers.add(CALLER.get());
      if (inside.getAndIncrement() > 0) {
        overlaps.incrementAndGet();
      }
      action.run();
      inside.decrementAndGet();
    }

    @Override
    public void onSubscribe(Flow.Subscription arrived) {
      called(
          () -> {
            subscription = arrived;
            arrived.request(1);
          });
    }

    @Override
    public void onNext(JsonValue item) {
      called(() -> items.add(item));
      Flow.Subscription current = subscription;
      if (current != null) {
        current.request(1);
      }
    }

    @Override
    public void onError(Throwable reason) {
      called(() -> failure = reason);
      done.countDown();
    }

    @Override
    public void onComplete() {
      called(() -> {});
      done.countDown();
    }
  }

  @Test
  void theSubscriberOfAStreamStaysOnOneThreadWhichIsNotTheCallers() throws Exception {
    slowly(server, 200);
    Watcher watcher = new Watcher();
    try (ApiClient client = TestClient.of(server).build()) {
      client.send(TestClient.STREAM.call().body(JsonObject.of())).subscribe(watcher);
      assertThat(watcher.done.await(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(watcher.items).hasSize(200);
    assertThat(watcher.threads).hasSize(1).doesNotContain(Thread.currentThread());
    assertThat(watcher.overlaps).hasValue(0);
  }

  @Test
  void anExecutorOfManyThreadsCallsOneAfterTheOther() throws Exception {
    slowly(server, 500);
    Watcher watcher = new Watcher();
    try (ApiClient client = TestClient.of(server).build()) {
      client.send(TestClient.STREAM.call().body(JsonObject.of())).subscribe(watcher, executor);
      assertThat(watcher.done.await(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(watcher.items).hasSize(500);
    assertThat(watcher.names).containsExactly("mine");
    assertThat(watcher.overlaps).hasValue(0);
  }

  @Test
  void theExecutorOfTheClientIsUsedForStreamsAndFutures() throws Exception {
    slowly(server, 3);
    Watcher watcher = new Watcher();
    try (ApiClient client = TestClient.of(server).callbackExecutor(executor).build()) {
      client.send(TestClient.STREAM.call().body(JsonObject.of())).subscribe(watcher);
      assertThat(watcher.done.await(20, TimeUnit.SECONDS)).isTrue();
      List<String> names = new CopyOnWriteArrayList<>();
      CountDownLatch arrived = new CountDownLatch(1);
      CountDownLatch listening = new CountDownLatch(1);
      server.then(
          exchange -> {
            awaitQuietly(listening);
            exchange.sendResponseHeaders(404, -1);
          });
      CompletableFuture<JsonValue> future = client.sendAsync(TestClient.LIST.call());
      future.whenComplete(
          (value, failure) -> {
            names.add(Thread.currentThread().getName());
            arrived.countDown();
          });
      listening.countDown();
      assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(names).containsExactly("mine");
    }
    assertThat(watcher.names).containsExactly("mine");
  }

  @Test
  void anExecutorThatRefusesEndsTheStreamAndTellsTheSubscriber() throws Exception {
    slowly(server, 3);
    executor.shutdownNow();
    Watcher watcher = new Watcher();
    try (ApiClient client = TestClient.of(server).build()) {
      client.send(TestClient.STREAM.call().body(JsonObject.of())).subscribe(watcher, executor);
      assertThat(watcher.done.await(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(watcher.failure).isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void anExecutorThatRefusesDoesNotLeaveAFutureOpen() {
    executor.shutdownNow();
    server.json(200, "{}");
    try (ApiClient client = TestClient.of(server).callbackExecutor(executor).build()) {
      assertThat(client.sendAsync(TestClient.LIST.call()).orTimeout(10, TimeUnit.SECONDS).join())
          .isEqualTo(JsonObject.of());
    }
  }

  @Test
  void aSubscriberMayWaitForAnotherStream() throws Exception {
    slowly(server, 1);
    slowly(server, 1);
    AtomicBoolean waited = new AtomicBoolean();
    try (ApiClient client = TestClient.of(server).build()) {
      Watcher inner = new Watcher();
      Watcher outer =
          new Watcher() {
            @Override
            public void onNext(JsonValue item) {
              client.send(TestClient.STREAM.call().body(JsonObject.of())).subscribe(inner);
              waited.set(awaitQuietly(inner.done));
            }
          };
      client.send(TestClient.STREAM.call().body(JsonObject.of())).subscribe(outer);
      assertThat(outer.done.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(outer.failure).isNull();
      assertThat(inner.items).hasSize(1);
      assertThat(waited).isTrue();
    }
  }

  @Test
  void everyCallbackRunsInTheContextOfTheCaller() throws Exception {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    List<String> where = new CopyOnWriteArrayList<>();
    server.json(503, "{}").json(401, "{}").json(200, "{}");
    slowly(server, 20);
    TestClient builder =
        TestClient.of(server)
            .timeSource(new VirtualTime(Duration.ofMinutes(1)))
            .context(CallbackTest::capture)
            .observer(call -> new Noting(seen, where))
            .interceptor(
                (request, chain) -> {
                  note(seen, where, "interceptor");
                  return chain.proceed(request);
                })
            .retry(
                RetryPolicy.defaults()
                    .withListener((attempt, delay) -> note(seen, where, "retry listener")))
            .apiKey(
                () -> {
                  note(seen, where, "credential");
                  return "sk-test-" + where.size() + "-0123456789";
                });
    CALLER.set("alice");
    Watcher watcher = new Watcher();
    try (ApiClient client = builder.build()) {
      CountDownLatch done = new CountDownLatch(1);
      client
          .sendAsync(TestClient.LIST.call())
          .whenComplete(
              (value, failure) -> {
                note(seen, where, "continuation");
                done.countDown();
              });
      assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
      client.send(TestClient.STREAM.call().body(JsonObject.of())).subscribe(watcher);
      assertThat(watcher.done.await(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      CALLER.remove();
    }
    assertThat(where)
        .contains(
            "interceptor",
            "retry listener",
            "credential",
            "continuation",
            "attempt",
            "retry",
            "event",
            "success");
    assertThat(seen).containsExactly("alice");
    assertThat(watcher.callers).containsExactly("alice");
  }

  @Test
  void theNextPagesOfAListingAreAskedForInTheContextOfTheCaller() {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    List<Start> starts = new CopyOnWriteArrayList<>();
    server.json(200, "{\"next\":\"/api/v1/things?p=2\",\"items\":[1]}");
    server.json(200, "{\"next\":\"/api/v1/things?p=3\",\"items\":[2]}");
    server.json(200, "{\"items\":[3]}");
    CALLER.set("alice");
    try (ApiClient client =
        TestClient.of(server)
            .context(CallbackTest::capture)
            .observer(
                call -> {
                  starts.add(call);
                  seen.add(CALLER.get());
                  return new Observation() {};
                })
            .build()) {
      assertThat(
              client
                  .paged(TestClient.LIST.call(), new Links())
                  .toListAsync()
                  .join())
          .hasSize(3);
    } finally {
      CALLER.remove();
    }
    assertThat(starts).hasSize(3);
    assertThat(seen).containsExactly("alice");
  }

  private static void note(Set<String> seen, List<String> where, String what) {
    seen.add(CALLER.get());
    where.add(what);
  }

  private static boolean awaitQuietly(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static final class Links extends Paging<JsonValue, JsonValue> {
    Links() {
      super(Paging.Style.LINK, null, null);
    }

    @Override
    public @Nullable List<JsonValue> items(JsonValue page) {
      JsonObject object = page.asObject();
      JsonValue items = object == null ? null : object.get("items");
      return items instanceof JsonArray array ? array.items() : null;
    }

    @Override
    public @Nullable String nextLink(JsonValue page) {
      return page.textOf("next");
    }
  }

  private record Noting(Set<String> seen, List<String> where) implements Observation {
    @Override
    public void onAttempt(int number) {
      note(seen, where, "attempt");
    }

    @Override
    public void onRetry(AttemptResult attempt, Duration delay) {
      note(seen, where, "retry");
    }

    @Override
    public boolean wantsEvents() {
      return true;
    }

    @Override
    public void onEvent(Object event) {
      note(seen, where, "event");
    }

    @Override
    public void onSuccess(@Nullable Object result, JsonObject usage) {
      note(seen, where, "success");
    }
  }
}
