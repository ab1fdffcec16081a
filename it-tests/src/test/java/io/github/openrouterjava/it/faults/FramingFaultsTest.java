package io.github.openrouterjava.it.faults;

import static io.github.openrouterjava.it.faults.Splits.assertOutcome;
import static io.github.openrouterjava.it.faults.Splits.outcome;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.EventLimits;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.Exchange;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How event streams may be framed. Each is run at every cut of its bytes. */
@Tag("transport")
@Timeout(60)
class FramingFaultsTest {
  private static final String DONE = "data: [DONE]\n\n";
  private static final String COMMENT = ": OPENROUTER PROCESSING\n\n";

  @Test
  void commentsBeforeAndBetweenChunks() {
    assertOutcome(
        COMMENT
            + COMMENT
            + COMMENT
            + "data: {\"a\":1}\n\n"
            + COMMENT
            + "data: {\"a\":2}\n\n"
            + COMMENT
            + DONE,
        "{\"a\":1}",
        "{\"a\":2}",
        "END");
  }

  @Test
  void aCommentWithoutABlankLineBehindItAndOneGluedToData() {
    assertOutcome(": a\ndata: {\"a\":1}\n: b\n\n: c\n" + DONE, "{\"a\":1}", "END");
  }

  @Test
  void onlyCommentsThenAnError() {
    assertOutcome(
        COMMENT + COMMENT + "data: {\"error\":{\"code\":502,\"message\":\"gone\"}}\n\n",
        "ERROR 502 gone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEnd(String end) {
    assertOutcome(
        (COMMENT + "data: {\"a\":1}\n\ndata: {\"a\":2}\n\n" + DONE).replace("\n", end),
        "{\"a\":1}",
        "{\"a\":2}",
        "END");
  }

  @Test
  void mixedLineEnds() {
    assertOutcome(
        "data: {\"a\":\rdata: 1}\r\n\ndata: {\"a\":2}\n\rdata: [DONE]\r\r\n",
        "{\"a\":1}",
        "{\"a\":2}",
        "END");
  }

  @Test
  void multibyteCharactersAndAByteOrderMark() {
    assertOutcome("\uFEFFdata: {\"é€😀\":\"ß→🚀\"}\n\n" + DONE, "{\"é€😀\":\"ß→🚀\"}", "END");
  }

  /** As the WHATWG Encoding standard decodes; Java makes one character of an encoded surrogate. */
  @Test
  void anEncodedSurrogateBecameOneReplacementCharacter() {
    byte[][] malformed = {
      {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
      {(byte) 0xf0, (byte) 0x9f, (byte) 0x98},
      {(byte) 0xc0, (byte) 0xaf},
      {(byte) 0xf5, (byte) 0x80},
      {(byte) 0xff}
    };
    int[] replacements = {3, 1, 2, 2, 1};
    for (int i = 0; i < malformed.length; i++) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      body.writeBytes("data: {\"a\":\"<".getBytes(UTF_8));
      body.writeBytes(malformed[i]);
      body.writeBytes((">\"}\n\n" + DONE).getBytes(UTF_8));
      Reply whole = Reply.events().send(body.toByteArray());
      try (FakeServer server = FakeServer.replying(whole, whole.inPiecesOf(1));
          TestClient client = TestClient.of(server)) {
        String expected = "{\"a\":\"<" + "\uFFFD".repeat(replacements[i]) + ">\"}";
        assertThat(outcome(client.stream())).containsExactly(expected, "END");
        assertThat(outcome(client.stream())).containsExactly(expected, "END");
      }
    }
  }

  @Test
  void anEventOfMegabytes() {
    String image = "iVBORw0KGgo".repeat(500_000);
    Reply reply = Reply.events(COMMENT, "data: {\"b64_json\":\"" + image + "\"}\n\n", DONE);
    try (FakeServer server = FakeServer.replying(reply, reply.inPiecesOf(1021));
        TestClient client = TestClient.of(server)) {
      String expected = "{\"b64_json\":\"" + image + "\"}";
      assertThat(outcome(client.stream()).equals(List.of(expected, "END"))).isTrue();
      assertThat(outcome(client.stream()).equals(List.of(expected, "END"))).isTrue();
    }
  }

  @Test
  void anEndlessEventIsCutOffByTheBound() throws Exception {
    byte[] block = new byte[64 * 1024];
    java.util.Arrays.fill(block, (byte) 'x');
    for (String start : List.of("data: ", ": ", "unknown")) {
      Reply endless = Reply.events("data: {\"a\":1}\n\n", start).repeat(block, Long.MAX_VALUE);
      try (FakeServer server = FakeServer.replying(endless);
          TestClient client =
              TestClient.builder(server)
                  .eventLimits(new EventLimits(3_000_000, 3_000_000, 100_000_000))
                  .build()) {
        EventStream<JsonValue> stream = client.stream();
        List<JsonValue> arrived = new ArrayList<>();
        StreamException e =
            catchThrowableOfType(StreamException.class, () -> stream.forEach(arrived::add));
        assertThat(e.kind()).isEqualTo(StreamException.Kind.TOO_LARGE);
        assertThat(e).hasMessageContaining("longer than 3000000 bytes (after 1 event");
        assertThat(arrived).hasSize(1);
        assertThat(server.take(Duration.ofSeconds(5)).ending(Duration.ofSeconds(5)))
            .isEqualTo(Exchange.Ending.CLIENT_LEFT);
      }
    }
  }

  @Test
  void manyEventsInOnePacket() {
    StringBuilder events = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      events.append("data: {\"n\":").append(i).append("}\n\n");
      expected.add("{\"n\":" + i + "}");
    }
    expected.add("END");
    try (FakeServer server = FakeServer.replying(Reply.events(events + DONE));
        TestClient client = TestClient.of(server)) {
      assertThat(outcome(client.stream())).isEqualTo(expected);
    }
  }

