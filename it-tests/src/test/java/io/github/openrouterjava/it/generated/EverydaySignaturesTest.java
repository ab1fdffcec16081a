package io.github.openrouterjava.it.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.client.KeysClient;
import io.github.openrouterjava.client.ModelsClient;
import io.github.openrouterjava.client.OpenRouter;
import io.github.openrouterjava.client.model.ChatContentImage;
import io.github.openrouterjava.client.model.ChatFunctionTool;
import io.github.openrouterjava.client.model.ChatJsonSchemaConfig;
import io.github.openrouterjava.client.model.ChatMessages;
import io.github.openrouterjava.client.model.ChatRequest;
import io.github.openrouterjava.client.model.ChatUserMessage;
import io.github.openrouterjava.client.model.CreateKeyRequest;
import io.github.openrouterjava.client.model.ProviderPreferences;
import io.github.openrouterjava.client.model.RerankRequest;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that people write first, and what they send. */
class EverydaySignaturesTest {
  private static final String HI = "{\"messages\":[{\"content\":\"hi\",\"role\":\"user\"}]";

  private static ChatRequest.Builder chat() {
    return ChatRequest.builder().addMessage("hi");
  }

  private static String json(ChatRequest.Builder request) {
    return ChatRequest.CODEC.encode(request.build());
  }

  @Test
  void anOptionalNumberIsSetFromAVariableThatMayBeNull() {
    @Nullable Double none = null;

    assertThat(json(chat().temperature(none))).isEqualTo(HI + "}");
    assertThat(json(chat().temperature(null).seed(null).logprobs(null))).isEqualTo(HI + "}");
  }

  @Test
  void whatWasSetIsUnsetAfterToBuilder() {
    ChatRequest request = chat().temperature(0.5).stop("a").models("m").build();

    assertThat(json(request.toBuilder().temperature(null).clearStop().clearModels()))
        .isEqualTo(HI + "}");
  }

  @Test
  void aQueryOfLongTakesInt() {
    ModelsClient.ListQuery query = ModelsClient.ListQuery.builder().limit(2).build();

    assertThat(query.limit()).isEqualTo(2L);
    assertThat(query).hasToString("ListQuery[limit=2]");
  }

