package io.github.openrouterjava.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Failures that pass and failures that do not, counted at the server; no test really waits. */
@Tag("transport")
@Timeout(30)
class RetryFaultsTest {
  private static final Reply BUSY = StatusFaultsTest.error(503, "\"message\":\"busy\"");

  private final FakeTime time = new FakeTime();

  @Test
  void nFailuresThenSuccessSendTheSameBytesEachTime() {
    try (FakeServer server = FakeServer.replying(BUSY, BUSY, Reply.ok("{\"ok\":true}"));
        TestClient client = TestClient.builder(server).timeSource(time).build()) {
      assertThat(client.chatResponse().attempts()).isEqualTo(3);
      assertThat(time.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
      assertThat(server.requests())
          .extracting(RecordedRequest::bodySha256)
          .hasSize(3)
          .containsOnly(hash(server));
      assertThat(server.requests())
          .extracting(r -> r.header("Content-Length"))
          .containsOnly(server.requests().get(0).header("Content-Length"));
    }
  }

  @Test
  void endlessFailuresStopAtTheBudgetAndSaySo() {
    RetryPolicy policy =
        RetryPolicy.defaults().withMaxRetries(1000).withBudget(Duration.ofSeconds(30));
    try (FakeServer server = FakeServer.replying(BUSY);
        TestClient client = TestClient.builder(server).timeSource(time).retry(policy).build()) {
      ApiErrorException e = catchThrowableOfType(ApiErrorException.class, client::chat);
      assertThat(e.call().stopReason()).isEqualTo(StopReason.BUDGET_USED_UP);
      assertThat(e.attempts()).isEqualTo(server.requests().size());
      // 1 + 2 + 4 + 8 + 8 seconds fit, another 8 do not.
      assertThat(time.waits()).hasSize(5);
      assertThat(e).hasMessageContaining("6 attempts").hasMessageContaining("budget");
    }
  }

  @Test
  void retriesCanBeTurnedOff() {
    try (FakeServer server = FakeServer.replying(BUSY, Reply.ok("{}"));
        TestClient client =
            TestClient.builder(server).timeSource(time).retry(RetryPolicy.none()).build()) {
      ApiErrorException e = catchThrowableOfType(ApiErrorException.class, client::chat);
      assertThat(e.attempts()).isEqualTo(1);
      assertThat(server.requests()).hasSize(1);
      assertThat(time.waits()).isEmpty();
    }
  }

  @Test
  void aPaidCallWhoseConnectionWasLostIsNotRepeatedUnlessTheCallerAsks() {
    Reply reset = Reply.of(200).chunked().send("{").reset();
    try (FakeServer server = FakeServer.replying(reset);
        TestClient client = TestClient.builder(server).timeSource(time).build()) {
      ConnectionException e = catchThrowableOfType(ConnectionException.class, client::chat);
      assertThat(e.kind()).isEqualTo(ConnectionException.Kind.LOST);
      assertThat(e.call().stopReason()).isEqualTo(StopReason.MAY_HAVE_RUN);
      assertThat(server.requests()).hasSize(1);
    }
    try (FakeServer server = FakeServer.replying(reset, Reply.ok("{\"ok\":1}"));
        TestClient client =
            TestClient.builder(server)
                .timeSource(time)
                .retry(RetryPolicy.defaults().withUnsafeRepeated())
                .build()) {
      assertThat(client.chat()).isEqualTo(JsonValue.parse("{\"ok\":1}"));
    }
  }

  @Test
  void aFreeCallWhoseConnectionWasLostIsRepeated() {
    List<Reply> losses =
        List.of(
            Reply.raw(""), Reply.raw("HTTP/1.1 200 O"), Reply.of(200).chunked().send("{").reset());
    for (Reply loss : losses) {
      try (FakeServer server = FakeServer.replying(loss, Reply.ok("{\"ok\":1}"));
          TestClient client = TestClient.builder(server).timeSource(time).build()) {
        assertThat(client.key()).isEqualTo(JsonValue.parse("{\"ok\":1}"));
      }
    }
  }

  @Test
  void aPaidCallThatNeverReachedTheServerIsRepeated() {
    FakeServer gone = FakeServer.replying(Reply.ok("{}"));
    gone.close();
    try (TestClient client = TestClient.builder(gone).timeSource(time).build()) {
      ConnectionException e = catchThrowableOfType(ConnectionException.class, client::chat);
      assertThat(e.kind()).isEqualTo(ConnectionException.Kind.NOT_CONNECTED);
      assertThat(e.attempts()).isEqualTo(3);
      assertThat(e.call().stopReason()).isEqualTo(StopReason.ATTEMPTS_USED_UP);
    }
  }

  private static String hash(FakeServer server) {
    return server.requests().get(0).bodySha256();
  }
}
