package io.github.openrouterjava.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.client.OpenRouter;
import io.github.openrouterjava.client.model.MessagesRequest;
import io.github.openrouterjava.client.model.UpdateGuardrailRequest;
import io.github.openrouterjava.client.model.UpdateKeyRequest;
import io.github.openrouterjava.client.model.UpsertWorkspaceBudgetRequest;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What bodies say on the wire of what callers set, cleared, or left alone. */
class AbsentNullValueTest {

  @Test
  void aPatchSendsWhatWasSetAsItIsWhatWasClearedAsNullAndNothingElse() {
    UpdateKeyRequest body =
        UpdateKeyRequest.builder().limit(new BigDecimal("12.50")).limitResetNull().build();
    RecordedRequest request = sent(client -> client.keys().update("h", body));

    assertThat(request.method()).isEqualTo("PATCH");
    assertThat(request.bodyText()).isEqualTo("{\"limit\":12.50,\"limit_reset\":null}");
  }

  @Test
  void aPatchOfNothingIsAnEmptyObject() {
    RecordedRequest request =
        sent(client -> client.keys().update("h", UpdateKeyRequest.builder().build()));

    assertThat(request.bodyText()).isEqualTo("{}");
  }

  @Test
  void aPatchThatWasClearedCanBeSetAgainAndTheOtherWayRound() {
    UpdateGuardrailRequest body =
        UpdateGuardrailRequest.builder()
            .descriptionNull()
            .description("d")
            .allowedModels(List.of("a/b"))
            .allowedModelsNull()
            .ignoredModels(List.of())
            .build();
    RecordedRequest request = sent(client -> client.guardrails().update("g", body));

    assertThat(JsonValue.parse(request.bodyText()))
        .isEqualTo(
            JsonValue.parse(
                "{\"description\":\"d\",\"allowed_models\":null,\"ignored_models\":[]}"));
    assertThat(UpdateGuardrailRequest.CODEC.decode(request.bodyText())).isEqualTo(body);
  }

  @Test
  void aPutSendsWhatWasSet() {
    UpsertWorkspaceBudgetRequest body = UpsertWorkspaceBudgetRequest.of(new BigDecimal("5"));

    assertThat(UpsertWorkspaceBudgetRequest.CODEC.encode(body)).isEqualTo("{\"limit_usd\":5}");
  }

  /** The document requires the property and lets it be null: absent would be wrong. */
  @Test
  void whatIsRequiredAndMayBeNullIsWrittenAsNull() {
    MessagesRequest none = MessagesRequest.builder().model("a/b").build();

    assertThat(MessagesRequest.CODEC.encode(none))
        .isEqualTo("{\"messages\":null,\"model\":\"a/b\"}");
    assertThat(MessagesRequest.CODEC.decode(MessagesRequest.CODEC.encode(none))).isEqualTo(none);
  }

  private static RecordedRequest sent(Consumer<OpenRouter> call) {
    try (FakeServer server = FakeServer.replying(Reply.ok("{\"data\":{}}"));
        OpenRouter client =
            OpenRouter.builder()
                .apiKey("test-key")
                .baseUrl(server.uri("/api/v1").toString())
                .build()) {
      call.accept(client);
      return server.requests().get(0);
    }
  }
}
