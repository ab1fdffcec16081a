package io.github.openrouterjava.it.faults;

import static io.github.openrouterjava.it.faults.Splits.assertOutcome;
import static io.github.openrouterjava.it.faults.Splits.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What streams may contain, however odd: every event reaches the caller as it was sent, in order,
 * and the stream ends where its dialect says. Each is run at every cut of its bytes.
 */
@Tag("transport")
@Timeout(120)
class StreamContentFaultsTest {

  @Test
  void usageInEveryPlace() {
    passes(
        choice("{\"content\":\"a\"}", "null"),
        choice("{}", "\"stop\""),
        "{\"choices\":[],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2,\"total_tokens\":3,\"cost\":0,\"cost_details\":null}}");
    passes(
        choice("{}", "\"tool_calls\""),
        "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}],\"usage\":{\"cost\":1E-7}}");
    passes(choice("{\"content\":\"a\"}", "\"stop\""));
    passes(
        "{\"choices\":[],\"usage\":{\"prompt_tokens\":0,\"completion_tokens\":0,\"total_tokens\":0,\"cost\":0,\"prompt_tokens_details\":null}}");
    passes("{\"choices\":[],\"usage\":null}");
  }

  @Test
  void toolCallsInEveryShape() {
    passes(
        tool(
            "{\"index\":0,\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}"));
    passes(
        tool("{\"index\":0,\"id\":\"c1\",\"function\":{\"name\":\"f\",\"arguments\":\"\"}}"),
        tool("{\"index\":1,\"id\":\"c2\",\"function\":{\"name\":\"g\"}}"),
        tool("{\"index\":0,\"function\":{\"arguments\":\"{\\\"a\\\"\"}}"),
        tool("{\"index\":1,\"function\":{\"arguments\":\"not json\"}}"),
        tool("{\"index\":0,\"function\":{\"arguments\":\":1}  \"}}"));
    passes(
        tool("{\"id\":\"\",\"function\":{\"name\":\"f\",\"arguments\":null}}"),
        tool("{\"index\":0,\"id\":\"c2\",\"function\":{\"name\":\"f\",\"arguments\":\"\"}}"),
        tool("{\"index\":0,\"id\":\"c2\",\"function\":{\"name\":\"f\"}}"),
        tool("{\"index\":0,\"id\":\"a\"},{\"index\":0,\"id\":\"a\"}"),
        choice("{}", "\"stop\""));
  }

  @Test
  void reasoningInEveryShape() {
    passes(
        delta(
            "\"reasoning\":\"t\",\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"t\",\"signature\":null,\"id\":null,\"format\":\"anthropic-claude-v1\",\"index\":0}]"),
        delta(
            "\"reasoning_details\":[{\"type\":\"reasoning.summary\",\"summary\":\"s\"},{\"type\":\"reasoning.encrypted\",\"data\":\"xx\"}]"),
        delta(
            "\"reasoning_details\":[{\"type\":\"reasoning.server_tool_call\",\"tool_name\":\"w\"}]"),
        delta("\"reasoning_details\":[{\"type\":\"reasoning.of_tomorrow\",\"new\":[1]}]"),
        delta("\"reasoning_details\":[]"),
        delta("\"reasoning\":\"[REDACTED]\""),
        delta("\"content\":\"a\""),
        delta(
            "\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":null,\"signature\":\"late\"}]"));
  }

  @Test
  void otherDeltasInEveryShape() {
    passes(
        delta("\"images\":[{\"image_url\":{\"url\":\"data:image/png;base64,AAAA\"}}]"),
        delta("\"audio\":{\"id\":\"a\",\"data\":\"AAA\",\"transcript\":\"x\"}"),
        delta("\"audio\":{\"data\":\"AA=\"}"),
        delta(
            "\"annotations\":[{\"type\":\"url_citation\",\"url_citation\":{\"url\":\"u\"}},{\"type\":\"file\",\"file\":{\"hash\":\"h\"}},{\"type\":\"new\"}]"),
        delta("\"refusal\":\"no\",\"content\":null"),
        "{\"choices\":[{\"index\":1,\"delta\":{\"content\":\"b\"}},{\"index\":0,\"delta\":{\"content\":\"a\"}}]}",
        "{\"choices\":[{\"index\":0,\"delta\":{},\"logprobs\":{\"content\":[{\"token\":\"a\",\"logprob\":-0.1,\"bytes\":null,\"top_logprobs\":[]}]}}]}",
        "{\"choices\":[{\"index\":0,\"delta\":null,\"finish_reason\":null}]}",
        "{\"choices\":[{\"index\":0}]}",
        "{\"choices\":null}",
        "{}");
  }

