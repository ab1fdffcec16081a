package io.github.openrouterjava.it.faults;

import static io.github.openrouterjava.it.faults.Splits.assertOutcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.client.OpenRouterErrorDetails;
import io.github.openrouterjava.client.OpenRouterResponseHeaders;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.ErrorReport;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.error.StreamProgress;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Errors inside a stream that had begun well, in every dialect. Each is run at every cut of its
 * bytes.
 */
@Tag("transport")
@Timeout(60)
class StreamErrorFaultsTest {
  private static final String CHUNK =
      "{\"id\":\"gen-1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel\"}}]}";
  private static final String DONE = "data: [DONE]\n\n";

  @Test
  void anErrorChunkWithANumberOrANameForItsCode() {
    String tail =
        "},\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\"},\"finish_reason\":\"error\"}]}\n\n";
    String named =
        "data: {\"id\":\"gen-1\",\"error\":{\"code\":\"server_error\",\"message\":\"m\"" + tail;
    String numbered = "data: {\"id\":\"gen-1\",\"error\":{\"code\":502,\"message\":\"m\"" + tail;
    String detailed =
        "data: {\"id\":\"gen-1\",\"error\":{\"code\":\"x\",\"message\":\"m\",\"metadata\":{\"error_type\":\"provider_unavailable\"}"
            + tail;
    for (String end : List.of("", DONE)) {
      assertOutcome("data: " + CHUNK + "\n\n" + named + end, CHUNK, "ERROR 500 m");
      assertOutcome("data: " + CHUNK + "\n\n" + numbered + end, CHUNK, "ERROR 502 m");
      assertOutcome("data: " + CHUNK + "\n\n" + detailed + end, CHUNK, "ERROR 502 m");
    }
  }

  @Test
  void anErrorAsTheFirstEventOrBareOrBehindAFinishReason() {
    String bare = "data: {\"error\":{\"code\":429,\"message\":\"busy\"}}\n\n";
    assertOutcome(bare, "ERROR 429 busy");
    assertOutcome(bare + DONE, "ERROR 429 busy");
    String finished = "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}";
    assertOutcome("data: " + finished + "\n\n" + bare, finished, "ERROR 429 busy");
    String inChoice =
        "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"error\",\"error\":{\"code\":503,\"message\":\"full\"}}]}\n\n";
    assertOutcome("data: " + CHUNK + "\n\n" + inChoice + DONE, CHUNK, "ERROR 503 full");
  }

