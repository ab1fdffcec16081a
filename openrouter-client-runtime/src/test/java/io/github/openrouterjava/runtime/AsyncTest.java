package io.github.openrouterjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.CallCancelledException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.NotFoundException;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.error.UnexpectedException;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that nobody waits for, calls that are given up, and calls that outlast their time. */
@Timeout(30)
class AsyncTest {
  private final Loopback server = new Loopback();
  private final VirtualTime time = new VirtualTime(Duration.ofSeconds(30));
  private final ApiClient client = TestClient.of(server).timeSource(time).build();
  private RawServer raw;
  private ApiClient far;
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch gone = new CountDownLatch(1);

  @BeforeEach
  void open() throws IOException {
    raw = new RawServer();
    far = TestClient.at(raw.url()).timeSource(time).build();
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    far.close();
    server.close();
    raw.close();
  }

  /** Says what it is told to, then nothing, and notices when the client goes away. */
  private void silentAfter(String beginning) {
    raw.then(
        (out, in) -> {
          out.write(beginning.getBytes(java.nio.charset.StandardCharsets.UTF_8));
          out.flush();
          arrived.countDown();
          RawServer.awaitEnd(in);
          gone.countDown();
        });
  }

  @Test
  void completesWithTheResponseOrTheException() {
    server.json(200, "{\"a\":1}").json(404, "{}").json(200, "{}");
    assertThat(client.sendAsync(TestClient.LIST.call()).join()).isEqualTo(JsonObject.of("a", 1));
    assertThatThrownBy(() -> client.sendAsync(TestClient.LIST.call()).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(NotFoundException.class);
    assertThat(client.executeAsync(TestClient.LIST.call()).join().status())
        .isEqualTo(200);
  }

  @Test
  void retriesLikeABlockingCall() {
    server.json(503, "{}").json(200, "{}");
    assertThat(client.executeAsync(TestClient.LIST.call()).join().attempts())
        .isEqualTo(2);
    assertThat(time.waits()).containsExactly(Duration.ofMillis(500));
  }

  @Test
  void continuationsMayBlockWithoutHoldingUpTheTransport() {
    for (int i = 0; i < 40; i++) {
      server.json(200, "{}");
    }
    List<CompletableFuture<JsonValue>> chains = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      chains.add(
          client
              .sendAsync(TestClient.LIST.call())
              .thenApply(first -> client.send(TestClient.LIST.call())));
    }
    chains.forEach(CompletableFuture::join);
    assertThat(server.requests()).hasSize(40);
  }

  @Test
  void cancellingAbortsTheExchangeBeforeTheHead() throws Exception {
    silentAfter("");
    CompletableFuture<JsonValue> future = far.sendAsync(TestClient.LIST.call());
    assertThat(arrived.await(5, TimeUnit.SECONDS)).isTrue();
    future.cancel(true);
    assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(time.pendingTasks()).isZero();
  }

  @Test
  void cancellingAbortsTheExchangeWithinTheBody() throws Exception {
    silentAfter("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
    CompletableFuture<JsonValue> future = far.sendAsync(TestClient.LIST.call());
    assertThat(arrived.await(5, TimeUnit.SECONDS)).isTrue();
    future.orTimeout(1, TimeUnit.MILLISECONDS);
    assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void cancellingDuringAWaitEndsTheCall() {
    VirtualTime slow = new VirtualTime(Duration.ZERO);
    server.json(503, "{}").json(200, "{}");
    try (ApiClient patient = TestClient.of(server).timeSource(slow).build()) {
      CompletableFuture<JsonValue> future = patient.sendAsync(TestClient.LIST.call());
      while (slow.pendingTasks() != 1 || server.requests().size() != 1) {
        Thread.onSpinWait(); // until the only thing left is the wait before the second attempt
      }
      future.cancel(true);
      slow.advance(Duration.ofHours(1));
      assertThat(future).isCancelled();
    }
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void interruptingTheWaitingThreadAbortsTheExchangeAndKeepsTheFlag() throws Exception {
    silentAfter("");
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicReference<Boolean> flag = new AtomicReference<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                far.send(TestClient.LIST.call());
              } catch (ApiException e) {
                thrown.set(e);
                flag.set(Thread.currentThread().isInterrupted());
              }
            });
    caller.start();
    assertThat(arrived.await(5, TimeUnit.SECONDS)).isTrue();
    caller.interrupt();
    assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
    caller.join(5000);
    assertThat(thrown.get())
        .isInstanceOf(CallCancelledException.class)
        .hasMessageContaining("interrupted");
    assertThat(flag.get()).isTrue();
  }

  @Test
  void anAttemptThatOutlastsItsTimeIsAborted() throws Exception {
    silentAfter("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n   ");
    CompletableFuture<JsonValue> future =
        far.sendAsync(TestClient.PAID.call(), RequestOptions.none().timeout(Duration.ofMinutes(1)));
    assertThat(arrived.await(5, TimeUnit.SECONDS)).isTrue();
    time.advance(Duration.ofMinutes(1));
    assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(future::join)
        .hasCauseInstanceOf(ConnectionException.class)
        .satisfies(
            e -> {
              ConnectionException timeout = (ConnectionException) e.getCause();
              assertThat(timeout.kind()).isEqualTo(ConnectionException.Kind.TIMED_OUT);
              assertThat(timeout.call().stopReason()).isEqualTo(StopReason.MAY_HAVE_RUN);
              assertThat(timeout).hasMessageContaining("60000 ms");
            });
  }

  @Test
  void whitespaceThatDribblesBeforeTheResponseIsNoProblem() {
    raw.then(
        (out, in) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n"
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8));
          for (byte b :
              "\n \n \n  {\"a\":1}\n ".getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            out.write(b);
            out.flush();
          }
        });
    assertThat(far.send(TestClient.LIST.call())).isEqualTo(JsonObject.of("a", 1));
  }

  @Test
  void closingTheClientAbortsWhatIsUnderWayAndRefusesWhatComes() throws Exception {
    silentAfter("");
    CompletableFuture<JsonValue> future = far.sendAsync(TestClient.LIST.call());
    assertThat(arrived.await(5, TimeUnit.SECONDS)).isTrue();
    far.close();
    assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(future::join)
        .hasCauseInstanceOf(CallCancelledException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> far.send(TestClient.LIST.call()))
        .isInstanceOf(CallCancelledException.class);
  }

  @Test
  void theStackOfAnExceptionShowsWhoMadeTheCall() {
    server.json(404, "{}");
    assertThatThrownBy(() -> client.send(TestClient.LIST.call()))
        .satisfies(
            e ->
                assertThat(e.getStackTrace())
                    .anyMatch(frame -> frame.getMethodName().contains("theStackOfAnException")));
  }

  @Test
  void aMistakeInAnInterceptorIsNotMistakenForTheServers() {
    IllegalStateException mistake = new IllegalStateException("mine");
    try (ApiClient broken =
        TestClient.of(server)
            .interceptor(
                (request, chain) -> {
                  throw mistake;
                })
            .build()) {
      assertThatThrownBy(() -> broken.send(TestClient.LIST.call()))
          .isInstanceOf(UnexpectedException.class)
          .hasMessageContaining("IllegalStateException: mine")
          .hasCause(mistake);
    }
  }
}