  @Test
  void debugChunksAndMetadata() {
    passes(
        "{\"choices\":[],\"debug\":{\"echo_upstream_body\":{\"model\":\"x\"}}}",
        "{\"choices\":[],\"debug\":{\"echo_upstream_body\":{\"model\":\"y\"}}}",
        "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\",\"native_finish_reason\":\"end\"}],\"provider\":\"P\","
            + "\"openrouter_metadata\":{\"strategy\":\"direct\",\"attempt\":1}}");
  }

  @Test
  void responsesEndAtTheirTerminalEventWithAnOpenConnectionAndWithoutMarker() {
    String delta =
        "{\"type\":\"response.output_text.delta\",\"sequence_number\":1,\"item_id\":\"i\",\"delta\":\"a\"}";
    for (String type : List.of("response.completed", "response.incomplete")) {
      String last =
          "{\"type\":\""
              + type
              + "\",\"sequence_number\":2,\"response\":{\"id\":\"r\",\"error\":null,\"incomplete_details\":{\"reason\":\"max_output_tokens\"}}}";
      assertOutcome(data(delta, last), delta, last, "END");
      Reply open = Reply.events(data(delta, last)).hold();
      try (FakeServer server = FakeServer.replying(open);
          TestClient client = TestClient.of(server)) {
        assertThat(outcome(client.stream())).containsExactly(delta, last, "END");
      }
    }
  }

  @Test
  void responsesOfEveryKindPass() {
    passes(
        "{\"type\":\"response.created\",\"sequence_number\":0,\"response\":{}}",
        "{\"type\":\"response.in_progress\",\"sequence_number\":1,\"response\":{}}",
        "{\"type\":\"response.output_item.added\",\"sequence_number\":2,\"output_index\":0,\"item\":{\"type\":\"message\"}}",
        "{\"type\":\"response.function_call_arguments.delta\",\"sequence_number\":3,\"delta\":\"{\"}",
        "{\"type\":\"response.function_call_arguments.done\",\"sequence_number\":4,\"name\":\"f\",\"arguments\":\"{}\"}",
        "{\"type\":\"response.reasoning_text.delta\",\"sequence_number\":5,\"delta\":\"t\"}",
        "{\"type\":\"response.image_generation_call.partial_image\",\"sequence_number\":6,\"partial_image_b64\":\"AAAA\"}",
        "{\"type\":\"response.web_search_call.searching\",\"sequence_number\":7}");
  }

  @Test
  void unknownResponsesEventsGapsAndLegacyNamesPass() {
    passes(
        "{\"type\":\"vendor:event\",\"x\":1}",
        "{\"type\":\"response.done\",\"response\":{}}",
        "{\"type\":\"response.content_part.delta\",\"delta\":\"a\"}",
        "{\"type\":\"response.output_text.delta\",\"sequence_number\":9,\"delta\":\"b\"}",
        "{\"type\":\"response.output_text.delta\",\"sequence_number\":9,\"delta\":\"b\"}",
        "{\"type\":\"response.debug\",\"debug\":{\"timings\":{\"start_ms\":1}}}");
  }

  @Test
  void responsesWithoutTerminalEventAreTruncatedAndDataBehindItIsIgnored() {
    String delta =
        "{\"type\":\"response.output_text.delta\",\"sequence_number\":1,\"delta\":\"a\"}";
    String last = "{\"type\":\"response.completed\",\"sequence_number\":2,\"response\":{}}";
    assertOutcome(data(delta), delta, "TRUNCATED");
    assertOutcome(data(delta, last, delta) + "data: {\n\n", delta, last, "END");
    assertOutcome(
        "event: response.output_text.delta\n" + data(delta) + "event: mismatched\n" + data(last),
        delta,
        last,
        "END");
  }