  @Test
  void fieldsOfEveryKind() {
    assertOutcome(
        "event: x\nid: 1\nretry: 10\nfoo: bar\nfoo\ndata:{\"a\":\ndata: 1}\n\n"
            + "event: y\n\nid: 2\n\n\n\n\n\n: \n\ndata\n\ndata: {\"a\":2}\n\n"
            + DONE,
        "{\"a\":1}",
        "{\"a\":2}",
        "END");
  }

  @Test
  void anEndMarkerWithSpacesTwiceOrWithDataBehindIt() {
    String chunk = "data: {\"a\":1}\n\n";
    assertOutcome(chunk + "data: [DONE]  \n\n", "{\"a\":1}", "END");
    assertOutcome(chunk + "data:[DONE]\n\n", "{\"a\":1}", "END");
    assertOutcome(chunk + DONE + DONE, "{\"a\":1}", "END");
    assertOutcome(chunk + DONE + "data: {\"a\":2}\n\ndata: no json\n\n", "{\"a\":1}", "END");
    assertOutcome(chunk + "data: [DONE]", "{\"a\":1}", "END");
  }

  @Test
  void aMissingEndMarkerIsATruncatedStream() {
    assertOutcome("data: {\"a\":1}\n\n", "{\"a\":1}", "TRUNCATED");
    assertOutcome("", "TRUNCATED");
    assertOutcome(COMMENT, "TRUNCATED");
  }

  @Test
  void aMissingEndMarkerBehindAFinishedResponseIsARegularEnd() {
    String last = "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}";
    assertOutcome("data: " + last + "\n\n", last, "END");
  }

  @Test
  void theStreamEndsAtItsEndMarkerWhileTheConnectionStaysOpen() throws Exception {
    try (FakeServer server =
            FakeServer.replying(Reply.events("data: {\"a\":1}\n\n" + DONE).hold());
        TestClient client = TestClient.of(server)) {
      assertThat(outcome(client.stream())).containsExactly("{\"a\":1}", "END");
      assertThat(server.exchanges()).hasSize(1);
    }
  }

  @Test
  void anOpenConnectionBehindTheEndMarkerIsFreed() throws Exception {
    try (FakeServer server = FakeServer.replying(Reply.events(DONE).hold());
        TestClient client =
            TestClient.builder(server)
                .timeSource(io.github.openrouterjava.runtime.http.TimeSource.system())
                .build()) {
      assertThat(outcome(client.stream())).containsExactly("END");
      assertThat(server.take(Duration.ofSeconds(5)).ending(Duration.ofSeconds(5)))
          .isEqualTo(Exchange.Ending.CLIENT_LEFT);
    }
  }

