package io.github.openrouterjava.testing.openrouter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a test tells the fake is what clients get, in the dialect and form that each asks for. */
class CompletionTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String ARGUMENTS = "{\"city\": \"Oslo\", \"days\": 2}";

  private final FakeOpenRouter fake = FakeOpenRouter.start();
  private boolean misused;

  @BeforeEach
  void isUnused() {
    misused = false;
  }

  @AfterEach
  void hasNoFailures() {
    assertThat(fake.failures().isEmpty()).isNotEqualTo(misused);
    fake.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/chat/completions, /choices/0/message/content, /usage/total_tokens",
    "/responses, /output/0/content/0/text, /usage/total_tokens",
    "/messages, /content/0/text, /usage/input_tokens",
  })
  void anAnswerIsWrittenInEachDialect(String path, String text, String usage) throws Exception {
    fake.answer("Danube, Mekong.");
    JsonNode response = JSON.readTree(post(path, "{\"model\":\"a/b\"}").body());
    assertThat(response.at(text).asString()).isEqualTo("Danube, Mekong.");
    assertThat(response.path("model").asString()).isEqualTo("a/b");
    assertThat(response.at(usage).asInt()).isPositive();
  }

  @Test
  void aToolCallHasItsArgumentsAsText() throws Exception {
    fake.toolCall("weather", ARGUMENTS);
    JsonNode response = JSON.readTree(post("/chat/completions", "{}").body());
    assertThat(response.at("/choices/0/finish_reason").asString()).isEqualTo("tool_calls");
    JsonNode call = response.at("/choices/0/message/tool_calls/0");
    assertThat(call.at("/function/name").asString()).isEqualTo("weather");
    assertThat(call.at("/function/arguments").asString()).isEqualTo(ARGUMENTS);
    assertThat(response.at("/choices/0/message/content").isNull()).isTrue();
  }

  @Test
  void aStreamOfAChatHasEveryPartInPieces() throws Exception {
    fake.reply(
        Completion.text("It rains.")
            .reasoning("Clouds are low.")
            .andToolCall("weather", ARGUMENTS)
            .citation("https://example.org", "Weather")
            .image("data:image/png;base64,AA==")
            .usage(3, 4, "0.5"));
    List<JsonNode> chunks = events(post("/chat/completions", "{\"stream\":true}").body());
    assertThat(joined(chunks, "/choices/0/delta/content")).isEqualTo("It rains.");
    assertThat(joined(chunks, "/choices/0/delta/reasoning")).isEqualTo("Clouds are low.");
    assertThat(joined(chunks, "/choices/0/delta/reasoning_details/0/text"))
        .isEqualTo("Clouds are low.");
    assertThat(joined(chunks, "/choices/0/delta/tool_calls/0/function/arguments"))
        .isEqualTo(ARGUMENTS);
    assertThat(joined(chunks, "/choices/0/delta/annotations/0/url_citation/url"))
        .isEqualTo("https://example.org");
    assertThat(joined(chunks, "/choices/0/delta/images/0/image_url/url"))
        .isEqualTo("data:image/png;base64,AA==");
    assertThat(joined(chunks, "/choices/0/finish_reason")).isEqualTo("tool_calls");
    JsonNode last = chunks.get(chunks.size() - 1);
    assertThat(last.get("choices")).isEmpty();
    assertThat(last.at("/usage/cost").asDouble()).isEqualTo(0.5);
  }

  @Test
  void aStreamOfAResponseEndsWithTheWholeResponse() throws Exception {
    fake.reply(Completion.text("It rains.").reasoning("Clouds.").andToolCall("weather", ARGUMENTS));
    List<JsonNode> events = events(post("/responses", "{\"stream\":true}").body());
    assertThat(joined(of(events, "response.output_text.delta"), "/delta")).isEqualTo("It rains.");
    assertThat(joined(of(events, "response.function_call_arguments.delta"), "/delta"))
        .isEqualTo(ARGUMENTS);
    assertThat(joined(of(events, "response.reasoning_summary_text.delta"), "/delta"))
        .isEqualTo("Clouds.");
    assertThat(events.get(0).get("type").asString()).isEqualTo("response.created");
    assertThat(events.stream().map(event -> event.get("sequence_number").asInt()))
        .isSorted()
        .doesNotHaveDuplicates();
    JsonNode last = events.get(events.size() - 1);
    assertThat(last.get("type").asString()).isEqualTo("response.completed");
    assertThat(last.at("/response/output")).hasSize(3);
  }

  @Test
  void aStreamOfAMessageHasItsBlocks() throws Exception {
    fake.reply(Completion.text("It rains.").reasoning("Clouds.").andToolCall("weather", ARGUMENTS));
    String body = post("/messages", "{\"stream\":true}").body();
    assertThat(body).contains("event: message_start\n").contains("event: message_stop\n");
    List<JsonNode> events = events(body);
    assertThat(joined(events, "/delta/text")).isEqualTo("It rains.");
    assertThat(joined(events, "/delta/thinking")).isEqualTo("Clouds.");
    assertThat(joined(events, "/delta/signature")).isNotEmpty();
    assertThat(JSON.readTree(joined(events, "/delta/partial_json")))
        .isEqualTo(JSON.readTree(ARGUMENTS));
    assertThat(joined(events, "/delta/stop_reason")).isEqualTo("tool_use");
  }

  @Test
  void responsesAreTakenInTheirOrderAndExamplesFollow() throws Exception {
    fake.error(429).answer("first").json("{\"anything\":1}");
    assertThat(fake.pending()).isEqualTo(3);
    HttpResponse<String> limited = post("/chat/completions", "{}");
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(JSON.readTree(limited.body()).at("/error/code").asInt()).isEqualTo(429);
    assertThat(post("/chat/completions", "{}").body()).contains("first");
    assertThat(post("/embeddings", "{}").body()).isEqualTo("{\"anything\":1}");
    assertThat(post("/chat/completions", "{}").body()).contains("Danube, Mekong, Orinoco.");
    assertThat(fake.requests()).hasSize(4);
  }

  @Test
  void aCompletionForAnOperationWithoutOneIsAFailureOfTheTest() throws Exception {
    misused = true;
    fake.answer("text");
    assertThat(post("/embeddings", "{}").statusCode()).isEqualTo(500);
    assertThat(fake.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure).hasMessageContaining("/embeddings"));
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(fake.baseUrl() + path))
            .header("Authorization", "Bearer k")
            .POST(BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static String joined(List<JsonNode> events, String pointer) {
    return events.stream()
        .map(event -> event.at(pointer).asString(""))
        .collect(Collectors.joining());
  }

  private static List<JsonNode> of(List<JsonNode> events, String type) {
    return events.stream().filter(event -> event.path("type").asString("").equals(type)).toList();
  }

  private static List<JsonNode> events(String body) {
    return body.lines()
        .filter(line -> line.startsWith("data: {"))
        .map(line -> JSON.readTree(line.substring("data: ".length())))
        .toList();
  }
}
