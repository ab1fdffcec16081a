package io.github.openrouterjava.testing.openrouter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FakeOpenRouterTest {
  private static final ApiDocument DOCUMENT = ApiDocument.load();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static FakeOpenRouter fake;

  @BeforeAll
  static void start() {
    fake = FakeOpenRouter.start();
  }

  @AfterAll
  static void stop() {
    assertThat(fake.failures()).isEmpty();
    fake.close();
  }

  static Stream<DocumentedOperation> operations() {
    return DOCUMENT.operations().stream();
  }

  @Test
  void theDocumentHasItsOperations() {
    assertThat(DOCUMENT.operations()).hasSize(97);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void answersEveryOperationWithItsExample(DocumentedOperation operation) throws Exception {
    String path = "/" + String.join("/", operation.template()).replaceAll("\\{\\w+}", "a:b");
    HttpResponse<String> response = send(operation.method(), path, "{}", "Bearer k");
    assertThat(response.statusCode()).isEqualTo(operation.status());
    if (operation.json().isPresent()) {
      assertThat(JSON.readTree(response.body()))
          .isEqualTo(JSON.readTree(operation.json().get().toString()));
    } else if (operation.status() == 410) {
      assertThat(operation.template()).containsExactly("credits", "coinbase");
    } else {
      assertThat(operation.otherType()).isPresent();
      assertThat(response.body()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/chat/completions", "/responses", "/messages", "/images"})
  void streamsWhatTheBodyAsksFor(String path) throws Exception {
    HttpResponse<String> response = send("POST", path, "{\"stream\":true}", "Bearer k");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    assertThat(response.body())
        .startsWith(": OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n")
        .endsWith("\n\ndata: [DONE]\n\n");
    assertThat(events(response.body())).hasSizeGreaterThan(1);
  }

  @Test
  void streamsAChatWordByWordWithItsUsageLast() throws Exception {
    List<JsonNode> chunks =
        events(send("POST", "/chat/completions", "{\"stream\":true}", "Bearer k").body());
    StringBuilder text = new StringBuilder();
    chunks.forEach(c -> text.append(c.at("/choices/0/delta/content").asString("")));
    assertThat(text).hasToString("Danube, Mekong, Orinoco.");
    JsonNode last = chunks.get(chunks.size() - 1);
    assertThat(last.get("choices")).isEmpty();
    assertThat(last.at("/usage/cost").asDouble()).isPositive();
  }

  @Test
  void pagesListsByOffsetAndLink() throws Exception {
    List<String> ids = new ArrayList<>();
    String next = "/models?limit=2";
    int pages = 0;
    while (next != null) {
      JsonNode page = get(next);
      page.get("data").forEach(item -> ids.add(item.get("id").asString()));
      assertThat(page.get("total_count").asInt()).isEqualTo(5);
      JsonNode link = page.at("/links/next");
      next = link.isNull() ? null : link.asString().replace("/api/v1", "");
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    assertThat(get("/guardrails?offset=4&limit=2").get("data")).hasSize(1);
    assertThat(get("/guardrails?offset=9").get("data")).isEmpty();
  }

  @Test
  void pagesFilesByCursor() throws Exception {
    JsonNode first = get("/files?limit=3");
    assertThat(first.get("has_more").asBoolean()).isTrue();
    JsonNode second = get("/files?limit=3&cursor=" + first.get("cursor").asString());
    assertThat(second.get("data")).hasSize(2);
    assertThat(second.get("cursor").isNull()).isTrue();
  }

  @Test
  void aLiteralPathWinsOverAVariable() {
    assertThat(DOCUMENT.at("/api/v1/guardrails/assignments/keys"))
        .extracting(o -> String.join("/", o.template()))
        .containsOnly("guardrails/assignments/keys");
    assertThat(DOCUMENT.at("/api/v1/models/user"))
        .extracting(o -> String.join("/", o.template()))
        .containsOnly("models/user");
  }

  @Test
  void refusesWhatItDoesNotHave() throws Exception {
    assertThat(send("GET", "/nothing/here", "", "Bearer k").statusCode()).isEqualTo(404);
    assertThat(send("DELETE", "/models", "", "Bearer k").statusCode()).isEqualTo(405);
    assertThat(send("GET", "/key", "", "").statusCode()).isEqualTo(401);
    assertThat(JSON.readTree(send("GET", "/key", "", "Basic x").body()).at("/error/code").asInt())
        .isEqualTo(401);
    assertThat(send("GET", "/models", "", "").statusCode()).isEqualTo(200);
  }

  private static JsonNode get(String path) throws Exception {
    return JSON.readTree(send("GET", path, "", "Bearer k").body());
  }

  private static HttpResponse<String> send(
      String method, String path, String body, String authorization) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(fake.baseUrl() + path))
            .method(method, BodyPublishers.ofString(body));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static List<JsonNode> events(String body) {
    return body.lines()
        .filter(line -> line.startsWith("data: {"))
        .map(line -> JSON.readTree(line.substring("data: ".length())))
        .toList();
  }
}
