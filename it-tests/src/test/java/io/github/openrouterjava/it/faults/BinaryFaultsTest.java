package io.github.openrouterjava.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.BinaryResponse;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.NotFoundException;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.Exchange;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Handler;
import io.github.openrouterjava.testing.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Answers of bytes, and the jobs that lead to them. */
@Tag("transport")
@Timeout(60)
class BinaryFaultsTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final byte[] SOUND = "sound".repeat(20_000).getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void speechArrivesChunkedWithItsGenerationId() {
    Reply reply =
        Reply.of(200)
            .header("X-Generation-Id", "gen-7")
            .chunked()
            .body("audio/mpeg", SOUND)
            .inPiecesOf(999);
    try (FakeServer server = FakeServer.replying(reply);
        TestClient client = TestClient.of(server);
        BinaryResponse speech = speech(client)) {
      assertThat(speech.contentType()).hasValue("audio/mpeg");
      assertThat(speech.headers().first("X-Generation-Id")).hasValue("gen-7");
      assertThat(speech.bytes()).isEqualTo(SOUND);
    }
  }

  @Test
  void truncatedSpeechIsAnErrorHoweverItIsRead() throws IOException {
    Reply cutOff = Reply.of(200).body("audio/mpeg", SOUND).lengthWrongBy(1);
    Reply unended = Reply.of(200).chunked().body("audio/mpeg", SOUND).close();
    for (Reply reply : List.of(cutOff, unended)) {
      try (FakeServer server = FakeServer.replying(reply);
          TestClient client = TestClient.of(server)) {
        assertThatThrownBy(() -> speech(client).bytes()).isInstanceOf(ApiException.class);
        try (InputStream in = speech(client).stream()) {
          assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
        }
        Path file = folder.resolve("speech.mp3");
        assertThatThrownBy(() -> speech(client).saveTo(file)).isInstanceOf(ApiException.class);
        try (var left = Files.list(folder)) {
          assertThat(left).as("no half file").isEmpty();
        }
      }
    }
  }

  @Test
  void aCompleteDownloadReplacesTheFileAtOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "old");
    try (FakeServer server =
            FakeServer.replying(Reply.of(200).body("application/octet-stream", SOUND));
        TestClient client = TestClient.of(server)) {
      assertThat(speech(client).saveTo(file)).isEqualTo(file);
      assertThat(file).hasBinaryContent(SOUND);
    }
  }

  @Test
  void anErrorInsteadOfSpeechIsAnErrorAlsoWithStatus200() {
    for (Reply reply :
        List.of(
            StatusFaultsTest.error(400, "\"message\":\"no such voice\""),
            Reply.ok("{\"error\":{\"code\":400,\"message\":\"no such voice\"}}"))) {
      try (FakeServer server = FakeServer.replying(reply);
          TestClient client = TestClient.of(server)) {
        ApiErrorException e = catchThrowableOfType(ApiErrorException.class, () -> speech(client));
        assertThat(e.status()).isEqualTo(400);
        assertThat(e).hasMessageContaining("no such voice");
      }
    }
  }

  @Test
  void aWrongContentTypeIsTheCallersToJudgeUnlessItIsJson() {
    try (FakeServer server = FakeServer.replying(Reply.of(200).body("text/weird", SOUND));
        TestClient client = TestClient.of(server);
        BinaryResponse speech = speech(client)) {
      assertThat(speech.contentType()).hasValue("text/weird");
      assertThat(speech.bytes()).isEqualTo(SOUND);
    }
  }

  @Test
  void closingASlowDownloadIsSeenByTheServer() throws Exception {
    Reply slow = Reply.of(200).header("Content-Type", "audio/mpeg").chunked().send(SOUND).hold();
    try (FakeServer server = FakeServer.replying(slow);
        TestClient client = TestClient.of(server)) {
      BinaryResponse speech = speech(client);
      try (InputStream in = speech.stream()) {
        assertThat(in.readNBytes(10)).hasSize(10);
      }
      assertThat(server.take(SOON).ending(SOON)).isEqualTo(Exchange.Ending.CLIENT_LEFT);
    }
  }

  @Test
  void closingAnUnreadDownloadWaitedForTheNextByte() throws Exception {
    Reply silent = Reply.of(200).header("Content-Type", "audio/mpeg").chunked().hold();
    try (FakeServer server = FakeServer.replying(silent);
        TestClient client = TestClient.of(server)) {
      speech(client).close();
      assertThat(server.take(SOON).ending(SOON)).isEqualTo(Exchange.Ending.CLIENT_LEFT);
    }
  }

  @Test
  void anIdleDownloadFailsAfterTheIdleTimeout() {
    Reply stalled = Reply.of(200).header("Content-Type", "audio/mpeg").chunked().send("ab").hold();
    RequestOptions impatient = RequestOptions.none().idleTimeout(Duration.ofMillis(150));
    try (FakeServer server = FakeServer.replying(stalled);
        TestClient client =
            TestClient.builder(server)
                .timeSource(io.github.openrouterjava.runtime.http.TimeSource.system())
                .build()) {
      assertThatThrownBy(
              () ->
                  client
                      .api
                      .send(TestClient.SPEECH.call().body(JsonObject.of()), impatient)
                      .bytes())
          .isInstanceOf(ApiException.class);
    }
  }

  @Test
  void moreThanTheLimitIsRefused() {
    try (FakeServer server = FakeServer.replying(Reply.of(200).body("audio/mpeg", SOUND));
        TestClient client = TestClient.of(server);
        BinaryResponse speech = speech(client)) {
      assertThatThrownBy(() -> speech.bytes(100)).isInstanceOf(ResponseException.class);
    }
  }

  @Test
  void aVideoJobIsPolledThroughAllItsStates() {
    String job = "{\"id\":\"job-1\",\"polling_url\":\"/api/v1/videos/job-1\",\"status\":\"";
    List<String> states =
        List.of(
            "pending",
            "in_progress",
            "in_progress",
            "completed",
            "failed",
            "cancelled",
            "expired",
            "dead");
    Reply[] replies = states.stream().map(s -> Reply.ok(job + s + "\"}")).toArray(Reply[]::new);
    try (FakeServer server = FakeServer.replying(replies);
        TestClient client = TestClient.of(server)) {
      for (String state : states) {
        JsonValue polled = client.api.raw().get("/videos/job-1").body();
        assertThat(((JsonObject) polled).get("status")).isEqualTo(JsonValue.of(state));
      }
    }
  }

  @Test
  void aPollThatFailsOnceIsRepeatedAndAnUnknownJobIs404() {
    try (FakeServer server =
            FakeServer.replying(
                StatusFaultsTest.error(500, "\"message\":\"m\""),
                Reply.ok("{\"status\":\"pending\"}"),
                StatusFaultsTest.error(404, "\"message\":\"Job not found\""));
        TestClient client = TestClient.of(server)) {
      assertThat(client.api.raw().get("/videos/j").attempts()).isEqualTo(2);
      assertThat(
              catchThrowableOfType(
                  NotFoundException.class, () -> client.api.raw().get("/videos/j")))
          .hasMessageContaining("Job not found");
    }
  }

  @Test
  void theVideoIsFetchedByRelativeAndAbsoluteLinkAndTheKeyStaysAtHome() {
    Handler video = request -> Reply.of(200).body("video/mp4", SOUND);
    try (FakeServer home = FakeServer.start(video);
        FakeServer foreign = FakeServer.start(video);
        TestClient client = TestClient.of(home)) {
      for (String link :
          List.of(
              "/api/v1/videos/j/content?index=0",
              home.uri("/api/v1") + "/videos/j/content?index=0")) {
        try (BinaryResponse answer = client.api.raw().follow(link)) {
          assertThat(answer.bytes()).isEqualTo(SOUND);
        }
      }
      assertThat(home.requests())
          .allSatisfy(
              r -> {
                assertThat(r.target()).isEqualTo("/api/v1/videos/j/content?index=0");
                assertThat(r.header("Authorization")).isPresent();
              });
      try (BinaryResponse answer = client.api.raw().follow(foreign.uri() + "/bucket/v.mp4?sig=x")) {
        assertThat(answer.bytes()).isEqualTo(SOUND);
      }
      assertThat(foreign.requests())
          .singleElement()
          .satisfies(
              r -> {
                assertThat(r.target()).isEqualTo("/bucket/v.mp4?sig=x");
                assertThat(r.headers().toString())
                    .doesNotContain(TestClient.KEY)
                    .doesNotContainIgnoringCase("authorization");
              });
    }
  }

  @Test
  void aRedirectToForeignStorageIsFollowedWithoutTheKeyAndABadGatewayIsAnError() {
    try (FakeServer storage = FakeServer.start(request -> Reply.of(200).body("video/mp4", SOUND))) {
      Reply redirect = Reply.of(302).header("Location", storage.uri() + "/v.mp4");
      Reply gateway = StatusFaultsTest.error(502, "\"message\":\"storage is gone\"");
      try (FakeServer home = FakeServer.replying(redirect, gateway);
          TestClient client = TestClient.of(home)) {
        try (BinaryResponse answer = download(client)) {
          assertThat(answer.bytes()).isEqualTo(SOUND);
        }
        assertThat(storage.requests())
            .singleElement()
            .satisfies(
                r ->
                    assertThat(r.headers().toString())
                        .doesNotContain(TestClient.KEY)
                        .doesNotContainIgnoringCase("authorization"));
        assertThat(catchThrowableOfType(ApiErrorException.class, () -> download(client)).status())
            .isEqualTo(502);
      }
    }
  }

  @Test
  void anUploadedFileCannotBeDownloaded() {
    try (FakeServer server =
            FakeServer.replying(StatusFaultsTest.error(400, "\"message\":\"not downloadable\""));
        TestClient client = TestClient.of(server)) {
      assertThat(catchThrowableOfType(ApiErrorException.class, () -> download(client)))
          .hasMessageContaining("not downloadable");
    }
  }

  private static BinaryResponse download(TestClient client) {
    return client.api.send(
        TestClient.DOWNLOAD.call().path("file_id", "f:1"), RequestOptions.none());
  }

  private static BinaryResponse speech(TestClient client) {
    return client.api.send(
        TestClient.SPEECH.call().body(JsonObject.of("input", "hi")), RequestOptions.none());
  }
}
