package io.github.openrouterjava.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.PayloadTooLargeException;
import io.github.openrouterjava.runtime.http.FilePart;
import io.github.openrouterjava.runtime.http.MultipartBody;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Handler;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Multipart bodies as they arrive, and servers that do not want them. */
@Tag("transport")
@Timeout(60)
class UploadFaultsTest {
  @TempDir Path folder;

  @Test
  void partsHaveNamesTypesAndABoundaryThatIsNotInTheContent() throws IOException {
    Path file = Files.writeString(folder.resolve("Übersicht \"1\".pdf"), "--part-\r\nhello");
    RecordedRequest request =
        sent(
            MultipartBody.builder()
                .field("file", FilePart.of(file))
                .field("purpose", "batch")
                .build());
    String type = request.header("Content-Type").orElse("");
    assertThat(type).startsWith("multipart/form-data; boundary=");
    String boundary = type.substring(type.indexOf('=') + 1);
    assertThat(request.bodyText())
        .isEqualTo(
            "--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Übersicht %221%22.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n--part-\r\nhello\r\n"
                + "--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n"
                + "--"
                + boundary
                + "--\r\n");
    assertThat(request.header("Content-Length")).hasValue(Long.toString(request.bodyLength()));
  }

  @Test
  void namesFromOutsideCannotAddPartsOrHeaders() {
    FilePart hostile =
        FilePart.of("x".getBytes(UTF_8), "a\"\r\nContent-Type: text/html\r\n\r\n<b>.txt");
    RecordedRequest request =
        sent(MultipartBody.builder().field("fi\"le\r\nX: y", hostile).build());
    assertThat(request.bodyText())
        .doesNotContain("\r\nX: y")
        .doesNotContain("\r\nContent-Type: text/html");
  }

  @Test
  void anEmptyFileAndATooLargeOneAreRefusedByTheServer() {
    FilePart empty = FilePart.of(new byte[0], "empty.txt");
    ApiErrorException e =
        fails(StatusFaultsTest.error(400, "\"message\":\"File is empty\""), empty);
    assertThat(e).hasMessageContaining("File is empty");
    assertThat(fails(StatusFaultsTest.error(413, "\"message\":\"m\""), empty))
        .isInstanceOf(PayloadTooLargeException.class);
  }

  @Test
  void aServerThatAnswersBeforeTheUploadIsCompleteIsHeard() throws IOException {
    Handler early =
        new Handler() {
          @Override
          public Reply handle(RecordedRequest request) {
            return Reply.ok("{}");
          }

          @Override
          public Reply beforeBody(RecordedRequest head) {
            return StatusFaultsTest.error(413, "\"message\":\"too large\"");
          }
        };
    Path file = folder.resolve("large.bin");
    Files.write(file, new byte[4 << 20]);
    try (FakeServer server = FakeServer.start(early);
        TestClient client = TestClient.of(server)) {
      // The answer, or the broken pipe if that is noticed first; never an endless wait.
      ApiException e =
          catchThrowableOfType(ApiException.class, () -> upload(client, FilePart.of(file)));
      assertThat(e).isNotNull();
    }
  }

  @Test
  void aFileIsSentAgainFromItsBeginningOnARetry() throws IOException {
    Path file = folder.resolve("f.bin");
    Files.write(file, new byte[300_000]);
    try (FakeServer server =
            FakeServer.replying(StatusFaultsTest.error(503, "\"message\":\"m\""), Reply.ok("{}"));
        TestClient client = TestClient.of(server)) {
      upload(client, FilePart.of(file));
      assertThat(server.requests()).extracting(RecordedRequest::bodySha256).hasSize(2);
      assertThat(server.requests().get(0).bodySha256())
          .isEqualTo(server.requests().get(1).bodySha256());
    }
  }

  @Test
  void theThreeShapesOfAFileListAndOneWithoutItsTagAreRead() {
    for (String shape :
        List.of(
            "\"_shape\":\"openrouter\",",
            "\"_shape\":\"openai\",",
            "\"_shape\":\"of_tomorrow\",",
            "")) {
      String body = "{" + shape + "\"data\":[]}";
      try (FakeServer server = FakeServer.replying(Reply.ok(body));
          TestClient client = TestClient.of(server)) {
        assertThat(client.api.raw().get("/files").body()).isEqualTo(JsonValue.parse(body));
      }
    }
  }

  @Test
  void aTranscriptionIsAskedForByJsonAndByForm() {
    try (FakeServer server = FakeServer.replying(Reply.ok("{\"text\":\"t\"}"));
        TestClient client = TestClient.of(server)) {
      client.api.send(
          TestClient.UPLOAD.call().body(JsonObject.of("model", "m")), RequestOptions.none());
      client.api.send(
          TestClient.UPLOAD
              .call()
              .binary(
                  MultipartBody.builder()
                      .field("file", FilePart.of(new byte[] {1}, "speech.wav"))
                      .field("timestamp_granularities[]", List.of("word", "segment"))
                      .field("temperature", 0.5)
                      .field("language", null)
                      .build()),
          RequestOptions.none());
      assertThat(server.requests().get(0).header("Content-Type")).hasValue("application/json");
      String form = server.requests().get(1).bodyText();
      assertThat(form)
          .contains("filename=\"speech.wav\"\r\nContent-Type: audio/wav\r\n")
          .contains("\r\n\r\n0.5\r\n");
      assertThat(form.split("name=\"timestamp_granularities\\[]\"", -1)).hasSize(3);
      assertThat(form).doesNotContain("language");
    }
  }

  private static RecordedRequest sent(MultipartBody body) {
    try (FakeServer server = FakeServer.replying(Reply.ok("{}"));
        TestClient client = TestClient.of(server)) {
      client.api.send(TestClient.UPLOAD.call().binary(body), RequestOptions.none());
      return server.requests().get(0);
    }
  }

  private static void upload(TestClient client, FilePart file) {
    client.api.send(
        TestClient.UPLOAD.call().binary(MultipartBody.builder().field("file", file).build()),
        RequestOptions.none());
  }

  private static ApiErrorException fails(Reply reply, FilePart file) {
    try (FakeServer server = FakeServer.replying(reply);
        TestClient client = TestClient.of(server)) {
      return catchThrowableOfType(ApiErrorException.class, () -> upload(client, file));
    }
  }
}
