package io.github.openrouterjava.benchmarks.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.openrouterjava.benchmarks.codec.Payload;
import java.io.ByteArrayOutputStream;

/** A streamed chat answer, as bytes. */
public final class Events {

  private static final String WORD = " rivers";

  private Events() {}

  /** How many characters the answers of so many events have. */
  public static long length(int events) {
    return (long) events * WORD.length();
  }

  /** So many events, not the last ones. */
  public static byte[] some(int events) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] event = event(Payload.chunk(0, WORD, "null"));
    for (int i = 0; i < events; i++) {
      bytes.writeBytes(event);
    }
    return bytes.toByteArray();
  }

  /** What ends an answer. */
  public static byte[] end() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(event(Payload.chunk(0, "", "\"stop\"")));
    bytes.writeBytes(event("[DONE]"));
    return bytes.toByteArray();
  }

  private static byte[] event(String data) {
    return ("data: " + data + "\n\n").getBytes(UTF_8);
  }
}
