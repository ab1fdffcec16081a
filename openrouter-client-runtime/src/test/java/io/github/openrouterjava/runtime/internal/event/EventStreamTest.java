package io.github.openrouterjava.runtime.internal.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.EventLimits;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.error.StreamException.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pull side: what a consumer gets, when a stream ends, and what is left behind. */
@Timeout(20)
class EventStreamTest {
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final ScriptedBody body = new ScriptedBody();
  private final ManualClock clock = new ManualClock();

  private final EventStreamOptions options =
      EventStreamOptions.DEFAULT.withSentinel("[DONE]").withIdleTimeout(IDLE).withTimeSource(clock);

  private static final EventDecoder<String> DECODER = new MarkedDecoder();

  private EventStream<String> open() {
    return open(options);
  }

  private EventStream<String> open(EventStreamOptions with) {
    return OpenEventStream.of(body, DECODER, with, new CallInfo("sendChat", "r-1", 1, null));
  }

  @Test
  void yieldsWhatIsBetweenCommentsAndEndsAtTheSentinelWhileTheServerKeepsTheConnectionOpen() {
    EventStream<String> stream = open();
    body.send(": OPENROUTER PROCESSING\n\ndata: a\n\ndata: -\n\n: x\ndata: b\n\ndata: [DONE]\n\n");
    assertThat(stream).containsExactly("a", "b");
    assertThat(stream.isComplete()).isTrue();
  }

  @Test
  void theConnectionIsKeptForAMomentAfterTheSentinelSoThatItCanBeReused() {
    EventStream<String> stream = open();
    body.send("data: [DONE]\n\n");
    assertThat(stream).isEmpty();
    stream.close();
    assertThat(body.cancelled).hasValue(0);
    assertThat(body.requested).as("asked for the end of the response").hasPositiveValue();
    clock.advance(Duration.ofMillis(250));
    assertThat(body.cancelled).hasValue(1);
    assertThat(clock.scheduled()).isZero();
  }

  @Test
  void aResponseThatEndsBehindItsSentinelIsNotCancelled() {
    EventStream<String> stream = open();
    body.send("data: [DONE]\n\n");
    assertThat(stream).isEmpty();
    body.end();
    clock.advance(Duration.ofMinutes(5));
    assertThat(body.cancelled).hasValue(0);
  }

  @Test
  void aServerThatKeepsTalkingAfterTheSentinelIsCutOff() {
    EventStream<String> stream = open();
    body.send("data: [DONE]\n\n");
    assertThat(stream).isEmpty();
    for (int i = 0; i < 10 && body.cancelled.get() == 0; i++) {
      body.send("data: more\n\n");
    }
    assertThat(body.cancelled).hasValue(1);
  }

  @Test
  void aSentinelIsOneWithSpacesAroundItOrWithoutItsBlankLine() {
    EventStream<String> spaced = open();
    body.send("data: a\n\ndata:  [DONE] \n\n");
    assertThat(spaced).containsExactly("a");

    EventStream<String> unfinished = open();
    body.send("data: a\n\ndata: [DONE]").end();
    assertThat(unfinished).containsExactly("a");
  }

  @Test
  void theSentinelInsideDataIsData() {
    EventStream<String> stream = open();
    body.send("data: say [DONE]\n\ndata: [DONE]x\n\ndata: [DONE]\n\n");
    assertThat(stream).containsExactly("say [DONE]", "[DONE]x");
  }

  @Test
  void aLastEventEndsTheStreamAndWhatFollowsIsIgnored() {
    EventStream<String> stream = open();
    body.send("data: a\n\ndata: .\n\ndata: late\n\n");
    assertThat(stream).containsExactly("a", ".");
    assertThat(stream.isComplete()).isTrue();
  }

  @Test
  void anEndWithoutSentinelIsTruncatedAndTellsWhatHadArrived() {
    EventStream<String> stream = open();
    body.send("id: 7\ndata: Hel\n\ndata: lo\n\n").end();
    List<String> seen = new ArrayList<>();
    StreamException e = fails(() -> stream.forEach(seen::add));
    assertThat(seen).containsExactly("Hel", "lo");
    assertThat(e.kind()).isEqualTo(Kind.TRUNCATED);
    assertThat(e.progress().elements()).isEqualTo(2);
    assertThat(e.progress().bytes()).isEqualTo(27);
    assertThat(e.progress().lastEventId()).isEqualTo("7");
    assertThat(e.progress().partialText()).isEqualTo("Hello");
    assertThat(e.requestId()).isEqualTo("r-1");
    assertThat(e)
        .hasMessageContaining(
            "ended without the end marker [DONE] (after 2 events in 27 bytes, last event id 7)");
    assertThat(stream.isComplete()).isFalse();
  }

