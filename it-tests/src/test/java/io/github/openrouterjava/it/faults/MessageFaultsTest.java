package io.github.openrouterjava.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server says what it likes: no terminal or log may obey it, and people must understand it. */
@Tag("transport")
@Timeout(60)
class MessageFaultsTest {
  private static final String EVIL = "a\\r\\nINFO forged\\u001b[2J\\u202e";
  private static final String ERROR =
      "{\"error\":{\"code\":429,\"message\":\""
          + EVIL
          + "\",\"metadata\":{\"provider_name\":\""
          + EVIL
          + "\",\"error_type\":\""
          + EVIL
          + "\",\"raw\":\""
          + EVIL
          + "\"}}}";

  @Test
  void whatAServerSaysWasPrintedAsItCame() {
    for (Reply reply :
        List.of(
            Reply.of(429).header("X-Generation-Id", "gen\u001b[1m").json(ERROR),
            Reply.ok(ERROR),
            Reply.ok("{\"choices\":[" + ERROR + "]}"),
            Reply.ok("{\"" + EVIL + "\":!}"),
            Reply.of(200).body("text/html\u0007", "<p>\r\n\u001b[2J".getBytes(UTF_8)),
            Reply.of(500).body("text/plain", "one\r\ntwo\u001b[2J".getBytes(UTF_8)),
            Reply.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\u001b[2J\r\n"))) {
      try (FakeServer server = FakeServer.replying(reply);
          TestClient client = TestClient.builder(server).retry(RetryPolicy.none()).build()) {
        assertOneHarmlessLine(catchThrowableOfType(ApiException.class, client::chat));
      }
    }
  }

  @Test
  void whatAnEventSaysWasPrintedAsItCame() {
    for (Reply reply :
        List.of(
            Reply.events("id: \u001b[1m\ndata: {\"choices\":[]}\n\ndata: " + ERROR + "\n\n"),
            Reply.events("id: \u001b[1m\ndata: {\"choices\":[]}\n\ndata: {\n\n"),
            Reply.events("id: \u001b[1m\ndata: {\"choices\":[]}\n\n").close())) {
      try (FakeServer server = FakeServer.replying(reply);
          TestClient client = TestClient.builder(server).retry(RetryPolicy.none()).build();
          EventStream<JsonValue> stream = client.stream()) {
        assertOneHarmlessLine(
            catchThrowableOfType(ApiException.class, () -> stream.forEach(each -> {})));
      }
    }
  }

  @Test
  void everyFailureNamesTheHostAndThePort() {
    for (Reply reply :
        List.of(
            Reply.raw("").reset(),
            Reply.of(500),
            Reply.ok("{"),
            Reply.of(401).json("{}"),
            Reply.of(200).header("Content-Encoding", "br").json("{}"))) {
      try (FakeServer server = FakeServer.replying(reply);
          TestClient client = TestClient.builder(server).retry(RetryPolicy.none()).build()) {
        assertThat(catchThrowableOfType(ApiException.class, client::chat))
            .hasMessageContaining(" at 127.0.0.1:" + server.uri().getPort());
      }
    }
  }

  private static void assertOneHarmlessLine(ApiException thrown) {
    assertThat(thrown).isNotNull();
    for (Throwable each = thrown; each instanceof ApiException; each = each.getCause()) {
      assertThat(each.getMessage().codePoints())
          .as(each.getMessage())
          .noneMatch(Character::isISOControl)
          .noneMatch(c -> Character.getType(c) == Character.FORMAT);
    }
  }
}
