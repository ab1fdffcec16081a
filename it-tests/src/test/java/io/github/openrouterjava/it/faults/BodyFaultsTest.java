package io.github.openrouterjava.it.faults;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.client.OpenRouterErrorDetails;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.ErrorReport;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Gate;
import io.github.openrouterjava.testing.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What bodies may say and how they may be wrapped: errors in every dialect, and answers that are
 * none.
 */
@Tag("transport")
@Timeout(30)
class BodyFaultsTest {

  @Test
  void everyDialectOfErrorsIsUnderstood() {
    ApiErrorException plain =
        fails(
            400,
            "{\"error\":{\"code\":400,\"message\":\"m1\",\"metadata\":{\"error_type\":\"invalid_prompt\",\"provider_code\":\"x\"}},\"user_id\":\"u\"}");
    assertThat(plain.errorType()).hasValue("invalid_prompt");
    assertThat(OpenRouterErrorDetails.of(plain).providerCode()).hasValue("x");
    assertThat(plain.details().code()).hasValue("400");

    ApiErrorException available =
        fails(
            404,
            "{\"error\":{\"message\":\"m4\",\"error_type\":\"not_found\",\"http_status\":404,\"availability\":{\"code\":\"no_endpoints\",\"retryable\":false},\"metadata\":{\"previous_errors\":[{\"provider\":\"P\",\"code\":\"rate\",\"status\":429}]}}}");
    assertThat(available.errorType()).hasValue("not_found");
    assertThat(OpenRouterErrorDetails.of(available).previousErrors())
        .containsExactly(JsonObject.parse("{\"provider\":\"P\",\"code\":\"rate\",\"status\":429}"));

    ApiErrorException responses =
        fails(
            429,
            "{\"error\":{\"code\":\"rate_limit_exceeded\",\"message\":\"m5\"},\"metadata\":null}");
    assertThat(responses.details().code()).hasValue("rate_limit_exceeded");

    ApiErrorException failed =
        fails(
            400,
            "{\"id\":\"r\",\"status\":\"failed\",\"error\":{\"code\":\"server_error\",\"message\":\"m6\"},\"error_type\":\"server\"}");
    assertThat(failed.errorType()).hasValue("server");

    ApiErrorException openAi =
        fails(
            400,
            "{\"error\":{\"message\":\"m8\",\"type\":\"invalid_request_error\",\"param\":\"size\",\"code\":null}}");
    assertThat(OpenRouterErrorDetails.of(openAi).parameter()).hasValue("size");
    assertThat(openAi.details().type()).hasValue("invalid_request_error");

    for (String raw :
        List.of(
            "\"{\\\"error\\\":{\\\"message\\\":\\\"deep\\\"}}\"",
            "{\"error\":{\"message\":\"deep\"}}",
            "\"deep\"")) {
      ApiErrorException legacy =
          fails(
              400,
              "{\"error\":{\"code\":400,\"message\":\"Provider returned error\",\"metadata\":{\"provider_name\":\"P\",\"raw\":"
                  + raw
                  + "}}}");
      assertThat(OpenRouterErrorDetails.of(legacy).providerName()).hasValue("P");
      assertThat(legacy).as(raw).hasMessageContaining("deep");
    }

    ApiErrorException parsed =
        fails(
            500,
            "{\"error\":{\"code\":500,\"message\":\"m10\",\"metadata\":{\"file_annotations\":[{\"hash\":\"h\"}]}}}");
    assertThat(OpenRouterErrorDetails.of(parsed).fileAnnotations())
        .containsExactly(JsonObject.parse("{\"hash\":\"h\"}"));
  }

  @Test
  void oddErrorsAreStillErrors() {
    List<String> odd =
        List.of(
            "{\"error\":{\"code\":\"400\",\"message\":\"m\",\"metadata\":null}}",
            "{\"error\":{\"message\":\"m\",\"metadata\":{\"error_type\":\"of_tomorrow\",\"new\":[1]},\"more\":{}}}",
            "{\"error\":\"m\"}",
            "{\"message\":\"m\"}",
            "{\"error\":{\"message\":{\"text\":\"m\"}}}",
            "{\"error\":[\"m\"]}",
            "{\"error\":null}",
            "[]",
            "null",
            "\"m\"",
            "{\"error\":{\"code\":4e2,\"metadata\":\"m\"}}");
    for (String body : odd) {
      ApiErrorException e = fails(400, body);
      assertThat(e.status()).as(body).isEqualTo(400);
      assertThat(e.rawBody()).isEqualTo(body);
    }
  }

