package io.github.openrouterjava.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.it.scale.ChildJvm;
import io.github.openrouterjava.it.scale.OneStream;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server sends compressed is as small as it likes; what the client holds is bounded. */
@Timeout(120)
class MemoryFaultsTest {
  private static final int BLOCK = 1 << 20;
  private static final long TWO_GIBIBYTES = 2L << 30;
  private static final String HEAP = "128m";

  @ParameterizedTest
  @ValueSource(strings = {"data: ", ": ", "id: ", "event: ", "unknown: ", ""})
  void aCompressedLineOfTwoGibibytesFilledTheMemory(String beginning) throws Exception {
    // A gzip file may have many members (RFC 1952, section 2.2).
    Reply reply =
        compressed().send(gzipped(beginning)).repeat(gzipped("x".repeat(BLOCK)), count(BLOCK));
    assertThat(read(reply)).startsWith("TOO_LARGE after 0 events").contains("heap of 128 MB");
  }

  @Test
  void anEventOfManyCompressedLinesIsBoundedToo() throws Exception {
    String lines = ("data: " + "x".repeat(1017) + "\n").repeat(BLOCK / 1024);
    Reply reply = compressed().repeat(gzipped(lines), count(BLOCK));
    assertThat(read(reply)).startsWith("TOO_LARGE after 0 events");
  }

  private static long count(int block) {
    return TWO_GIBIBYTES / block;
  }

  private static Reply compressed() {
    return Reply.events().header("Content-Encoding", "gzip");
  }

  private static String read(Reply reply) throws Exception {
    try (FakeServer server = FakeServer.replying(reply)) {
      return ChildJvm.run(HEAP, OneStream.class, server.uri("/api/v1").toString());
    }
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