  @Test
  void deltasWithoutTheirBeginningPassAndSoDoTextsThatDiffer() {
    passes(
        "{\"type\":\"response.output_text.delta\",\"sequence_number\":0,\"item_id\":\"never-added\",\"output_index\":7,\"delta\":\"ab\"}",
        "{\"type\":\"response.output_text.done\",\"sequence_number\":1,\"item_id\":\"never-added\",\"text\":\"something else\"}");
  }

  @Test
  void messagesEndAtMessageStopOrAtTheMarker() {
    String start = "{\"type\":\"message_start\",\"message\":{\"id\":\"m\",\"content\":[]}}";
    String ping = "{\"type\":\"ping\"}";
    String text =
        "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"a\"}}";
    String stop = "{\"type\":\"message_stop\",\"openrouter_metadata\":{\"attempt\":1}}";
    String events = named(start, ping, text, ping);
    assertOutcome(events + named(stop), start, ping, text, ping, stop, "END");
    assertOutcome(events + named(stop) + "data: [DONE]\n\n", start, ping, text, ping, stop, "END");
    assertOutcome(events + "data: [DONE]\n\n", start, ping, text, ping, "END");
    assertOutcome(events, start, ping, text, ping, "TRUNCATED");
  }

  @Test
  void messagesOfEveryKindPass() {
    String[] events = {
      "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"tool_use\",\"input\":{}}}",
      "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"\"}}",
      "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"{\\\"a\\\"\"}}",
      "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"delta_of_tomorrow\",\"x\":[]}}",
      "{\"type\":\"content_block_stop\",\"index\":0}",
      "{\"type\":\"event_of_tomorrow\"}"
    };
    passes(events);
    String mismatched = "event: ping\n" + data(events[0]);
    assertOutcome(mismatched + "data: [DONE]\n\n", events[0], "END");
  }

  @Test
  void imagesOfEveryPhase() {
    String partial =
        "{\"type\":\"image_generation.partial_image\",\"partial_image_index\":0,\"b64_json\":\"AAAA\"}";
    String text =
        "{\"type\":\"image_generation.text_chunk\",\"text\":\"<svg\",\"phase\":\"draft\"}";
    String completed =
        "{\"type\":\"image_generation.completed\",\"b64_json\":\"AAAA\",\"created\":1}";
    assertOutcome(
        data(partial, text, completed) + "data: [DONE]\n\n", partial, text, completed, "END");
    assertOutcome(data(partial, completed), partial, completed, "END");
    assertOutcome(data(partial, text), partial, text, "TRUNCATED");
  }

  @Test
  void bufferedImagesInsteadOfAStreamAreItsOnlyElement() {
    String body = "{\"created\":1,\"data\":[{\"b64_json\":\"AAAA\"}]}";
    try (FakeServer server = FakeServer.replying(Reply.ok(body));
        TestClient client = TestClient.of(server)) {
      assertThat(outcome(client.stream())).containsExactly(body, "END");
    }
  }

  private static void passes(String... events) {
    List<String> expected = new ArrayList<>(Arrays.asList(events));
    expected.add("END");
    assertOutcome(data(events) + "data: [DONE]\n\n", expected.toArray(String[]::new));
  }

  private static String data(String... events) {
    StringBuilder stream = new StringBuilder();
    for (String event : events) {
      stream.append("data: ").append(event).append("\n\n");
    }
    return stream.toString();
  }

  private static String named(String... events) {
    StringBuilder stream = new StringBuilder();
    for (String event : events) {
      stream
          .append("event: ")
          .append(event.replaceAll("^\\{\"type\":\"(\\w+)\".*", "$1"))
          .append('\n');
      stream.append(data(event));
    }
    return stream.toString();
  }

  private static String choice(String delta, String finishReason) {
    return "{\"choices\":[{\"index\":0,\"delta\":"
        + delta
        + ",\"finish_reason\":"
        + finishReason
        + "}]}";
  }

  private static String delta(String members) {
    return choice("{" + members + "}", "null");
  }

  private static String tool(String calls) {
    return delta("\"tool_calls\":[" + calls + "]");
  }
}
