package io.github.openrouterjava.runtime.internal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.StreamException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The push side keeps the rules of Reactive Streams (the section numbers are theirs). */
@Timeout(20)
class EventPublisherTest {
  private final ScriptedBody body = new ScriptedBody();
  private final ManualClock clock = new ManualClock();
  private final EventStream<ServerSentEvent> stream =
      OpenEventStream.of(
          body,
          EventDecoder.raw(),
          EventStreamOptions.DEFAULT.withSentinel("[DONE]").withTimeSource(clock),
          CallInfo.NONE);

  /** Notes what it is told and requests what the test says. */
  private static class Probe implements Flow.Subscriber<ServerSentEvent> {
    final List<String> signals = new ArrayList<>();
    Flow.@Nullable Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      signals.add("subscribed");
    }

    @Override
    public void onNext(ServerSentEvent item) {
      signals.add(item.data());
    }

    @Override
    public void onError(Throwable failure) {
      signals.add(
          failure instanceof StreamException e
              ? e.kind().name()
              : failure.getClass().getSimpleName());
    }

    @Override
    public void onComplete() {
      signals.add("complete");
    }

    Flow.Subscription subscription() {
      Flow.Subscription result = subscription;
      if (result == null) {
        throw new AssertionError("not subscribed");
      }
      return result;
    }
  }

  @Test
  void deliversNoMoreThanRequested() {
    Probe probe = new Probe();
    stream.subscribe(probe);
    body.send("data: a\n\ndata: b\n\ndata: c\n\n");
    assertThat(probe.signals).containsExactly("subscribed");
    probe.subscription().request(2);
    assertThat(probe.signals).containsExactly("subscribed", "a", "b");
    probe.subscription().request(Long.MAX_VALUE);
    probe.subscription().request(Long.MAX_VALUE);
    body.send("data: d\n\n");
    assertThat(probe.signals).containsExactly("subscribed", "a", "b", "c", "d");
  }

  @Test
  void bytesAreAskedForOnlyAsElementsAreTaken() {
    Probe probe = new Probe();
    stream.subscribe(probe);
    probe.subscription().request(1);
    body.send("data: a\n\n").send("data: b\n\n").send("data: c\n\n").send("data: d\n\n");
    assertThat(body.requested).as("a delivered, b looked at, two held").hasValue(0);
    probe.subscription().request(1);
    assertThat(body.requested).hasValue(1);
    assertThat(probe.signals).containsExactly("subscribed", "a", "b");
  }

  @Test
  void theEndIsToldRightAfterTheLastElementWithoutFurtherDemand() {
    Probe probe = new Probe();
    stream.subscribe(probe);
    probe.subscription().request(1);
    body.send("data: a\n\ndata: [DONE]\n\n");
    assertThat(probe.signals).containsExactly("subscribed", "a", "complete");
  }

  @Test
  void anEmptyStreamCompletesWithoutDemand() {
    Probe probe = new Probe();
    stream.subscribe(probe);
    body.send("data: [DONE]\n\n");
    assertThat(probe.signals).containsExactly("subscribed", "complete");
  }

  @Test
  void aFailureComesAfterWhatHadArrivedAndOnce() {
    Probe probe = new Probe();
    stream.subscribe(probe);
    probe.subscription().request(10);
    body.send("data: a\n\n");
    clock.advance(Duration.ofMinutes(2));
    body.end();
    assertThat(probe.signals).containsExactly("subscribed", "a", "IDLE");
  }

  @Test
  void closingTheStreamTellsTheSubscriber() {
    Probe probe = new Probe();
    stream.subscribe(probe);
    stream.close();
    assertThat(probe.signals).containsExactly("subscribed", "CLOSED");
    assertThat(body.cancelled).hasValue(1);
  }

  @Test
  void cancellingFreesTheConnectionAndSilencesThePublisher() {
    Probe probe = new Probe();
    stream.subscribe(probe);
    probe.subscription().request(10);
    probe.subscription().cancel();
    probe.subscription().cancel();
    body.send("data: a\n\n").end();
    assertThat(probe.signals).containsExactly("subscribed");
    assertThat(body.cancelled).hasValue(1);
  }

  @Test
  void aRequestThatIsNotPositiveFails_3_9() {
    for (long wrong : new long[] {0, -1, Long.MIN_VALUE}) {
      ScriptedBody source = new ScriptedBody();
      Probe probe = new Probe();
      OpenEventStream.of(source, EventDecoder.raw(), EventStreamOptions.DEFAULT, CallInfo.NONE)
          .subscribe(probe);
      probe.subscription().request(wrong);
      probe.subscription().request(1);
      assertThat(probe.signals).containsExactly("subscribed", "IllegalArgumentException");
      assertThat(source.cancelled).hasValue(1);
    }
  }

  @Test
  void aSecondSubscriberIsTurnedAway_1_9() {
    stream.subscribe(new Probe());
    Probe second = new Probe();
    stream.subscribe(second);
    second.subscription().request(1);
    second.subscription().cancel();
    assertThat(second.signals).containsExactly("subscribed", "IllegalStateException");
    assertThat(body.cancelled).hasValue(0);
  }

  @Test
  void noSubscriberIsAnErrorOfTheCaller_1_9() {
    assertThatNullPointerException().isThrownBy(() -> stream.subscribe(null));
  }

  @Test
  void requestingInsideOnNextDoesNotNest_3_3() {
    int count = 100_000;
    List<String> seen = new ArrayList<>();
    stream.subscribe(
        new Probe() {
          @Override
          public void onSubscribe(Flow.Subscription given) {
            super.onSubscribe(given);
            given.request(1);
          }

          @Override
          public void onNext(ServerSentEvent item) {
            seen.add(item.data());
            subscription().request(1);
          }
        });
    body.send("data: x\n\n".repeat(count));
    assertThat(seen).hasSize(count);
  }

  @Test
  void aSubscriberThatThrowsIsToldAndTheConnectionFreed() {
    Probe probe =
        new Probe() {
          @Override
          public void onNext(ServerSentEvent item) {
            throw new UnsupportedOperationException(item.data());
          }
        };
    stream.subscribe(probe);
    probe.subscription().request(5);
    body.send("data: a\n\ndata: b\n\n");
    assertThat(probe.signals).containsExactly("subscribed", "UnsupportedOperationException");
    assertThat(body.cancelled).hasValue(1);
  }
}
