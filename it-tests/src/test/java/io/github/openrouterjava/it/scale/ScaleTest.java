package io.github.openrouterjava.it.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Gate;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("scale")
class ScaleTest {
  private static final int STREAMS = 1000;
  private static final int EVENTS = 200;
  private static final long TWO_GIGABYTES = 2L << 30;

  @Test
  void aThousandStreamsAtOnceInAHeapOf256MegabytesAsynchronously() throws Exception {
    try (FakeServer server = streams()) {
      assertThat(ChildJvm.run("256m", ManyStreams.class, arguments(server, "async")))
          .contains("threads left 0");
    }
  }

  @Test
  void aThousandStreamsAtOnceInAHeapOf256MegabytesByVirtualThreads() throws Exception {
    String home = System.getProperty("scale.java.home");
    org.junit.jupiter.api.Assumptions.assumeTrue(
        home != null || Runtime.version().feature() >= 21,
        "needs Java 21 or later: give its home as -Dscale.java.home");
    try (FakeServer server = streams()) {
      assertThat(ChildJvm.run("256m", ManyStreams.class, arguments(server, "virtual")))
          .contains("threads left 0");
    }
  }

  @Test
  void aDocumentOf6500TypesAnd13MegabytesIsGeneratedIn2Gigabytes() throws Exception {
    // The heap leaves room for what the JVM needs beside it.
    assertThat(ChildJvm.run("1700m", LargeDocument.class))
        .matches("(?s)13 MB, 65\\d\\d types, .*");
  }

  @Test
  void anUploadOfTwoGigabytesInAHeapOf128Megabytes() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.ok("{}"))) {
      ChildJvm.run(
          "128m",
          Transfers.class,
          server.uri("/api/v1").toString(),
          Long.toString(TWO_GIGABYTES),
          "upload");
      RecordedRequest request = server.requests().get(0);
      assertThat(request.bodyLength()).isBetween(TWO_GIGABYTES, TWO_GIGABYTES + 1000);
    }
  }

  @Test
  void aDownloadOfTwoGigabytesInAHeapOf128Megabytes() throws Exception {
    byte[] block = new byte[1 << 20];
    Reply reply =
        Reply.of(200)
            .header("Content-Type", "video/mp4")
            .repeat(block, TWO_GIGABYTES / block.length);
    try (FakeServer server = FakeServer.replying(reply)) {
      ChildJvm.run(
          "128m",
          Transfers.class,
          server.uri("/api/v1").toString(),
          Long.toString(TWO_GIGABYTES),
          "download");
    }
  }

  private static String[] arguments(FakeServer server, String mode) {
    return new String[] {
      server.uri("/api/v1").toString(), Integer.toString(STREAMS), Integer.toString(EVENTS), mode
    };
  }

  /** Half of each stream waits until as many streams are open as the client said it would open. */
  private static FakeServer streams() {
    AtomicInteger open = new AtomicInteger();
    Gate all = new Gate();
    Reply first = Reply.events();
    Reply alone = Reply.events();
    for (int i = 0; i < EVENTS; i++) {
      String event = (i % 7 == 0 ? ": keep-alive\n\n" : "") + "data: " + i + "\n\n";
      alone = alone.send(event);
      first = i == EVENTS / 2 ? first.await(all).send(event) : first.send(event);
    }
    Reply many = first.send("data: [DONE]\n\n");
    Reply one = alone.send("data: [DONE]\n\n");
    return FakeServer.start(
        request -> {
          if (!request.bodyText().contains("\"of\":" + STREAMS)) {
            return one;
          }
          if (open.incrementAndGet() == STREAMS) {
            all.open();
          }
          return many;
        });
  }
}
