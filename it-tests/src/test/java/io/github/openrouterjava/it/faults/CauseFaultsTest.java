package io.github.openrouterjava.it.faults;

import static io.github.openrouterjava.it.faults.FailingCalls.CHUNK;
import static io.github.openrouterjava.it.faults.FailingCalls.call;
import static io.github.openrouterjava.it.faults.FailingCalls.download;
import static io.github.openrouterjava.it.faults.FailingCalls.https;
import static io.github.openrouterjava.it.faults.FailingCalls.intercepted;
import static io.github.openrouterjava.it.faults.FailingCalls.stream;
import static io.github.openrouterjava.it.faults.FailingCalls.through;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openrouterjava.runtime.BinaryResponse;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.UnexpectedException;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.FakeTls;
import io.github.openrouterjava.testing.Handler;
import io.github.openrouterjava.testing.Reply;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Spring answers its own client with status 200 and nothing when an exception says, by its class or
 * its words, that this client has left. No failure of ours may look like that, however it came.
 */
@Tag("transport")
@Timeout(120)
class CauseFaultsTest {
  static SSLContext tls;
  @TempDir static Path folder;

  @BeforeAll
  static void makeCertificate() throws IOException {
    tls = FakeTls.context();
  }

  /** Something that fails. */
  interface Failing {
    void run() throws Exception;
  }

  static Stream<Named<Failing>> failures() {
    List<Named<Failing>> all = new ArrayList<>();
    all.add(Named.of("refused connection", () -> call(URI.create("http://127.0.0.1:9"))));
    all.add(Named.of("unknown host", () -> call(URI.create("http://no-such-host.invalid"))));
    all.addAll(heads());
    all.addAll(bodies());
    all.addAll(streams());
    all.addAll(downloads());
    all.addAll(overTls());
    all.addAll(throughProxies());
    all.addAll(ownCode());
    return all.stream();
  }

  private static List<Named<Failing>> heads() {
    return List.of(
        Named.of("reset before the head", () -> call(Reply.raw("").reset())),
        Named.of("end before the head", () -> call(Reply.raw(""))),
        Named.of("end inside the head", () -> call(Reply.raw("HTTP/1.1 200 OK\r\nConte"))),
        Named.of("reset inside the head", () -> call(Reply.raw("HTTP/1.1 200 O").reset())),
        Named.of("no HTTP", () -> call(Reply.raw("SSH-2.0-OpenSSH_9.2\r\n"))),
        Named.of("no response in time", FailingCalls::silent),
        Named.of("an upload into a closed connection", FailingCalls::upload),
        Named.of("a closed client", FailingCalls::closedClient));
  }

