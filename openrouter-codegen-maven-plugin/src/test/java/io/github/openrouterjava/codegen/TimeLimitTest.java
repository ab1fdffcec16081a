package io.github.openrouterjava.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimeLimitTest {

  private static final Duration PLENTY = Duration.ofHours(1);

  @Test
  void givesWhatTheWorkGives() {
    assertThat(TimeLimit.within(PLENTY, "api.yaml", () -> "done")).isEqualTo("done");
  }

  @Test
  void throwsWhatTheWorkThrows() {
    IllegalStateException failure = new IllegalStateException("broken");

    assertThatThrownBy(() -> TimeLimit.within(PLENTY, "api.yaml", () -> fail(failure)))
        .isSameAs(failure);
  }

  @Test
  void givesUpWorkThatNeverEndsAndSaysWhatToDo() {
    assertThatThrownBy(
            () -> TimeLimit.within(Duration.ofNanos(1), "api.yaml", TimeLimitTest::compute))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("api.yaml")
        .hasMessageContaining("takes more than 0 s")
        .hasMessageContaining("openrouter.codegen.maxSeconds");
  }

  @Test
  void stopsTheWorkWhenTheWaitingThreadIsInterrupted() throws InterruptedException {
    Thread waiting = Thread.currentThread();
    CountDownLatch stopped = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                TimeLimit.within(
                    PLENTY,
                    "api.yaml",
                    () -> {
                      waiting.interrupt();
                      try {
                        return compute();
                      } finally {
                        stopped.countDown();
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    stopped.await();
  }

  /** Computes for ever, but for a look now and then at whether anybody still waits. */
  private static String compute() {
    while (true) {
      TimeLimit.check();
      Thread.onSpinWait();
    }
  }

  private static String fail(RuntimeException failure) {
    throw failure;
  }
}
