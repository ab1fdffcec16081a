package io.github.openrouterjava.benchmarks.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.openrouterjava.benchmarks.codec.Libraries;
import io.github.openrouterjava.benchmarks.server.Events;
import io.github.openrouterjava.benchmarks.server.LocalServer;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clients that are measured, each once. */
class ChatTest {

  private static final int EVENTS = 300;

  @ParameterizedTest
  @ValueSource(strings = {Libraries.OURS, Libraries.OPENAI})
  void clientsReadWholeAnswersAndStreams(String library) throws Exception {
    try (LocalServer server = LocalServer.start(EVENTS, 0);
        Chat chat = Chats.at(server.url(), library)) {
      assertThat(chat.ask()).isPositive();
      assertThat(chat.first()).isEqualTo((int) Events.length(1));
      assertThat(chat.stream()).isEqualTo(Events.length(EVENTS));
      assertThat(chat.streamAsync().get(30, TimeUnit.SECONDS)).isEqualTo(Events.length(EVENTS));
    }
  }

  @Test
  void theLimitReadsStreamsOverASocket() throws Exception {
    try (LocalServer server = LocalServer.start(EVENTS, 0);
        Chat chat = Chats.at(server.url(), Libraries.HAND)) {
      assertThat(chat.stream()).isEqualTo(Events.length(EVENTS));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Libraries.OURS, Libraries.HAND, Libraries.OPENAI})
  void streamsAreReadFromMemory(String library) {
    try (Chat chat = Chats.of(stream(EVENTS), library)) {
      assertThat(chat.stream()).isEqualTo(Events.length(EVENTS));
    }
  }

  @Test
  void whatHadArrivedWasCopiedForEveryEvent() {
    int events = 20_000;
    byte[] stream = stream(events);
    try (Chat chat = Chats.of(stream, Libraries.OURS)) {
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadAllocatedBytes();
      assertThat(chat.stream()).isEqualTo(Events.length(events));
      long bytes = threads.getCurrentThreadAllocatedBytes() - before;
      assertThat(bytes / events).as("bytes for each event").isLessThan(20_000);
    }
  }

  private static byte[] stream(int events) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Events.some(events));
    bytes.writeBytes(Events.end());
    return bytes.toByteArray();
  }
}
