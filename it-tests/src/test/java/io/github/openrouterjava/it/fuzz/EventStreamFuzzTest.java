package io.github.openrouterjava.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.runtime.EventLimits;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.internal.event.EventDecoder;
import io.github.openrouterjava.runtime.internal.event.EventStreamOptions;
import io.github.openrouterjava.runtime.internal.event.OpenEventStream;
import io.github.openrouterjava.runtime.internal.event.ServerSentEvent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** The event decoder against a second, naive one that has all the text at hand. */
class EventStreamFuzzTest {
  private static final String[] PIECES = {
    "data",
    "data:",
    "data: ",
    "data: x",
    "event: ",
    "event",
    "id: ",
    "id",
    "retry: ",
    ":",
    ": ",
    " ",
    "\n",
    "\n",
    "\n\n",
    "\r",
    "\r\n",
    "\r\n\r\n",
    "\0",
    "7",
    "{\"a\":1}",
    "é",
    "😀",
    "\uFEFF",
    "[DONE]",
    "foo: bar",
    "xxxxxxxxxx"
  };

  private static final EventStreamOptions OPTIONS = EventStreamOptions.DEFAULT.withAnyEnd();

  @Test
  void decodesAsTheRulesSayHoweverItIsCut() {
    assertThat(
            Fuzz.run(
                random -> {
                  String text = Fuzz.text(random, 60, PIECES);
                  assertThat(decoded(text.getBytes(UTF_8), random, OPTIONS))
                      .as(text)
                      .isEqualTo(expected(text));
                }))
        .isPositive();
  }

  @Test
  void survivesAnyBytesWithinAnyLimits() {
    assertThat(
            Fuzz.run(
                random -> {
                  byte[] bytes = new byte[random.nextInt(400)];
                  random.nextBytes(bytes);
                  byte[] alphabet = "data:id\n\r \0".getBytes(UTF_8);
                  for (int i = 0; i < bytes.length; i++) {
                    bytes[i] =
                        random.nextInt(4) == 0
                            ? bytes[i]
                            : alphabet[random.nextInt(alphabet.length)];
                  }
                  EventLimits limits =
                      new EventLimits(
                          1 + random.nextInt(60), 1 + random.nextInt(60), 1 + random.nextInt(500));
                  try {
                    decoded(bytes, random, OPTIONS.withLimits(limits));
                  } catch (StreamException e) {
                    assertThat(e.kind()).isEqualTo(StreamException.Kind.TOO_LARGE);
                  }
                }))
        .isPositive();
  }

  private static List<String> decoded(byte[] bytes, Random random, EventStreamOptions options) {
    List<String> events = new ArrayList<>();
    for (ServerSentEvent event :
        OpenEventStream.of(
            new RandomPieces(bytes, random), EventDecoder.raw(), options, CallInfo.NONE)) {
      events.add(event.type() + "|" + event.data() + "|" + event.id() + "|" + event.retry());
    }
    return events;
  }

  /** Section 9.2.6 of the HTML standard, read line by line. */
  private static List<String> expected(String text) {
    List<String> events = new ArrayList<>();
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<String> lines = new ArrayList<>(Arrays.asList(body.split("\r\n|\r|\n", -1)));
    lines.remove(lines.size() - 1);
    StringBuilder data = new StringBuilder();
    String type = "";
    String id = "";
    Object retry = null;
    for (String line : lines) {
      int colon = line.indexOf(':');
      String name = colon < 0 ? line : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 1).replaceFirst("^ ", "");
      if (line.isEmpty()) {
        if (data.length() > 0) {
          events.add(
              (type.isEmpty() ? "message" : type)
                  + "|"
                  + data.substring(0, data.length() - 1)
                  + "|"
                  + id
                  + "|"
                  + retry);
        }
        data.setLength(0);
        type = "";
      } else if (name.equals("data")) {
        data.append(value).append('\n');
      } else if (name.equals("event")) {
        type = value;
      } else if (name.equals("id") && !value.contains("\0")) {
        id = value;
      } else if (name.equals("retry") && value.matches("[0-9]+")) {
        retry =
            java.time.Duration.ofMillis(
                new java.math.BigInteger(value)
                    .min(java.math.BigInteger.valueOf(Long.MAX_VALUE))
                    .longValue());
      }
    }
    return events;
  }

  /** Hands the bytes out in pieces of random length, some of them empty, several at a time. */
  private static final class RandomPieces implements Flow.Publisher<List<ByteBuffer>> {
    private final byte[] bytes;
    private final Random random;

    RandomPieces(byte[] bytes, Random random) {
      this.bytes = bytes;
      this.random = random;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            private int next;
            private boolean over;

            @Override
            public void request(long n) {
              for (long i = 0; i < n && !over; i++) {
                if (next == bytes.length) {
                  over = true;
                  subscriber.onComplete();
                } else {
                  subscriber.onNext(List.of(piece(), piece()));
                }
              }
            }

            private ByteBuffer piece() {
              int to = Math.min(bytes.length, next + random.nextInt(12));
              ByteBuffer piece = ByteBuffer.wrap(bytes, next, to - next).asReadOnlyBuffer();
              next = to;
              return piece;
            }

            @Override
            public void cancel() {
              over = true;
            }
          });
    }
  }
}
