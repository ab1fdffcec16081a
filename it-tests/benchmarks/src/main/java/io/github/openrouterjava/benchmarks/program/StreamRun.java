package io.github.openrouterjava.benchmarks.program;

import io.github.openrouterjava.benchmarks.server.Events;
import java.io.ByteArrayOutputStream;

/**
 * Reads one long stream twice, once to warm up, and prints the nanoseconds and the nanoseconds of
 * CPU time of the second.
 */
public final class StreamRun {

  private StreamRun() {}

  /** Arguments: the library, the server's URL or {@code memory}, and the number of events. */
  public static void main(String[] args) {
    int events = Integer.parseInt(args[2]);
    try (Chat chat =
        args[1].equals("memory") ? Chats.of(bytes(events), args[0]) : Chats.at(args[1], args[0])) {
      check(chat.stream(), events);
      long cpu = Meter.cpu();
      long start = System.nanoTime();
      check(chat.stream(), events);
      long nanos = System.nanoTime() - start;
      System.out.println(nanos + " " + (Meter.cpu() - cpu));
    }
    System.exit(0);
  }

  private static byte[] bytes(int events) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Events.some(events));
    bytes.writeBytes(Events.end());
    return bytes.toByteArray();
  }

  private static void check(long length, int events) {
    if (length != Events.length(events)) {
      throw new IllegalStateException(length + " characters for " + events + " events");
    }
  }
}