  @Test
  void theConnectionOfAFinishedStreamServesTheNextCall() {
    try (FakeServer server = FakeServer.replying(Reply.events("data: {\"a\":1}\n\n", DONE));
        TestClient client =
            TestClient.builder(server)
                .timeSource(io.github.openrouterjava.runtime.http.TimeSource.system())
                .build()) {
      for (int i = 0; i < 5; i++) {
        assertThat(outcome(client.stream())).containsExactly("{\"a\":1}", "END");
      }
      assertThat(server.connections())
          .as("a connection may be opened while the last one drains")
          .isLessThan(5);
    }
  }

  @Test
  void malformedJsonInOneEventTellsWhichAndKeepsTheData() {
    assertOutcome("data: {\"a\":1}\n\ndata: {\"a\":\n\n" + DONE, "{\"a\":1}", "UNREADABLE");
    try (FakeServer server =
            FakeServer.replying(Reply.events("data: {\"a\":1}\n\ndata: {\"a\":}\n\n" + DONE));
        TestClient client = TestClient.of(server);
        EventStream<JsonValue> stream = client.stream()) {
      ResponseException e =
          catchThrowableOfType(ResponseException.class, () -> stream.forEach(x -> {}));
      assertThat(e.body()).hasValue("{\"a\":}");
      assertThat(e).hasMessageContaining("after 1 event");
    }
  }

  @Test
  void jsonThatIsNoObjectIsHandedToTheCodec() {
    assertOutcome(
        "data: 1\n\ndata: \"x\"\n\ndata: [1]\n\ndata: null\n\n" + DONE,
        "1",
        "\"x\"",
        "[1]",
        "null",
        "END");
  }

  @Test
  void aJsonResponseToAStreamedRequestIsItsOnlyElement() {
    try (FakeServer server = FakeServer.replying(Reply.ok("{\n \"a\": 1\n}"));
        TestClient client = TestClient.of(server)) {
      assertThat(outcome(client.stream())).containsExactly("{\"a\":1}", "END");
    }
  }

  @Test
  void aJsonErrorToAStreamedRequestIsThrownByTheCall() {
    for (Reply reply :
        List.of(
            StatusFaultsTest.error(400, "\"message\":\"too long\""),
            Reply.ok("{\"error\":{\"code\":400,\"message\":\"too long\"}}"))) {
      try (FakeServer server = FakeServer.replying(reply);
          TestClient client = TestClient.of(server)) {
        ApiErrorException e = catchThrowableOfType(ApiErrorException.class, client::stream);
        assertThat(e.status()).isEqualTo(400);
        assertThat(e).hasMessageContaining("too long");
      }
    }
  }

  @Test
  void aStreamedResponseToAPlainRequestIsTheResponseIfItIsOneEvent() {
    String one = "data: {\"a\":1}\n\n";
    try (FakeServer server =
            FakeServer.replying(Reply.events(COMMENT, one, DONE), Reply.events(one, one, DONE));
        TestClient client = TestClient.of(server)) {
      assertThat(client.chat()).isEqualTo(JsonValue.parse("{\"a\":1}"));
      ResponseException e = catchThrowableOfType(ResponseException.class, client::chat);
      assertThat(e.kind()).isEqualTo(ResponseException.Kind.UNEXPECTED_TYPE);
      assertThat(e.body().orElse("")).contains("data: {\"a\":1}");
    }
  }

  @Test
  void theRequestAsksForAStreamInItsBodyAndItsAcceptField() {
    try (FakeServer server = FakeServer.replying(Reply.events(DONE), Reply.ok("{}"));
        TestClient client = TestClient.of(server)) {
      outcome(client.stream());
      client.chat();
      assertThat(server.requests().get(0).bodyText()).contains("\"stream\":true");
      assertThat(server.requests().get(0).header("Accept").orElse(""))
          .startsWith("text/event-stream")
          .contains("application/json");
      assertThat(server.requests().get(1).bodyText()).doesNotContain("stream");
      assertThat(server.requests().get(1).header("Accept").orElse("").getBytes(UTF_8)).isNotEmpty();
    }
  }
}