  @Test
  void theFailureIsTheSameEachTime() {
    Iterator<String> elements = open().iterator();
    body.end();
    StreamException first = fails(elements::next);
    assertThat(fails(elements::next)).isSameAs(first);
  }

  @Test
  void anEndInsideAnEventIsTruncatedAlsoWithoutASentinel() {
    EventStream<String> stream = open(options.withSentinel(null));
    body.send("data: a\n\ndata: b").end();
    StreamException e = fails(() -> stream.forEach(x -> {}));
    assertThat(e.kind()).isEqualTo(Kind.TRUNCATED);
    assertThat(e).hasMessageContaining("inside an event");
  }

  @Test
  void anEndIsRegularOnceTheResponseIsCompleteOrWithoutASentinel() {
    EventStream<String> complete = open();
    body.send("data: ?\n\n").end();
    assertThat(complete).containsExactly("?");

    EventStream<String> withoutSentinel = open(options.withSentinel(null));
    body.send("data: a\n\n: bye").end();
    assertThat(withoutSentinel).containsExactly("a");
  }

  @Test
  void anyEndCanBeTakenForARegularOne() {
    EventStream<String> dropping = open(options.withAnyEnd());
    body.send("data: a\n\ndata: b\n").end();
    assertThat(dropping).containsExactly("a");
    assertThat(dropping.isComplete()).isTrue();
  }

  @Test
  void aLostConnectionFailsWithItsCauseAfterWhatHadArrived() {
    Iterator<String> elements = open().iterator();
    IOException reset = new IOException("reset");
    body.send("data: a\n\n").fail(reset);
    assertThat(elements.next()).isEqualTo("a");
    StreamException e = fails(elements::next);
    assertThat(e.kind()).isEqualTo(Kind.CONNECTION);
    assertThat(e).hasCause(reset);
  }

  @Test
  void whatTheDecoderThrowsEndsTheStreamAndFreesTheConnection() {
    EventStream<String> stream = open();
    body.send("data: a\n\ndata: !\n\ndata: b\n\n");
    Iterator<String> elements = stream.iterator();
    assertThat(elements.next()).isEqualTo("a");
    assertThatThrownBy(elements::next)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("after 1 event in ");
    assertThat(body.cancelled).hasValue(1);
    assertThat(clock.scheduled()).isZero();
  }

  @Test
  void anEventBeyondItsLimitFailsAndFreesTheConnection() {
    EventStream<String> stream = open(options.withLimits(new EventLimits(100, 100, 1000)));
    body.send("data: a\n\ndata: " + "x".repeat(200));
    StreamException e = fails(() -> stream.forEach(x -> {}));
    assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(e).hasMessageContaining("longer than 100 bytes (after 1 event");
    assertThat(body.cancelled).hasValue(1);
  }

  @Test
  void silenceForTheIdleTimeoutFailsAfterWhatHadArrived() {
    EventStream<String> stream = open();
    body.send("data: a\n\n");
    clock.advance(IDLE);
    Iterator<String> elements = stream.iterator();
    assertThat(elements.next()).isEqualTo("a");
    StreamException e = fails(elements::next);
    assertThat(e.kind()).isEqualTo(Kind.IDLE);
    assertThat(e.progress().elements()).isEqualTo(1);
    assertThat(body.cancelled).hasValue(1);
    assertThat(clock.scheduled()).isZero();
  }

  @Test
  void anyByteResetsTheIdleTimeout() {
    Duration almost = IDLE.minusNanos(1);
    EventStream<String> stream = open(options.withSentinel(null));
    List<String> seen = new ArrayList<>();
    stream.subscribe(new Collector(seen));
    for (String piece : List.of(":", " keep", "-alive\n", "\n", "d", "ata: a\n", "\n")) {
      clock.advance(almost);
      body.send(piece);
    }
    assertThat(seen).containsExactly("a");
    clock.advance(almost);
    assertThat(body.cancelled).hasValue(0);
    clock.advance(Duration.ofNanos(1));
    assertThat(body.cancelled).hasValue(1);
  }

  @Test
  void theIdleTimeoutStandsStillWhileTheConsumerIsTheSlowOne() {
    EventStream<String> stream = open();
    body.send("data: a\n\n").send("data: b\n\n");
    clock.advance(IDLE.multipliedBy(10));
    assertThat(body.cancelled).hasValue(0);
    Iterator<String> elements = stream.iterator();
    assertThat(elements.next()).isEqualTo("a");
    clock.advance(IDLE.minusNanos(1));
    assertThat(body.cancelled).hasValue(0);
    clock.advance(Duration.ofNanos(1));
    assertThat(body.cancelled).hasValue(1);
  }

