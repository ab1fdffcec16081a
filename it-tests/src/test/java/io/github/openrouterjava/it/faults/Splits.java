package io.github.openrouterjava.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.Transport;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * Runs a streamed answer through the whole client: over a socket in one piece and byte by byte, and
 * through an in-memory transport cut in two at every byte boundary, where no network can put the
 * pieces together again. The outcome must be the same each time.
 */
final class Splits {
  private Splits() {}

  /** The elements as compact JSON, and as the last item how the stream ended. */
  static List<String> outcome(EventStream<JsonValue> stream) {
    List<String> outcome = new ArrayList<>();
    try (stream) {
      stream.forEach(element -> outcome.add(element.toString()));
      outcome.add(stream.isComplete() ? "END" : "INCOMPLETE");
    } catch (ApiException e) {
      outcome.add(describe(e));
    }
    return outcome;
  }

  private static String describe(ApiException e) {
    if (e instanceof StreamException stream) {
      return stream.kind().name();
    }
    if (e instanceof ApiErrorException error) {
      return "ERROR " + error.status() + " " + error.details().message().orElse("");
    }
    return e instanceof ResponseException response ? response.kind().name() : e.toString();
  }

  /** Asserts what an event stream leads to, however its bytes are cut. */
  static void assertOutcome(String events, String... expected) {
    assertOutcome(events.getBytes(UTF_8), expected);
  }

  static void assertOutcome(byte[] events, String... expected) {
    Reply whole = Reply.of(200).header("Content-Type", "text/event-stream").chunked().send(events);
    try (FakeServer server = FakeServer.replying(whole, whole.inPiecesOf(1));
        TestClient client = TestClient.of(server)) {
      assertThat(outcome(client.stream())).as("in one piece").containsExactly(expected);
      assertThat(outcome(client.stream())).as("byte by byte").containsExactly(expected);
    }
    CutTransport transport = new CutTransport(events);
    try (TestClient client =
        TestClient.builder(URI.create("http://localhost/api/v1")).transport(transport).build()) {
      for (int cut = 0; cut <= events.length; cut++) {
        transport.cut = cut;
        assertThat(outcome(client.stream())).as("cut at byte %s", cut).containsExactly(expected);
      }
    }
  }

  /** Answers every request with the same event stream in two pieces. */
  private static final class CutTransport implements Transport {
    private final byte[] events;
    private int cut;

    CutTransport(byte[] events) {
      this.events = events;
    }

    @Override
    public CompletableFuture<TransportResponse> send(TransportRequest request) {
      Headers headers = Headers.builder().set("Content-Type", "text/event-stream").build();
      Flow.Publisher<List<ByteBuffer>> body =
          subscriber ->
              subscriber.onSubscribe(
                  new Pieces(
                      subscriber,
                      List.of(
                          Arrays.copyOfRange(events, 0, cut),
                          Arrays.copyOfRange(events, cut, events.length))));
      return CompletableFuture.completedFuture(new TransportResponse(200, headers, body));
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  /** Hands out one piece for each that is requested. */
  private static final class Pieces implements Flow.Subscription {
    private final Flow.Subscriber<? super List<ByteBuffer>> subscriber;
    private final List<byte[]> pieces;
    private int next;
    private boolean over;

    Pieces(Flow.Subscriber<? super List<ByteBuffer>> subscriber, List<byte[]> pieces) {
      this.subscriber = subscriber;
      this.pieces = pieces;
    }

    @Override
    public void request(long n) {
      for (long i = 0; i < n && next < pieces.size() && !over; i++) {
        subscriber.onNext(List.of(ByteBuffer.wrap(pieces.get(next++)).asReadOnlyBuffer()));
      }
      if (next == pieces.size() && !over) {
        over = true;
        subscriber.onComplete();
      }
    }

    @Override
    public void cancel() {
      over = true;
    }
  }
}
