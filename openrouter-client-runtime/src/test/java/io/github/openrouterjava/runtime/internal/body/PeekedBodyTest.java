package io.github.openrouterjava.runtime.internal.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Signals of a body that was looked at come one after the other, whenever they arrive. */
class PeekedBodyTest {
  private final Source source = new Source();
  private final CompletableFuture<PeekedBody> peeked = PeekedBody.of(source, 3);

  @Test
  void anEndCouldOvertakeTheBeginning() {
    source.next("12345");
    List<String> signals = new ArrayList<>();
    peeked
        .join()
        .subscribe(
            new Recorder(signals) {
              @Override
              public void onNext(List<ByteBuffer> buffers) {
                source.receiver.onComplete(); // as another thread may do at any time
                super.onNext(buffers);
              }
            });
    assertThat(signals).containsExactly("12345", "end");
  }

  @Test
  void moreIsOnlyAskedForWhenTheBeginningWasTaken() {
    source.next("12345");
    List<String> signals = new ArrayList<>();
    long before = source.demand.get();
    peeked
        .join()
        .subscribe(
            new Recorder(signals) {
              @Override
              public void onNext(List<ByteBuffer> buffers) {
                if (signals.isEmpty()) {
                  subscription.request(2);
                  assertThat(source.demand.get()).isEqualTo(before);
                }
                super.onNext(buffers);
              }
            });
    assertThat(source.demand.get()).isEqualTo(before + 2);
    source.next("6");
    source.receiver.onComplete();
    assertThat(signals).containsExactly("12345", "6", "end");
  }

  @Test
  void aWholeBodyIsHandedOnWithItsEnd() {
    source.next("12");
    source.receiver.onComplete();
    List<String> signals = new ArrayList<>();
    PeekedBody body = peeked.join();
    assertThat(body.isWhole()).isTrue();
    assertThat(body.beginning()).isEqualTo("12".getBytes(UTF_8));
    body.subscribe(new Recorder(signals));
    assertThat(signals).containsExactly("12", "end");
  }

  private static class Recorder implements Flow.Subscriber<List<ByteBuffer>> {
    private final List<String> signals;
    Flow.Subscription subscription;

    Recorder(List<String> signals) {
      this.signals = signals;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      buffers.forEach(buffer -> signals.add(UTF_8.decode(buffer).toString()));
    }

    @Override
    public void onError(Throwable failure) {
      signals.add("failure");
    }

    @Override
    public void onComplete() {
      signals.add("end");
    }
  }

  private static final class Source implements Flow.Publisher<List<ByteBuffer>>, Flow.Subscription {
    final AtomicLong demand = new AtomicLong();
    Flow.Subscriber<? super List<ByteBuffer>> receiver;

    void next(String text) {
      receiver.onNext(List.of(ByteBuffer.wrap(text.getBytes(UTF_8))));
    }

    @Override
    public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
      receiver = subscriber;
      subscriber.onSubscribe(this);
    }

    @Override
    public void request(long n) {
      demand.addAndGet(n);
    }

    @Override
    public void cancel() {}
  }
}
