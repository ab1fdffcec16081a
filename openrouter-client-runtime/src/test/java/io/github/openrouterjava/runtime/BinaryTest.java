package io.github.openrouterjava.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.BadRequestException;
import io.github.openrouterjava.runtime.error.ConnectionException;
import io.github.openrouterjava.runtime.error.RateLimitException;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads: as a stream, in memory, to a file; whole or not at all. */
class BinaryTest {
  private final Loopback server = new Loopback();
  private final VirtualTime time = new VirtualTime(Duration.ofSeconds(1));
  private final ApiClient client =
      TestClient.of(server).retry(RetryPolicy.none()).timeSource(time).build();

  @TempDir Path folder;

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private BinaryResponse download() {
    return client.send(TestClient.DOWNLOAD.call());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.toList();
    }
  }

  @Test
  void givesBytesAsAStreamInMemoryAndInAFile() throws IOException {
    byte[] bytes = new byte[300_000];
    bytes[299_999] = 42;
    for (int i = 0; i < 3; i++) {
      server.respond(200, "audio/mpeg", bytes, "X-Generation-Id", "gen-1");
    }
    try (BinaryResponse first = download();
        InputStream stream = first.stream()) {
      assertThat(stream.readAllBytes()).isEqualTo(bytes);
      assertThat(stream.read()).isEqualTo(-1);
      assertThat(first.contentType()).contains("audio/mpeg");
      assertThat(first.contentLength()).hasValue(300_000);
      assertThat(first.headers().first("x-generation-id")).contains("gen-1");
    }
    assertThat(download().bytes()).isEqualTo(bytes);
    Path file = Files.writeString(folder.resolve("speech.mp3"), "what was there before");
    assertThat(download().saveTo(file)).isEqualTo(file.toAbsolutePath());
    assertThat(file).hasBinaryContent(bytes);
    assertThat(files()).containsExactly(file);
    assertThat(time.pendingTasks()).isZero();
  }

  @Test
  void canBeReadOnlyOnce() {
    server.respond(200, "audio/mpeg", new byte[] {1});
    BinaryResponse response = download();
    assertThat(response.bytes()).containsExactly(1);
    assertThatThrownBy(response::stream).isInstanceOf(IllegalStateException.class);
    response.close();
  }

  @Test
  void aDownloadThatIsCutOffLeavesWhatWasThereBefore() throws IOException {
    Path file = Files.writeString(folder.resolve("video.mp4"), "old");
    try (RawServer raw = new RawServer();
        ApiClient far = TestClient.at(raw.url()).retry(RetryPolicy.none()).build()) {
      String reply =
          "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 100\r\n\r\nonly a part";
      raw.reply(reply).reply(reply).reply(reply);
      BinaryResponse response = far.send(TestClient.DOWNLOAD.call());
      ConnectionException thrown =
          catchThrowableOfType(ConnectionException.class, () -> response.saveTo(file));
      assertThat(thrown.kind()).isEqualTo(ConnectionException.Kind.LOST);
      assertThat(thrown.requestId()).isNotEmpty();
      assertThatThrownBy(() -> far.send(TestClient.DOWNLOAD.call()).bytes())
          .isInstanceOf(ConnectionException.class);
      InputStream stream = far.send(TestClient.DOWNLOAD.call()).stream();
      assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
    }
    assertThat(file).hasContent("old");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void brokenChunkedEncodingIsALostConnection() throws IOException {
    try (RawServer raw = new RawServer();
        ApiClient far = TestClient.at(raw.url()).retry(RetryPolicy.none()).build()) {
      raw.reply("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n");
      assertThatThrownBy(() -> far.send(TestClient.DOWNLOAD.call()).bytes())
          .isInstanceOf(ConnectionException.class);
    }
  }

  @Test
  void aDownloadThatFallsSilentFailsAfterTheIdleTimeout() throws Exception {
    try (RawServer raw = new RawServer();
        ApiClient far =
            TestClient.at(raw.url()).timeSource(time).idleTimeout(Duration.ofSeconds(30)).build()) {
      CountDownLatch gone = new CountDownLatch(1);
      raw.then(
          (out, in) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc".getBytes(UTF_8));
            out.flush();
            RawServer.awaitEnd(in);
            gone.countDown();
          });
      BinaryResponse response = far.send(TestClient.DOWNLOAD.call());
      InputStream stream = response.stream();
      assertThat(stream.readNBytes(3)).isEqualTo("abc".getBytes(UTF_8));
      time.advance(Duration.ofSeconds(31));
      assertThatThrownBy(stream::read)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("30000 ms");
      assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void closingFreesTheConnectionAndEndsTheReader() throws Exception {
    try (RawServer raw = new RawServer();
        ApiClient far = TestClient.at(raw.url()).build()) {
      CountDownLatch gone = new CountDownLatch(2);
      RawServer.Step silent =
          (out, in) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc".getBytes(UTF_8));
            out.flush();
            RawServer.awaitEnd(in);
            gone.countDown();
          };
      raw.then(silent).then(silent);
      far.send(TestClient.DOWNLOAD.call()).close();
      BinaryResponse response = far.send(TestClient.DOWNLOAD.call());
      var saving = response.saveToAsync(folder.resolve("never.bin"));
      response.close();
      assertThatThrownBy(saving::join).hasMessageContaining("closed while it was read");
      assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void anErrorInsteadOfBytesIsAnError() {
    server.json(400, "{\"error\":{\"message\":\"uploads cannot be downloaded\"}}");
    assertThatThrownBy(this::download).isInstanceOf(BadRequestException.class);
    server.json(200, "{\"error\":{\"code\":429,\"message\":\"later\"}}");
    assertThatThrownBy(this::download).isInstanceOf(RateLimitException.class);
  }

  @Test
  void jsonThatIsNoErrorIsADownloadWhateverItsSize() {
    String small = "{\"a\":1}";
    String large = "[\"" + "x".repeat(200_000) + "\"]";
    server.json(200, small).json(200, large).json(200, "");
    assertThat(download().bytes()).isEqualTo(small.getBytes(UTF_8));
    assertThat(download().bytes()).isEqualTo(large.getBytes(UTF_8));
    assertThat(download().bytes()).isEmpty();
  }

  @Test
  void refusesMoreBytesThanTheCallerHasRoomFor() {
    server.respond(200, "audio/mpeg", new byte[2000]);
    ResponseException thrown =
        catchThrowableOfType(ResponseException.class, () -> download().bytes(1000));
    assertThat(thrown.kind()).isEqualTo(ResponseException.Kind.TOO_LARGE);
  }

  @Test
  void aFileThatCannotBeWrittenIsTheCallersProblem() {
    server.respond(200, "audio/mpeg", new byte[10]);
    assertThatThrownBy(() -> download().saveTo(folder.resolve("no/such/folder/x")))
        .isInstanceOf(UncheckedIOException.class);
  }
}
