package io.github.openrouterjava.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.openrouterjava.testing.RecordedRequest.Header;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A script of what a server says to one request: a head, then steps. Immutable; each method returns
 * another reply.
 *
 * <pre>{@code
 * Reply.of(429).header("Retry-After", "2").json("{\"error\":{\"code\":429,\"message\":\"slow down\"}}")
 * Reply.events("data: a\n\n", "data: b\n\n").hold()      // then silence until the client leaves
 * Reply.events("data: a\n\nda").reset()                  // then a TCP reset
 * Reply.raw("HTTP/1.1 200 OK\r\nContent-Le")             // exactly these bytes, then close
 * }</pre>
 *
 * <p>Unless told otherwise a body is sent with its right {@code Content-Length}; an event stream is
 * chunked, each piece a chunk and a write of its own.
 */
public final class Reply {
  /** How the end of the body is told. */
  enum Framing {
    LENGTH,
    CHUNKED,
    UNTIL_CLOSE,
    RAW
  }

  /** Something a server does after the head. */
  sealed interface Step {
    /** Writes and flushes the same bytes a number of times. */
    final class Send implements Step {
      final byte[] bytes;
      final long times;

      Send(byte[] bytes, long times) {
        this.bytes = bytes;
        this.times = times;
      }
    }

    /** Waits for a test. */
    record Wait(Gate gate) implements Step {}

    /** Waits for a while. */
    record Pause(Duration time) implements Step {}

    /** Says nothing more until the client leaves. */
    record Hold() implements Step {}

    /** Resets the connection. */
    record Reset() implements Step {}

    /** Closes the connection without what would end the body. */
    record Close() implements Step {}
  }

  private final int status;
  private final List<Header> headers;
  private final Framing framing;
  private final long lengthError;
  private final List<Step> steps;

  private Reply(
      int status, List<Header> headers, Framing framing, long lengthError, List<Step> steps) {
    this.status = status;
    this.headers = List.copyOf(headers);
    this.framing = framing;
    this.lengthError = lengthError;
    this.steps = List.copyOf(steps);
  }

  /** An empty reply with a status. */
  public static Reply of(int status) {
    return new Reply(status, List.of(), Framing.LENGTH, 0, List.of());
  }

  /** A reply with status 200 and a JSON body. */
  public static Reply ok(String json) {
    return of(200).json(json);
  }

  /** A chunked event stream; each piece is sent on its own, whether or not it is a whole event. */
  public static Reply events(String... pieces) {
    Reply reply = of(200).header("Content-Type", "text/event-stream").chunked();
    for (String piece : pieces) {
      reply = reply.send(piece);
    }
    return reply;
  }

  /** Exactly these bytes, taken as ISO 8859-1, and nothing else; then the connection is closed. */
  public static Reply raw(String bytes) {
    return new Reply(
        0, List.of(), Framing.RAW, 0, List.of(new Step.Send(bytes.getBytes(ISO_8859_1), 1)));
  }

  /** The same with another status. */
  public Reply status(int value) {
    return new Reply(value, headers, framing, lengthError, steps);
  }

  /** The same with one more header line. */
  public Reply header(String name, String value) {
    Stream<Header> all = Stream.concat(headers.stream(), Stream.of(new Header(name, value)));
    return new Reply(status, all.toList(), framing, lengthError, steps);
  }

  /** The same with a JSON body. */
  public Reply json(String body) {
    return header("Content-Type", "application/json").send(body);
  }

  /** The same with a body of a media type. */
  public Reply body(String contentType, byte[] body) {
    return header("Content-Type", contentType).send(body);
  }

  /** The same with {@code Transfer-Encoding: chunked}. */
  public Reply chunked() {
    return new Reply(status, headers, Framing.CHUNKED, lengthError, steps);
  }

  /** The same with a body that only the end of the connection ends. */
  public Reply untilClose() {
    return new Reply(status, headers, Framing.UNTIL_CLOSE, lengthError, steps);
  }

  /** The same with a {@code Content-Length} that is wrong by a number of bytes. */
  public Reply lengthWrongBy(long bytes) {
    return new Reply(status, headers, Framing.LENGTH, bytes, steps);
  }

  /** Then writes text as UTF-8. */
  public Reply send(String text) {
    return send(text.getBytes(UTF_8));
  }

  /** Then writes bytes. */
  public Reply send(byte[] bytes) {
    return then(new Step.Send(bytes, 1));
  }

  /** Then writes a block a number of times. */
  public Reply repeat(byte[] block, long times) {
    return then(new Step.Send(block, times));
  }

  /** Then waits until the test opens the gate. */
  public Reply await(Gate gate) {
    return then(new Step.Wait(gate));
  }

  /** Then waits for a while. Prefer a {@link Gate}. */
  public Reply pause(Duration time) {
    return then(new Step.Pause(time));
  }

  /** Then says nothing until the client leaves. */
  public Reply hold() {
    return then(new Step.Hold());
  }

  /** Then resets the connection. */
  public Reply reset() {
    return then(new Step.Reset());
  }

  /** Then closes the connection, whatever of the body is missing. */
  public Reply close() {
    return then(new Step.Close());
  }

  /** The same body, each of its writes cut into pieces of at most some bytes. */
  public Reply inPiecesOf(int bytes) {
    List<Step> cut = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Send send && send.times == 1) {
        for (int from = 0; from < send.bytes.length; from += bytes) {
          int to = Math.min(send.bytes.length, from + bytes);
          cut.add(new Step.Send(Arrays.copyOfRange(send.bytes, from, to), 1));
        }
      } else {
        cut.add(step);
      }
    }
    return new Reply(status, headers, framing, lengthError, cut);
  }

  private Reply then(Step step) {
    return new Reply(
        status,
        headers,
        framing,
        lengthError,
        Stream.concat(steps.stream(), Stream.of(step)).toList());
  }

  int statusCode() {
    return status;
  }

  List<Header> headers() {
    return headers;
  }

  Framing framing() {
    return framing;
  }

  List<Step> steps() {
    return steps;
  }

  /** Whether the connection can serve another request after this reply. */
  boolean keepsConnection() {
    return framing == Framing.CHUNKED || (framing == Framing.LENGTH && lengthError == 0);
  }

  /** Status line, header lines and the empty line. */
  byte[] head() {
    if (framing == Framing.RAW) {
      return new byte[0];
    }
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Scripted\r\n");
    for (Header header : headers) {
      head.append(header.name()).append(": ").append(header.value()).append("\r\n");
    }
    switch (framing) {
      case LENGTH -> head.append("Content-Length: ").append(length() + lengthError).append("\r\n");
      case CHUNKED -> head.append("Transfer-Encoding: chunked\r\n");
      default -> head.append("Connection: close\r\n");
    }
    return head.append("\r\n").toString().getBytes(UTF_8);
  }

  private long length() {
    long sum = 0;
    for (Step step : steps) {
      if (step instanceof Step.Send send) {
        sum += send.bytes.length * send.times;
      }
    }
    return sum;
  }
}