  @Test
  void aDecimalTakesNumbersAndText() {
    CreateKeyRequest.Builder key = CreateKeyRequest.builder().name("n");

    assertThat(key.limit(5).build().limit()).isEqualTo(BigDecimal.valueOf(5));
    assertThat(key.limit(0.1).build().limit()).isEqualTo(new BigDecimal("0.1"));
    assertThat(key.limit("12.50").build().limit()).isEqualTo(new BigDecimal("12.50"));
    assertThatThrownBy(() -> key.limit("five"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit must be a number, found \"five\".");
    assertThatThrownBy(() -> key.limit(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("limit must be a number");
  }

  @Test
  void aListOfDocumentsTakesText() {
    RerankRequest request =
        RerankRequest.builder().model("m").query("q").addDocument("x").addDocument("y").build();

    assertThat(RerankRequest.CODEC.encode(request)).contains("\"documents\":[\"x\",\"y\"]");
    assertThat(request)
        .isEqualTo(RerankRequest.builder().model("m").query("q").documents("x", "y").build());
  }

  @Test
  void aListOfProvidersTakesText() {
    assertThat(
            ProviderPreferences.CODEC.encode(
                ProviderPreferences.builder().addOrder("anthropic").addOrder("openai").build()))
        .isEqualTo("{\"order\":[\"anthropic\",\"openai\"]}");
    assertThat(ProviderPreferences.builder().order("a", "b").build().order()).hasSize(2);
  }

  @Test
  void aListOfMessagesTakesTextAsTheUsers() {
    assertThat(chat().build().messages()).containsExactly(ChatUserMessage.of("hi"));
    assertThat(ChatMessages.asChatUserMessage(chat().build().messages().get(0))).isNotNull();
  }

  @Test
  void listsTakeTheirItems() {
    assertThat(json(chat().models("a", "b").stop("c", "d")))
        .isEqualTo(HI + ",\"models\":[\"a\",\"b\"],\"stop\":[\"c\",\"d\"]}");
    assertThat(json(chat().stop("c"))).isEqualTo(HI + ",\"stop\":\"c\"}");
    assertThatThrownBy(() -> chat().models("a", null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("an item of models must not be null");
  }

  @Test
  void aToolTakesItsDefinition() {
    ChatFunctionTool.Function.Definition definition =
        ChatFunctionTool.Function.Definition.of("weather");

    assertThat(json(chat().addTool(definition)))
        .contains("\"tools\":[{\"function\":{\"name\":\"weather\"},\"type\":\"function\"}]");
  }

  @Test
  void aResponseFormatTakesTheConfigurationOfItsSchema() {
    ChatJsonSchemaConfig config =
        ChatJsonSchemaConfig.builder()
            .name("answer")
            .schema(JsonObject.of("type", "object"))
            .build();

    assertThat(json(chat().responseFormat(config)))
        .contains(
            "\"response_format\":{\"json_schema\":{\"name\":\"answer\","
                + "\"schema\":{\"type\":\"object\"}},\"type\":\"json_schema\"}");
  }

  @Test
  void aSchemaConfigurationWithoutASchemaIsNotBuilt() {
    assertThatThrownBy(() -> ChatJsonSchemaConfig.builder().name("answer").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("schema");
  }

  @Test
  void anEnumTakesTextAndKeepsWhatItDoesNotKnow() {
    assertThat(json(chat().reasoningEffort("high"))).contains("\"reasoning_effort\":\"high\"");
    assertThat(json(chat().verbosity("epic"))).contains("\"verbosity\":\"epic\"");
  }

  @Test
  void anImageIsReadFromItsFileWhenTheRequestIsBuilt(@TempDir Path folder) throws IOException {
    Path image = folder.resolve("tiny.png");
    ChatContentImage.Builder later =
        ChatContentImage.builder()
            .imageUrl(ChatContentImage.ImageUrl.builder().url(writing(image, "png")).build());
    ChatContentImage.ImageUrl.Builder url = ChatContentImage.ImageUrl.builder().url(image);
    Files.writeString(image, "changed");

    assertThat(url.build().url())
        .isEqualTo("data:image/png;base64," + base64("changed"))
        .isNotEqualTo(later.build().imageUrl().url());
    assertThat(url.url("https://example.test/a.png").build().url())
        .isEqualTo("https://example.test/a.png");
    assertThatThrownBy(() -> ChatContentImage.ImageUrl.of(writing(folder.resolve("x"), "?")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not tell its media type");
    assertThatThrownBy(() -> ChatContentImage.ImageUrl.of(folder.resolve("none.png")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.png");
  }

  private static Path writing(Path file, String text) throws IOException {
    return Files.writeString(file, text);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void textShowsWhatIsSetAndNoSecret() {
    assertThat(chat().model("a/b").build())
        .hasToString(
            "ChatRequest{\"messages\":[{\"content\":\"hi\",\"role\":\"user\"}],\"model\":\"a/b\"}");
  }

  @Test
  void optionsOfAViewHoldForItsCallsAndCompleteEachOther() {
    RequestOptions one = RequestOptions.none().header("X-One", "1");
    RequestOptions two = RequestOptions.none().header("X-Two", "2");
    try (FakeServer server = FakeServer.replying(Reply.ok("{\"data\":[]}"));
        OpenRouter client =
            OpenRouter.builder().baseUrl(server.uri().toString()).apiKey("k").build()) {
      KeysClient keys = client.with(one).keys();
      keys.list();
      keys.with(two).list();
      client.with(one).execute(KeysClient.LIST.call());
      client.keys().list();

      List<String> sent =
          server.requests().stream()
              .map(r -> r.header("X-One").orElse("-") + r.header("X-Two").orElse("-"))
              .toList();
      assertThat(sent).containsExactly("1-", "12", "1-", "--");
    }
  }
}
