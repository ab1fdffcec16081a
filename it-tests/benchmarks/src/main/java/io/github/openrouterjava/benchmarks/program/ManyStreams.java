package io.github.openrouterjava.benchmarks.program;

import io.github.openrouterjava.benchmarks.server.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Reads many streams at once and prints the nanoseconds of CPU time for each event, and the bytes
 * of heap for each stream while all are open: the server holds them at their middle.
 */
public final class ManyStreams {

  private static final int PATIENCE = 60;

  private ManyStreams() {}

  /**
   * Arguments: the library, the server's URL, another's that holds no stream, the number of
   * streams, and of events of each.
   */
  public static void main(String[] args) throws Exception {
    int streams = Integer.parseInt(args[3]);
    int events = Integer.parseInt(args[4]);
    try (Chat chat = Chats.at(args[2], args[0])) {
      for (int i = 0; i < 20; i++) {
        check(chat.streamAsync().get(PATIENCE, TimeUnit.SECONDS), events);
      }
    }
    try (Chat chat = Chats.at(args[1], args[0])) {
      long before = Meter.retained();
      long cpu = Meter.cpu();
      List<CompletableFuture<Long>> lengths = new ArrayList<>();
      for (int i = 0; i < streams - 1; i++) {
        lengths.add(chat.streamAsync());
      }
      TimeUnit.SECONDS.sleep(3);
      long open = Meter.retained() - before;
      lengths.add(chat.streamAsync());
      for (CompletableFuture<Long> length : lengths) {
        check(length.get(PATIENCE, TimeUnit.SECONDS), events);
      }
      long spent = Meter.cpu() - cpu;
      System.out.println(spent / ((long) streams * events) + " " + open / streams);
    }
    System.exit(0);
  }

  private static void check(long length, int events) {
    if (length != Events.length(events)) {
      throw new IllegalStateException(length + " characters for " + events + " events");
    }
  }
}