  @Test
  void zeroIsNoIdleTimeout() {
    EventStream<String> stream = open(options.withIdleTimeout(Duration.ZERO));
    clock.advance(Duration.ofDays(1));
    body.send("data: [DONE]\n\n");
    assertThat(stream).isEmpty();
  }

  @Test
  void aConsumerThatTakesNothingStopsTheServer() {
    open();
    assertThat(body.requested).hasValue(2);
    body.send("data: a\n\n").send("data: b\n\n");
    assertThat(body.requested).hasValue(0);
  }

  @Test
  void closingFromAnotherThreadWakesTheConsumer() throws Exception {
    EventStream<String> stream = open();
    body.send("data: a\n\n");
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<Void> consumer =
        CompletableFuture.runAsync(() -> stream.forEach(first::complete));
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("a");
    stream.close();
    assertThatThrownBy(() -> consumer.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            StreamException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CLOSED));
    stream.close();
    assertThat(body.cancelled).hasValue(1);
    assertThat(clock.scheduled()).isZero();
  }

  @Test
  void whatArrivedIsDroppedByClosing() {
    EventStream<String> stream = open();
    Iterator<String> elements = stream.iterator();
    body.send("data: a\n\ndata: b\n\n");
    assertThat(elements.next()).isEqualTo("a");
    stream.close();
    assertThat(fails(elements::next).kind()).isEqualTo(Kind.CLOSED);
  }

  @Test
  void anInterruptedConsumerFreesTheConnectionAndKeepsItsFlag() {
    EventStream<String> stream = open();
    Thread.currentThread().interrupt();
    StreamException e = fails(() -> stream.forEach(x -> {}));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(e.kind()).isEqualTo(Kind.INTERRUPTED);
    assertThat(e).hasCauseInstanceOf(InterruptedException.class);
    assertThat(body.cancelled).hasValue(1);
  }

  @Test
  void aJavaStreamEndsAndClosesWithIt() {
    EventStream<String> events = open();
    body.send("data: a\n\ndata: b\n\ndata: c\n\n");
    try (Stream<String> stream = events.stream()) {
      assertThat(stream.limit(2)).containsExactly("a", "b");
    }
    assertThat(body.cancelled).hasValue(1);
  }

  @Test
  void aStreamIsConsumedOnce() {
    EventStream<String> stream = open();
    body.send("data: [DONE]\n\n");
    Iterator<String> elements = stream.iterator();
    assertThatThrownBy(stream::iterator).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(stream::stream).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(elements::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void everyCutOfTheBytesGivesTheSameElementsAndTheSameEnd() {
    String prefix = "\uFEFF: hi\r\n\r\nevent: x\rid: 1\rdata: é€😀\r\rdata: b\ndata: c\n\n";
    for (String end :
        List.of("data: [DONE]\n\ndata: x\n\n", "data: .\n\n", "data: !\n\n", "data: cut", "")) {
      byte[] bytes = (prefix + end).getBytes(UTF_8);
      String whole = outcome(bytes, bytes.length);
      assertThat(whole).startsWith("[é€😀, b\nc");
      assertThat(outcome(bytes, 1)).as("byte by byte").isEqualTo(whole);
      for (int cut = 1; cut < bytes.length; cut++) {
        assertThat(outcome(bytes, cut)).as("pieces of %s", cut).isEqualTo(whole);
      }
    }
  }

  /** The elements and how it ended, without the number of bytes: a decoder may be behind those. */
  private static String outcome(byte[] bytes, int cut) {
    ScriptedBody source = new ScriptedBody();
    EventStream<String> stream =
        OpenEventStream.of(
            source, DECODER, EventStreamOptions.DEFAULT.withSentinel("[DONE]"), CallInfo.NONE);
    for (int from = 0; from < bytes.length; from += cut) {
      source.send(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + cut)));
    }
    source.end();
    List<String> elements = new ArrayList<>();
    try {
      stream.forEach(elements::add);
      return elements + " complete";
    } catch (RuntimeException e) {
      return elements + " " + String.valueOf(e.getMessage()).replaceAll("in \\d+ bytes", "");
    }
  }

  /** Takes all that comes. */
  private record Collector(List<String> seen) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String item) {
      seen.add(item);
    }

    @Override
    public void onError(Throwable failure) {
      seen.add(failure.toString());
    }

    @Override
    public void onComplete() {
      seen.add("complete");
    }
  }

  private static StreamException fails(Runnable action) {
    return catchThrowableOfType(StreamException.class, action::run);
  }
}
