package io.github.openrouterjava.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.client.OpenRouter;
import io.github.openrouterjava.client.model.ChatAssistantMessage;
import io.github.openrouterjava.client.model.ChatRequest;
import io.github.openrouterjava.client.model.ChatResult;
import io.github.openrouterjava.client.model.ChatStreamChunk;
import io.github.openrouterjava.client.model.ChatUserMessage;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers that are not what the document says, read by the generated client: nothing fails and
 * nothing is lost.
 */
@Tag("transport")
@Timeout(60)
class TypedFaultsTest {
  private static final ChatRequest QUESTION =
      ChatRequest.builder().model("a/b").addMessage(ChatUserMessage.of("hi")).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"g\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"system_fingerprint\":null,\"choices\":[{\"index\":0,"
            + "\"finish_reason\":\"of_tomorrow\",\"message\":{\"role\":\"robot\",\"content\":[{\"type\":\"hologram\",\"x\":1}]}}]}",
        "{\"id\":7,\"created\":\"1787000000\",\"model\":null,\"choices\":[{\"index\":\"0\",\"message\":null}],\"usage\":{\"cost\":\"0.1\"},\"new\":{\"a\":[null]}}",
        "{\"choices\":[{\"index\":0,\"finish_reason\":null,\"message\":{\"role\":\"assistant\",\"content\":\"\"}}],\"usage\":{\"completion_tokens\":0}}",
        "{\"choices\":[{\"message\":{\"refusal\":\"no\",\"reasoning_details\":[{\"type\":\"reasoning.of_tomorrow\",\"new\":[1]}]}}]}",
        "{\"choices\":[]}",
        "{\"choices\":null}",
        "{\"choices\":{\"not\":\"a list\"},\"service_tier\":\"gold\",\"provider\":\"Unheard Of\"}",
        "{}"
      })
  void aResponseNobodyExpectedIsReadAndWrittenBackAsItWas(String body) {
    try (FakeServer server = FakeServer.replying(Reply.ok(body));
        OpenRouter client = client(server)) {
      ChatResult result = client.chat().completions().create(QUESTION);
      assertThat(JsonValue.of(result)).isEqualTo(JsonValue.parse(body));
    }
  }

  @Test
  void unknownValuesAreThereToBeSeen() {
    String body =
        "{\"choices\":[{\"index\":0,\"finish_reason\":\"of_tomorrow\",\"native_finish_reason\":\"x\",\"message\":{\"role\":\"assistant\",\"content\":\"a\"}}],"
            + "\"brand_new\":1}";
    try (FakeServer server = FakeServer.replying(Reply.ok(body));
        OpenRouter client = client(server)) {
      ChatResult result = client.chat().completions().create(QUESTION);
      assertThat(result.choices().get(0).finishReason()).hasToString("of_tomorrow");
      assertThat(result.choices().get(0).message().content())
          .isEqualTo(ChatAssistantMessage.Content.of("a"));
      assertThat(result.additionalProperties().asMap()).containsEntry("brand_new", JsonValue.of(1));
    }
  }

  @Test
  void chunksNobodyExpectedPassAndAreWrittenBackAsTheyWere() {
    List<String> chunks =
        List.of(
            "{\"id\":\"g\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"a\"},\"finish_reason\":null}]}",
            "{\"choices\":[{\"index\":0,\"delta\":null}]}",
            "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"c\",\"function\":{\"arguments\":\"{\"}},{\"id\":\"\",\"type\":\"of_tomorrow\"}]}}]}",
            "{\"choices\":[{\"delta\":{\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"\",\"signature\":\"s\"},{\"type\":\"new\"}]}}]}",
            "{\"choices\":[{\"delta\":{\"images\":[{\"image_url\":{\"url\":\"data:,\"}}],\"audio\":{\"data\":\"AAA\"},\"annotations\":[{\"type\":\"new\",\"x\":1}]}}]}",
            "{\"choices\":[],\"debug\":{\"echo_upstream_body\":{\"a\":1}}}",
            "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],\"openrouter_metadata\":{\"strategy\":\"of_tomorrow\"}}",
            "{\"choices\":[],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2,\"total_tokens\":3,\"cost\":0.000000123456789012345678}}");
    StringBuilder events = new StringBuilder();
    chunks.forEach(chunk -> events.append(": keep-alive\n\ndata: ").append(chunk).append("\n\n"));
    Reply whole = Reply.events(events + "data: [DONE]\n\n");
    try (FakeServer server = FakeServer.replying(whole, whole.inPiecesOf(1));
        OpenRouter client = client(server)) {
      for (int i = 0; i < 2; i++) {
        List<JsonValue> seen = new ArrayList<>();
        try (EventStream<ChatStreamChunk> stream = client.chat().completions().stream(QUESTION)) {
          stream.forEach(chunk -> seen.add(JsonValue.of(chunk)));
        }
        assertThat(seen).isEqualTo(chunks.stream().map(JsonValue::parse).toList());
      }
    }
  }

  @Test
  void aTypedCallThrowsTypedErrors() {
    Reply choice =
        Reply.ok(
            "{\"choices\":[{\"index\":0,\"finish_reason\":\"error\",\"message\":{\"role\":\"assistant\",\"content\":\"Half\"},\"error\":{\"code\":502,\"message\":\"gone\"}}]}");
    try (FakeServer server = FakeServer.replying(choice);
        OpenRouter client = client(server)) {
      ApiErrorException e =
          catchThrowableOfType(
              ApiErrorException.class, () -> client.chat().completions().create(QUESTION));
      assertThat(e.status()).isEqualTo(502);
      assertThat(e.rawBody()).contains("Half");
    }
  }

  private static OpenRouter client(FakeServer server) {
    return OpenRouter.builder()
        .baseUrl(server.uri("/api/v1").toString())
        .apiKey(TestClient.KEY)
        .timeSource(new FakeTime())
        .build();
  }
}
