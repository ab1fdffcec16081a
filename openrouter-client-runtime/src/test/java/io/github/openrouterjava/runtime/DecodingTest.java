package io.github.openrouterjava.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.internal.body.BodyCollector;
import io.github.openrouterjava.runtime.internal.body.DecodedBody;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Compressed responses: every split of the bytes, damage, and bombs. */
class DecodingTest {
  private static final String TEXT = "{\"text\":\"" + "round and round ".repeat(20) + "\"}";

  @Test
  void inflatesWhereverTheBytesAreSplit() throws IOException {
    for (byte[] packed : List.of(gzip(TEXT), withNameAndExtra(gzip(TEXT)), twice(gzip(TEXT)))) {
      String expected = packed.length > gzip(TEXT).length * 3 / 2 ? TEXT + TEXT : TEXT;
      for (int split = 0; split <= packed.length; split++) {
        assertThat(inflated("gzip", pieces(packed, split))).isEqualTo(expected);
      }
      assertThat(inflated("X-GZip", singleBytes(packed))).isEqualTo(expected);
    }
  }

  @Test
  void inflatesBothKindsOfDeflate() throws IOException {
    assertThat(inflated("deflate", singleBytes(deflate(TEXT, false)))).isEqualTo(TEXT);
    assertThat(inflated("deflate", singleBytes(deflate(TEXT, true)))).isEqualTo(TEXT);
    assertThat(inflated("gzip", List.of())).isEmpty();
  }

  @Test
  void aCutOffOrDamagedBodyIsAnError() throws IOException {
    byte[] packed = gzip(TEXT);
    for (int length = 1; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatThrownBy(() -> inflated("gzip", List.of(cut)))
          .as("cut after %d bytes", length)
          .hasCauseInstanceOf(IOException.class);
    }
    byte[] wrongSum = packed.clone();
    wrongSum[packed.length - 6] ^= 1;
    assertThatThrownBy(() -> inflated("gzip", List.of(wrongSum))).hasMessageContaining("checksum");
    assertThatThrownBy(() -> inflated("gzip", List.of("plain".getBytes(UTF_8))))
        .hasMessageContaining("claims to be gzip");
    assertThatThrownBy(
            () ->
                inflated("deflate", List.of(new byte[] {0x78, (byte) 0x9c, (byte) 0xff, 1, 2, 3})))
        .hasMessageContaining("damaged");
  }

  @Test
  void leavesOtherCodingsAlone() {
    assertThat(DecodedBody.of(new Pieces(List.of()), "br")).isNull();
  }

  @Test
  void theClientAsksForCompressionAndLimitsWhatItUnpacks() throws IOException {
    try (Loopback server = new Loopback();
        ApiClient client = TestClient.of(server).retry(RetryPolicy.none()).build()) {
      server.respond(200, "application/json", gzip(TEXT), "Content-Encoding", "gzip");
      assertThat(client.send(TestClient.LIST.call())).isEqualTo(JsonValue.parse(TEXT));
      assertThat(server.only().header("Accept-Encoding")).isEqualTo("gzip, deflate");

      byte[] bomb = gzip("\"" + " ".repeat(50_000_000) + "\"");
      server.respond(200, "application/json", bomb, "Content-Encoding", "gzip");
      RequestOptions options = RequestOptions.none().maxResponseBytes(100_000);
      assertThat(bomb.length).isLessThan(100_000);
      ResponseException thrown =
          catchThrowableOfType(
              ResponseException.class, () -> client.send(TestClient.LIST.call(), options));
      assertThat(thrown.kind()).isEqualTo(ResponseException.Kind.TOO_LARGE);

      server.respond(
          200, "application/json", Arrays.copyOf(gzip(TEXT), 40), "Content-Encoding", "gzip");
      assertThatThrownBy(() -> client.send(TestClient.LIST.call()))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("cut off");
    }
  }

  @Test
  void compressedStreamsArriveEventByEvent() throws IOException {
    try (Loopback server = new Loopback();
        ApiClient client = TestClient.of(server).build()) {
      server.respond(
          200,
          "text/event-stream",
          gzip("data: 1\n\ndata: 2\n\ndata: [DONE]\n\n"),
          "Content-Encoding",
          "gzip");
      try (var stream = client.send(TestClient.STREAM.call())) {
        assertThat(stream.stream()).containsExactly(JsonValue.of(1), JsonValue.of(2));
      }
    }
  }

  private static String inflated(String coding, List<byte[]> pieces) {
    Flow.Publisher<List<ByteBuffer>> decoded = DecodedBody.of(new Pieces(pieces), coding);
    assertThat(decoded).isNotNull();
    try {
      return new String(BodyCollector.whole(decoded, 10_000).join(), UTF_8);
    } catch (CompletionException e) {
      throw new IllegalStateException(String.valueOf(e.getCause().getMessage()), e.getCause());
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] withNameAndExtra(byte[] gzip) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(gzip, 0, 3);
    bytes.write(4 | 8 | 16 | 2); // extra field, name, comment, header checksum
    bytes.write(gzip, 4, 6);
    bytes.writeBytes(new byte[] {3, 0, 'x', 'y', 'z', 'n', 0, 'c', 0, 1, 2});
    bytes.write(gzip, 10, gzip.length - 10);
    return bytes.toByteArray();
  }

  private static byte[] twice(byte[] gzip) {
    byte[] both = Arrays.copyOf(gzip, gzip.length * 2);
    System.arraycopy(gzip, 0, both, gzip.length, gzip.length);
    return both;
  }

  private static byte[] deflate(String text, boolean bare) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static List<byte[]> pieces(byte[] bytes, int split) {
    return List.of(Arrays.copyOf(bytes, split), Arrays.copyOfRange(bytes, split, bytes.length));
  }

  private static List<byte[]> singleBytes(byte[] bytes) {
    List<byte[]> all = new ArrayList<>();
    for (byte b : bytes) {
      all.add(new byte[] {b});
    }
    return all;
  }

  /** Gives one piece for each request, and then the end. */
  private record Pieces(List<byte[]> pieces) implements Flow.Publisher<List<ByteBuffer>> {
    @Override
    public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            private int next;
            private boolean over;

            @Override
            public void request(long n) {
              for (long i = 0; i < n && !over; i++) {
                if (next < pieces.size()) {
                  subscriber.onNext(List.of(ByteBuffer.wrap(pieces.get(next++))));
                } else {
                  over = true;
                  subscriber.onComplete();
                }
              }
            }

            @Override
            public void cancel() {
              over = true;
            }
          });
    }
  }
}