  @Test
  void theExceptionHasAllThatIsKnownAndIsNotRetried() {
    String error =
        "{\"id\":\"gen-1\",\"error\":{\"code\":503,\"message\":\"m\",\"metadata\":{\"error_type\":\"provider_overloaded\",\"provider_code\":\"p1\"},"
            + "\"availability\":{\"code\":\"temporarily_unavailable\",\"retryable\":true,\"retry_after\":4,\"fallback_models\":[\"c/d\"]}},\"choices\":[]}";
    Reply reply =
        Reply.events("id: 9\ndata: " + CHUNK + "\n\n", "data: " + error + "\n\n")
            .header("X-Generation-Id", "gen-1");
    try (FakeServer server = FakeServer.replying(reply);
        TestClient client = TestClient.of(server);
        EventStream<JsonValue> stream = client.stream()) {
      List<JsonValue> arrived = new ArrayList<>();
      ApiErrorException e =
          catchThrowableOfType(ApiErrorException.class, () -> stream.forEach(arrived::add));
      assertThat(arrived).containsExactly(JsonValue.parse(CHUNK));
      assertThat(e.source()).isEqualTo(ErrorReport.Source.STREAM);
      assertThat(e.httpStatus()).isEqualTo(200);
      assertThat(e.status()).isEqualTo(503);
      assertThat(e.errorType()).hasValue("provider_overloaded");
      OpenRouterErrorDetails details = OpenRouterErrorDetails.of(e);
      assertThat(details.providerCode()).hasValue("p1");
      assertThat(details.fallbackModels()).containsExactly("c/d");
      assertThat(details.availabilityRetryable()).hasValue(true);
      assertThat(e.retryAfter()).hasValueSatisfying(wait -> assertThat(wait).hasSeconds(4));
      assertThat(OpenRouterResponseHeaders.of(e).generationId()).hasValue("gen-1");
      assertThat(e).hasMessageContaining("[generation gen-1]");
      assertThat(e.rawBody()).isEqualTo(error);
      assertThat(e.progress())
          .hasValueSatisfying(
              p -> {
                assertThat(p.elements()).isEqualTo(1);
                assertThat(p.lastEventId()).isEqualTo("9");
              });
      assertThat(e.call().stopReason()).isEqualTo(StopReason.RESPONSE_STARTED);
      assertThat(e.requestId()).isNotEmpty();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void theErrorsOfTheResponsesDialect() {
    String created =
        "{\"type\":\"response.created\",\"sequence_number\":0,\"response\":{\"id\":\"r\",\"error\":null}}";
    String first = "data: " + created + "\n\n";
    assertOutcome(
        first
            + "data: {\"type\":\"error\",\"code\":\"rate_limit_exceeded\",\"message\":\"m\",\"param\":null,\"sequence_number\":1}\n\n",
        created,
        "ERROR 429 m");
    assertOutcome(
        first
            + "data: {\"type\":\"error\",\"error\":{\"code\":\"server_error\",\"message\":\"m\"}}\n\n",
        created,
        "ERROR 500 m");
    assertOutcome(
        first
            + "data: {\"type\":\"response.error\",\"error\":{\"code\":\"invalid_prompt\",\"message\":\"m\"}}\n\n",
        created,
        "ERROR 400 m");
    assertOutcome(
        first
            + "data: {\"type\":\"response.failed\",\"sequence_number\":1,\"response\":{\"id\":\"r\",\"status\":\"failed\",\"error\":{\"code\":\"server_error\",\"message\":\"m\"},\"error_type\":\"timeout\"}}\n\n",
        created,
        "ERROR 504 m");
  }

  @Test
  void theErrorsOfTheMessagesDialectAtTheStartAndInTheMiddle() {
    String error =
        "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"m\"}}\n\n";
    assertOutcome(error, "ERROR 529 m");
    String ping = "{\"type\":\"ping\"}";
    assertOutcome("event: ping\ndata: " + ping + "\n\n" + error, ping, "ERROR 529 m");
  }

  @Test
  void anEventNamedErrorWasHandedOnAsDataUnlessItsDataSaidSo() {
    assertOutcome("event: error\ndata: {\"message\":\"m\",\"code\":503}\n\n", "ERROR 503 m");
    assertOutcome("event: error\ndata: upstream went away\n\n", "ERROR 0 ");
    String ping = "{\"type\":\"ping\"}";
    assertOutcome("event: error\ndata: " + ping + "\n\n" + DONE, ping, "END");
  }

  @Test
  void theErrorOfTheImagesDialect() {
    String partial =
        "{\"type\":\"image_generation.partial_image\",\"partial_image_index\":0,\"b64_json\":\"AAAA\"}";
    String error =
        "data: {\"type\":\"error\",\"error\":{\"message\":\"m\",\"code\":null,\"type\":\"invalid_request_error\",\"param\":\"size\"}}\n\n";
    assertOutcome("data: " + partial + "\n\n" + error + DONE, partial, "ERROR 400 m");
  }

  @Test
  void aWordInTheTextIsNoError() {
    String said =
        "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\\\"error\\\": {\\\"message\\\": 1}\"}}],\"error\":null}";
    assertOutcome("data: " + said + "\n\n" + DONE, said, "END");
    String tool =
        "{\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{\\\"error\\\":\"}}]}}]}";
    assertOutcome("data: " + tool + "\n\n" + DONE, tool, "END");
  }

  @Test
  void whatHadArrivedIsTheTextOfTheResponseInEveryDialect() {
    assertArrived(
        "Hello",
        "{\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"Hel\"}}]}",
        "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"lo\"}}]}");
    assertArrived(
        "Hello",
        "{\"type\":\"response.output_text.delta\",\"delta\":\"Hel\",\"sequence_number\":1}",
        "{\"type\":\"response.output_text.delta\",\"delta\":\"lo\",\"sequence_number\":2}");
    assertArrived(
        "Hello",
        "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"Hel\"}}",
        "{\"type\":\"ping\"}",
        "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"lo\"}}");
  }

  @Test
  void reasoningAndArgumentsOfToolsAreNotTakenForTheResponse() {
    assertArrived(
        null,
        "{\"choices\":[{\"index\":0,\"delta\":{\"content\":null,\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"hm\"}]}}]}",
        "{\"choices\":[{\"index\":0,\"delta\":{\"reasoning\":\"hm\",\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"hm\"}]}}]}",
        "{\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{\\\"content\\\":\\\"x\\\"}\"}}]}}]}",
        "{\"type\":\"response.reasoning_text.delta\",\"delta\":\"hm\",\"sequence_number\":1}",
        "{\"type\":\"response.function_call_arguments.delta\",\"delta\":\"{\",\"sequence_number\":2}",
        "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"thinking_delta\",\"thinking\":\"hm\"}}",
        "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"{\"}}");
  }

  /** The text that a mid-stream error, an end too early and the idle timeout tell had arrived. */
  private static void assertArrived(@Nullable String text, String... events) {
    String sent = "data: " + String.join("\n\ndata: ", events) + "\n\n";
    String error = "data: {\"error\":{\"code\":502,\"message\":\"m\"}}\n\n";
    for (Reply reply :
        List.of(
            Reply.events(sent + error), Reply.events(sent).close(), Reply.events(sent).hold())) {
      FakeTime time = new FakeTime();
      try (FakeServer server = FakeServer.replying(reply);
          TestClient client = TestClient.builder(server).timeSource(time).build();
          EventStream<JsonValue> stream = client.stream()) {
        Iterator<JsonValue> elements = stream.iterator();
        for (String event : events) {
          assertThat(elements.next()).isEqualTo(JsonValue.parse(event));
        }
        time.advance(Duration.ofMinutes(3));
        ApiException e = catchThrowableOfType(ApiException.class, elements::hasNext);
        StreamProgress progress =
            e instanceof StreamException broken
                ? broken.progress()
                : ((ApiErrorException) e).progress().orElseThrow();
        assertThat(progress.elements()).isEqualTo(events.length);
        assertThat(progress.partialText()).isEqualTo(text);
      }
    }
  }
}
