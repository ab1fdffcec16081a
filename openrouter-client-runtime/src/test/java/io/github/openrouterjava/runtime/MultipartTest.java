package io.github.openrouterjava.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.http.FilePart;
import io.github.openrouterjava.runtime.http.MultipartBody;
import io.github.openrouterjava.runtime.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads as they arrive at a server. */
class MultipartTest {
  private final Loopback server = new Loopback();
  private final ApiClient client =
      TestClient.of(server).timeSource(new VirtualTime(Duration.ofMinutes(1))).build();

  @TempDir Path folder;

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private static String boundary(Loopback.Request request) {
    String type = request.header("Content-Type");
    assertThat(type).startsWith("multipart/form-data; boundary=");
    return type.substring(type.indexOf('=') + 1);
  }

  @Test
  void sendsFieldsAndFilesInOrder() throws IOException {
    Path file = Files.writeString(folder.resolve("speech.MP3"), "bytes of sound");
    MultipartBody body =
        MultipartBody.builder()
            .field("file", FilePart.of(file))
            .field("model", "openai/whisper-1")
            .field("temperature", 0.0)
            .field("absent", null)
            .field("timestamp_granularities[]", List.of("word", "segment"))
            .build();
    server.json(200, "{}");
    client.send(TestClient.CREATE.call().binary(body));
    String b = boundary(server.only());
    String field = "--" + b + "\r\nContent-Disposition: form-data; name=";
    assertThat(server.only().body().split("(?<=\r\n)(?=--" + b + ")", -1))
        .containsExactly(
            field
                + "\"file\"; filename=\"speech.MP3\"\r\nContent-Type: audio/mpeg\r\n\r\nbytes of sound\r\n",
            field + "\"model\"\r\n\r\nopenai/whisper-1\r\n",
            field + "\"temperature\"\r\n\r\n0\r\n",
            field + "\"timestamp_granularities[]\"\r\n\r\nword\r\n",
            field + "\"timestamp_granularities[]\"\r\n\r\nsegment\r\n",
            "--" + b + "--\r\n");
    assertThat(server.only().header("Content-Length"))
        .isEqualTo(Long.toString(body.contentLength()));
  }

  @Test
  void escapesNamesAndKeepsOtherAlphabets() {
    FilePart upload = FilePart.of("x".getBytes(UTF_8), "r\u00e9sum\u00e9 \"\u65e5\u672c\"\r\n.pdf");
    server.json(200, "{}");
    client.send(
        TestClient.CREATE.call().binary(MultipartBody.builder().field("f\"", upload).build()));
    assertThat(server.only().body())
        .contains("name=\"f%22\"; filename=\"r\u00e9sum\u00e9 %22\u65e5\u672c%22%0D%0A.pdf\"")
        .contains("Content-Type: application/pdf");
  }

  @Test
  void sendsAStreamOfUnknownLengthInChunks() {
    FilePart upload =
        FilePart.of(() -> new ByteArrayInputStream("streamed".getBytes(UTF_8)), -1, "a.bin");
    server.json(200, "{}");
    client.send(
        TestClient.CREATE.call().binary(MultipartBody.builder().field("file", upload).build()));
    assertThat(server.only().header("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(server.only().body())
        .contains("Content-Type: application/octet-stream\r\n\r\nstreamed\r\n");
  }

  @Test
  void sendsTheSameBytesOnEveryAttempt() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "content");
    MultipartBody body =
        MultipartBody.builder().field("file", FilePart.of(file)).field("x", 1).build();
    server.json(503, "{}").json(503, "{}").json(200, "{}");
    client.send(TestClient.CREATE.call().binary(body));
    assertThat(server.requests()).hasSize(3);
    assertThat(server.requests())
        .extracting(Loopback.Request::body)
        .containsOnly(server.requests().get(0).body());
  }

  @Test
  void partsOfAMediaTypeOfTheirOwnSayIt() {
    RequestBody json = RequestBody.of("{\"a\":1}", "application/json");
    server.json(200, "{}");
    client.send(
        TestClient.CREATE.call().binary(MultipartBody.builder().field("meta", json).build()));
    assertThat(server.only().body())
        .contains("name=\"meta\"\r\nContent-Type: application/json\r\n\r\n{\"a\":1}\r\n");
  }

  @Test
  void aMediaTypeCouldAddHeadersToAPart() {
    RequestBody smuggler = RequestBody.of("x", "text/x\r\nX-Evil: 1\r\n\r\n");
    assertThatThrownBy(() -> MultipartBody.builder().field("a", smuggler))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Content-Type");
  }

  @Test
  void aFileThatIsNotThereIsRefusedAtOnce() {
    assertThatThrownBy(() -> FilePart.of(folder.resolve("absent.txt")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("absent.txt");
    assertThatThrownBy(() -> FilePart.of(folder)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void sendsFilesAsTheyAre() throws IOException {
    Path file = Files.writeString(folder.resolve("empty.bin"), "");
    server.json(200, "{}").json(200, "{}");
    client.send(TestClient.CREATE.call().binary(RequestBody.of(file, "application/octet-stream")));
    assertThat(server.requests().get(0).header("Content-Length")).isEqualTo("0");
    Files.writeString(file, "abc");
    client.send(TestClient.CREATE.call().binary(RequestBody.of(file, "a/b")));
    assertThat(server.requests().get(1).body()).isEqualTo("abc");
    assertThat(server.requests().get(1).header("Content-Type")).isEqualTo("a/b");
  }
}