  @Test
  void bodiesThatAreNoJsonAreStillErrorsOfTheirStatus() throws IOException {
    String html = "<html><body>Attention Required! | Edge</body></html>";
    List<Reply> replies =
        List.of(
            Reply.of(503).body("text/html", html.getBytes(UTF_8)),
            Reply.of(503),
            Reply.of(503).json("{\"error\":{\"code\":503,\"mess"),
            Reply.of(503).body("text/plain", "{\"error\":{\"message\":\"m\"}}".getBytes(UTF_8)),
            Reply.of(503).send("{\"error\":{\"message\":\"m\"}}"),
            Reply.of(503)
                .body(
                    "APPLICATION/JSON; charset=\"UTF-8\"; x=y",
                    "{\"error\":{\"message\":\"m\"}}".getBytes(UTF_8)),
            Reply.of(503)
                .body(
                    "application/json; charset=no-such-thing",
                    "{\"error\":{\"message\":\"m\"}}".getBytes(UTF_8)),
            Reply.of(503)
                .body(
                    "application/json;charset=utf-16le",
                    "{\"error\":{\"message\":\"m\"}}".getBytes(UTF_16LE)),
            Reply.of(503).header("Content-Encoding", "gzip").json("not gzip"));
    for (Reply reply : replies) {
      try (FakeServer server = FakeServer.replying(reply);
          TestClient client = TestClient.of(server)) {
        ApiException e = catchThrowableOfType(ApiException.class, client::key);
        assertThat(e).isNotNull();
        if (e instanceof ApiErrorException error) {
          assertThat(error.status()).isEqualTo(503);
        }
        assertThat(e.attempts()).isEqualTo(3);
      }
    }
  }

  @Test
  void aCompressedErrorIsRead() throws IOException {
    byte[] json = "{\"error\":{\"code\":400,\"message\":\"squeezed\"}}".getBytes(UTF_8);
    for (String coding : List.of("gzip", "x-gzip", "deflate", "GZIP")) {
      byte[] body = coding.equals("deflate") ? deflated(json) : gzipped(json);
      Reply reply = Reply.of(400).header("Content-Encoding", coding).body("application/json", body);
      assertThat(fails(reply)).as(coding).hasMessageContaining("squeezed");
    }
  }

  @Test
  void theMessagesDialectAndAFailedResponseWithStatus200() {
    for (String id : List.of("null", "\"req_1\"")) {
      ApiErrorException e =
          fails(
              529,
              "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"m7\",\"error_type\":\"provider_overloaded\"},\"request_id\":"
                  + id
                  + "}");
      assertThat(e.errorType()).hasValue("provider_overloaded");
      assertThat(e.details().type()).hasValue("overloaded_error");
      assertThat(e).hasMessageContaining("m7");
    }
    ApiErrorException failed =
        fails(
            200,
            "{\"id\":\"r\",\"object\":\"response\",\"status\":\"failed\",\"error\":{\"code\":\"server_error\",\"message\":\"m6\"},\"error_type\":\"server\"}");
    assertThat(failed.source()).isEqualTo(ErrorReport.Source.BODY);
    assertThat(failed.errorType()).hasValue("server");
  }

  @Test
  void anErrorWithStatus200IsAnError() {
    ApiErrorException e =
        fails(200, "{\"error\":{\"code\":429,\"message\":\"upstream is busy\"},\"user_id\":\"u\"}");
    assertThat(e.httpStatus()).isEqualTo(200);
    assertThat(e.status()).isEqualTo(429);
    assertThat(e.source()).isEqualTo(ErrorReport.Source.BODY);
    assertThat(e).hasMessageContaining("upstream is busy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"choices\":[]}", "{\"choices\":null}", "{}", "{\"error\":null,\"choices\":[]}"})
  void aResponseWithoutChoicesIsHandedOnAsItIs(String body) {
    try (FakeServer server = FakeServer.replying(Reply.ok(body));
        TestClient client = TestClient.of(server)) {
      assertThat(client.chat()).isEqualTo(JsonValue.parse(body));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"choices\":[{\"finish_reason\":\"of_tomorrow\",\"message\":{\"role\":\"robot\",\"content\":[{\"type\":\"hologram\"}]}}]}",
        "{\"choices\":[{\"index\":\"0\",\"message\":null}],\"created\":\"1787000000\",\"usage\":{\"cost\":\"0.1\"},\"new\":{\"a\":[null]}}",
        "{\"choices\":[{\"index\":0,\"finish_reason\":null,\"message\":{\"role\":\"assistant\",\"content\":\"\"}}],\"usage\":{\"completion_tokens\":0}}",
        "{\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":null,\"refusal\":\"no\"}}]}",
        "{\"id\":null,\"model\":7,\"choices\":[{\"logprobs\":false}],\"service_tier\":\"gold\",\"provider\":\"Unheard Of\"}"
      })
  void valuesNobodyExpectsArriveAsTheyAre(String body) {
    try (FakeServer server = FakeServer.replying(Reply.ok(body));
        TestClient client = TestClient.of(server)) {
      assertThat(client.chat()).isEqualTo(JsonValue.parse(body));
    }
  }

