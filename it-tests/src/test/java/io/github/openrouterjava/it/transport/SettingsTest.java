package io.github.openrouterjava.it.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.client.model.CodeExchangeResponse;
import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.http.HttpVersion;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.json.Strictness;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.RecordedRequest.Header;
import io.github.openrouterjava.testing.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What either transport does unless told otherwise. */
@Tag("transport")
@Timeout(60)
class SettingsTest {
  private static final Reply OK = Reply.ok("{\"ok\":1}");
  private static final int AT_A_TIME = 20;

  private final TestTransport transport = TestTransport.current();

  @Test
  void nothingIsSentThatNobodyAskedFor() {
    Set<String> asked = new TreeSet<>(List.of("host", "authorization", "accept", "user-agent"));
    asked.addAll(List.of("accept-encoding", "content-type", "content-length", "connection"));
    for (HttpVersion version : HttpVersion.values()) {
      try (FakeServer server = FakeServer.replying(OK);
          ApiClient client =
              WireClient.of(server.uri().toString(), transport).httpVersion(version).build()) {
        client.send(WireClient.GET.call());
        client.send(WireClient.CREATE.call().body(WireClient.BODY));
        assertThat(server.requests())
            .hasSize(2)
            .allSatisfy(
                request ->
                    assertThat(request.headers())
                        .extracting(header -> header.name().toLowerCase(Locale.ROOT))
                        .isSubsetOf(asked));
        assertThat(server.requests().get(1).bodyText()).isEqualTo(WireClient.BODY.toString());
      }
    }
  }

  @Test
  void cookiesAreNotKept() {
    try (FakeServer server = FakeServer.replying(OK.header("Set-Cookie", "session=1; Path=/"));
        ApiClient client = WireClient.of(server.uri().toString(), transport).build()) {
      client.send(WireClient.GET.call());
      client.send(WireClient.GET.call());
      assertThat(server.requests())
          .hasSize(2)
          .flatExtracting(RecordedRequest::headers)
          .extracting(Header::name)
          .doesNotContain("Cookie", "cookie");
    }
  }

  @Test
  void ofTwentyConnectionsFifteenWereThrownAway() {
    CyclicBarrier all = new CyclicBarrier(AT_A_TIME);
    try (FakeServer server =
            FakeServer.start(
                request -> {
                  all.await(30, TimeUnit.SECONDS);
                  return OK;
                });
        ApiClient client = WireClient.of(server.uri().toString(), transport).build()) {
      for (int round = 0; round < 5; round++) {
        List<CompletableFuture<JsonValue>> calls =
            Stream.generate(() -> client.sendAsync(WireClient.GET.call()))
                .limit(AT_A_TIME)
                .toList();
        calls.forEach(CompletableFuture::join);
      }
      // More than twenty: a connection may be given back a moment later than its call ends.
      assertThat(server.connections()).isLessThan(2 * AT_A_TIME);
    }
  }

  @Test
  void strictReadingRefusesWhatLaxReadingKeeps() {
    Operation<CodeExchangeResponse> exchange =
        Operation.of("exchange", "GET", "/things", ResponseType.json(CodeExchangeResponse.CODEC));
    try (FakeServer server = FakeServer.replying(Reply.ok("{\"key\":\"k\",\"new\":[1]}"))) {
      try (ApiClient lax = WireClient.of(server.uri().toString(), transport).build()) {
        CodeExchangeResponse read = lax.send(exchange.call());
        assertThat(CodeExchangeResponse.CODEC.encode(read)).contains("\"new\":[1]");
      }
      try (ApiClient strict =
          WireClient.of(server.uri().toString(), transport).strictness(Strictness.STRICT).build()) {
        assertThatThrownBy(() -> strict.send(exchange.call()))
            .isInstanceOf(ResponseException.class)
            .hasMessageContaining("new");
      }
    }
  }
}