  private static List<Named<Failing>> bodies() {
    Reply json = Reply.of(200).header("Content-Type", "application/json");
    return List.of(
        Named.of("fewer bytes than announced", () -> call(json.send("{").lengthWrongBy(9).close())),
        Named.of("reset inside the body", () -> call(json.send("{").lengthWrongBy(9).reset())),
        Named.of("end inside a chunk", () -> call(json.chunked().send("{\"a\":").close())),
        Named.of("reset inside a chunk", () -> call(json.chunked().send("{\"a\":").reset())),
        Named.of(
            "broken chunks",
            () ->
                call(
                    Reply.raw(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\nbroken pipe\r\n"))),
        Named.of(
            "half a compressed body",
            () ->
                call(
                    json.header("Content-Encoding", "gzip")
                        .send(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0}))),
        Named.of(
            "an error that quotes its provider's",
            () -> call(Reply.of(502).json("{\"error\":{\"message\":\"connection reset\"}}"))),
        Named.of("JSON that says it", () -> call(Reply.ok("{\"choices\": broken pipe"))));
  }

  private static List<Named<Failing>> streams() {
    return List.of(
        Named.of("reset inside a stream", () -> stream(Reply.events(CHUNK, "data: {").reset())),
        Named.of("end inside an event", () -> stream(Reply.events(CHUNK, "data: {").close())),
        Named.of("end without a marker", () -> stream(Reply.events(CHUNK).close())),
        Named.of("reset before the first event", () -> stream(Reply.events().reset())),
        Named.of("a closed client with a stream", FailingCalls::closedStream));
  }

  private static List<Named<Failing>> downloads() {
    Reply half = Reply.of(200).header("Content-Type", "audio/mpeg").send("half").lengthWrongBy(4);
    List<Named<Failing>> all = new ArrayList<>();
    for (String end : List.of("close", "reset")) {
      Reply reply = end.equals("reset") ? half.reset() : half.close();
      String how = " of a download, " + end;
      all.add(Named.of("bytes" + how, () -> download(reply, BinaryResponse::bytes)));
      all.add(
          Named.of("file" + how, () -> download(reply, b -> b.saveTo(folder.resolve("speech")))));
      all.add(
          Named.of(
              "asynchronous file" + how,
              () -> download(reply, b -> b.saveToAsync(folder.resolve("speech")).join())));
      all.add(Named.of("stream" + how, () -> download(reply, FailingCalls::readAll)));
      all.add(
          Named.of(
              "publisher" + how,
              () -> download(reply, b -> FailingCalls.Draining.of(b.publisher()).join())));
    }
    return all;
  }

  private static List<Named<Failing>> overTls() {
    return List.of(
        Named.of("certificate nobody trusts", () -> https(FakeServer.start(ok(), tls), false)),
        Named.of("handshake cut off", FailingCalls::cutHandshake),
        Named.of(
            "https to a plain port",
            () -> {
              try (FakeServer plain = FakeServer.replying(Reply.ok("{}"))) {
                call(URI.create("https://127.0.0.1:" + plain.uri().getPort()));
              }
            }),
        Named.of(
            "http to a TLS port",
            () -> {
              try (FakeServer secure = FakeServer.start(ok(), tls)) {
                call(URI.create("http://127.0.0.1:" + secure.uri().getPort()));
              }
            }),
        Named.of("reset over TLS", () -> https(secure(Reply.raw("").reset()), true)),
        Named.of("HTTP/2 stream reset", () -> https(http2(Reply.of(200).send("{").reset()), true)),
        Named.of(
            "HTTP/2 connection cut", () -> https(http2(Reply.of(200).send("{").close()), true)));
  }

  private static List<Named<Failing>> throughProxies() {
    Reply challenge = Reply.of(407).header("Proxy-Authenticate", "Basic realm=\"x\"");
    List<Named<Failing>> all = new ArrayList<>();
    for (String scheme : List.of("http", "https")) {
      String to = " on the way to " + scheme;
      all.add(Named.of("407" + to, () -> through(challenge, scheme)));
      all.add(Named.of("502 of a proxy" + to, () -> through(Reply.of(502), scheme)));
      all.add(Named.of("proxy that closes" + to, () -> through(Reply.raw(""), scheme)));
      all.add(Named.of("proxy that resets" + to, () -> through(Reply.raw("").reset(), scheme)));
    }
    return all;
  }

  private static List<Named<Failing>> ownCode() {
    return List.of(
        Named.of("interceptor: end of file", () -> intercepted(new EOFException("mine"))),
        Named.of("interceptor: closed", () -> intercepted(new ClosedChannelException())),
        Named.of("interceptor: its words", () -> intercepted(new IOException("Broken pipe"))),
        Named.of(
            "interceptor: unchecked",
            () -> intercepted(new UncheckedIOException(new EOFException("mine")))),
        Named.of(
            "supplier of the key",
            () ->
                call(
                    TestClient.builder(URI.create("http://127.0.0.1:9"))
                        .apiKey(
                            () -> {
                              throw new UncheckedIOException(new EOFException("vault"));
                            }))));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aLostConnectionLookedLikeTheApplicationsOwnClientLeaving(Failing failing) {
    Throwable thrown = catchThrowable(failing::run);
    assertThat(thrown).isNotNull();
    if (!(thrown instanceof IOException)) {
      assertThat(unwrapped(thrown)).isInstanceOf(ApiException.class);
    }
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      assertThat(each)
          .isNotInstanceOf(EOFException.class)
          .isNotInstanceOf(ClosedChannelException.class);
      assertThat(each.getClass().getSimpleName())
          .isNotIn("EofException", "ClientAbortException", "AbortedException");
      assertThat(String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT))
          .doesNotContain("broken pipe")
          .doesNotContain("connection reset");
    }
  }

  @Test
  void whatWasKeptOutOfTheCausesIsStillThere() {
    Throwable thrown = catchThrowable(() -> intercepted(new EOFException("mine")));
    assertThat(thrown).hasNoCause();
    assertThat(thrown.getSuppressed()).hasAtLeastOneElementOfType(EOFException.class);
  }

  @Test
  void tlsDnsAndUnexpectedExceptionsStayCauses() {
    assertThat(catchThrowable(() -> https(FakeServer.start(ok(), tls), false)))
        .isInstanceOf(ConnectionException.class)
        .hasCauseInstanceOf(SSLHandshakeException.class);
    Throwable unknown = catchThrowable(() -> call(URI.create("http://no-such-host.invalid")));
    List<Throwable> causes = new ArrayList<>();
    for (Throwable each = unknown.getCause(); each != null; each = each.getCause()) {
      causes.add(each);
    }
    assertThat(causes)
        .anyMatch(
            each ->
                each instanceof UnknownHostException || each instanceof UnresolvedAddressException);
    IllegalStateException mine = new IllegalStateException("mine");
    assertThat(catchThrowable(() -> intercepted(mine)))
        .isInstanceOf(UnexpectedException.class)
        .hasCause(mine);
  }

  private static Throwable unwrapped(Throwable thrown) {
    return thrown instanceof CompletionException && thrown.getCause() != null
        ? thrown.getCause()
        : thrown;
  }

  private static Handler ok() {
    return FakeServer.inTurn(Reply.ok("{}"));
  }

  private static FakeServer secure(Reply reply) {
    return FakeServer.start(FakeServer.inTurn(reply), tls);
  }

  private static FakeServer http2(Reply reply) {
    return FakeServer.startHttp2(FakeServer.inTurn(reply), tls);
  }
}