  @Test
  void anErrorInsideAChoiceIsAnErrorThatKeepsWhatHadArrived() {
    ApiErrorException e =
        fails(
            200,
            "{\"id\":\"gen-1\",\"choices\":[{\"index\":0,\"finish_reason\":\"error\",\"message\":{\"role\":\"assistant\",\"content\":\"Half an ans\"},\"error\":{\"code\":502,\"message\":\"lost it\",\"metadata\":{\"error_type\":\"provider_unavailable\"}}}]}");
    assertThat(e.source()).isEqualTo(ErrorReport.Source.PART);
    assertThat(e.status()).isEqualTo(502);
    assertThat(e.errorType()).hasValue("provider_unavailable");
    assertThat(e.rawBody()).contains("Half an ans");
    assertThat(e.attempts()).as("it was run, and may be charged").isEqualTo(1);
  }

  @Test
  void whitespaceBeforeTheJsonMayComeSlowly() throws Exception {
    Gate gate = new Gate();
    Reply dribbled =
        Reply.of(200)
            .header("Content-Type", "application/json")
            .chunked()
            .send("\n")
            .send(" ")
            .send("\r\n\t")
            .await(gate)
            .send("{\"ok\":1}");
    try (FakeServer server = FakeServer.replying(dribbled);
        TestClient client = TestClient.of(server)) {
      CompletableFuture<JsonValue> answer = CompletableFuture.supplyAsync(client::chat);
      gate.awaitReached(Duration.ofSeconds(10));
      assertThat(answer).isNotDone();
      gate.open();
      assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(JsonValue.parse("{\"ok\":1}"));
    }
  }

  @Test
  void aResponseThatIsNoJsonTellsWhereAndKeepsTheBody() {
    List<Reply> replies =
        List.of(
            Reply.ok("{\"choices\":[{\"index\":0,"),
            Reply.ok("{\"a\":1} trailing"),
            Reply.ok(""),
            Reply.of(200).body("text/html", "<html>welcome</html>".getBytes(UTF_8)));
    for (Reply reply : replies) {
      try (FakeServer server = FakeServer.replying(reply);
          TestClient client = TestClient.of(server)) {
        ResponseException e = catchThrowableOfType(ResponseException.class, client::chat);
        assertThat(e).isNotNull();
        assertThat(e.status()).isEqualTo(200);
        assertThat(e.body()).isPresent();
        assertThat(server.requests()).as("it was run, and may be charged").hasSize(1);
      }
    }
  }

  @Test
  void aResponseBeyondTheLimitIsRefusedWithoutBeingRead() {
    Reply announced =
        Reply.of(200)
            .header("Content-Type", "application/json")
            .send("[")
            .send("1,".repeat(600_000))
            .send("1]");
    Reply chunked = announced.chunked();
    Reply endless =
        Reply.of(200)
            .header("Content-Type", "application/json")
            .chunked()
            .repeat(new byte[8192], Long.MAX_VALUE);
    for (Reply reply : List.of(announced, chunked, endless)) {
      try (FakeServer server = FakeServer.replying(reply);
          TestClient client = TestClient.builder(server).maxResponseBytes(1_000_000).build()) {
        ResponseException e = catchThrowableOfType(ResponseException.class, client::chat);
        assertThat(e.kind()).isEqualTo(ResponseException.Kind.TOO_LARGE);
      }
    }
  }

  private static ApiErrorException fails(int status, String body) {
    return fails(Reply.of(status).json(body));
  }

  private static ApiErrorException fails(Reply reply) {
    try (FakeServer server = FakeServer.replying(reply);
        TestClient client = TestClient.of(server)) {
      ApiErrorException e = catchThrowableOfType(ApiErrorException.class, client::chat);
      assertThat(e).isNotNull();
      return e;
    }
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream zip = new DeflaterOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
