package io.github.openrouterjava.it.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The test kit carries what its fake OpenRouter needs of the API document, as JSON. */
class DocumentedOperationsTest {
  private static final String DOCUMENT = "/io/github/openrouterjava/spec/openrouter.yaml";
  private static final Path RESOURCE =
      Path.of(
          "../extensions/testing/src/main/resources/io/github/openrouterjava/testing/openrouter",
          "operations.json");
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final String GONE = "410";
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void theTestKitHasTheOperationsOfTheDocument() throws IOException {
    String expected = write(derive(document()));
    if (Boolean.getBoolean("golden.bless")) {
      Files.createDirectories(RESOURCE.getParent());
      Files.writeString(RESOURCE, expected);
    }
    assertThat(Files.readString(RESOURCE)).isEqualTo(expected);
  }

  private static JsonNode document() throws IOException {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(32 << 20).build();
    YAMLMapper mapper = new YAMLMapper(YAMLFactory.builder().loadSettings(settings).build());
    try (InputStream in = DocumentedOperationsTest.class.getResourceAsStream(DOCUMENT)) {
      return mapper.readTree(in);
    }
  }

  /** One operation a line, so that a diff shows which ones changed. */
  private static String write(JsonNode root) {
    StringBuilder text = new StringBuilder("{\n");
    text.append("  \"basePath\": ").append(root.get("basePath")).append(",\n");
    text.append("  \"operations\": [");
    String separator = "\n";
    for (JsonNode operation : root.get("operations")) {
      text.append(separator).append("    ").append(operation);
      separator = ",\n";
    }
    return text.append("\n  ]\n}\n").toString();
  }

  private static JsonNode derive(JsonNode document) {
    ObjectNode root = JSON.createObjectNode();
    root.put("basePath", URI.create(document.at("/servers/0/url").asString()).getPath());
    ArrayNode operations = root.putArray("operations");
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          operations.add(operation(document, path, member));
        }
      }
    }
    return root;
  }

  private static ObjectNode operation(
      JsonNode document, Map.Entry<String, JsonNode> path, Map.Entry<String, JsonNode> member) {
    JsonNode operation = member.getValue();
    JsonNode responses = operation.get("responses");
    String status = status(responses);
    JsonNode content = responses.path(status).path("content");
    ObjectNode json = JSON.createObjectNode();
    json.put("operationId", operation.path("operationId").asString(path.getKey()));
    json.put("method", member.getKey().toUpperCase(Locale.ROOT));
    json.put("path", path.getKey());
    if (responses.has("401")) {
      json.put("needsKey", true);
    }
    if (!status.equals("200")) {
      json.put("status", Integer.parseInt(status));
    }
    Set<String> query = new TreeSet<>();
    collectQuery(document, path.getValue().path("parameters"), query);
    collectQuery(document, operation.path("parameters"), query);
    if (!query.isEmpty()) {
      query.forEach(json.putArray("query")::add);
    }
    if (content.path("text/event-stream").has("example")) {
      json.put("streams", true);
    }
    content.propertyNames().stream()
        .filter(DocumentedOperationsTest::isBinary)
        .findFirst()
        .ifPresent(type -> json.put("mediaType", type));
    content
        .path("application/json")
        .path("example")
        .asOptional()
        .ifPresent(example -> json.set("example", example));
    return json;
  }

  /** The first status of success; an operation that was removed responds that it is gone. */
  private static String status(JsonNode responses) {
    String success =
        responses.propertyNames().stream().filter(s -> s.startsWith("2")).findFirst().orElse("200");
    return responses.has(GONE) && !responses.path(success).has("content") ? GONE : success;
  }

  private static boolean isBinary(String type) {
    return type.startsWith("audio/") || type.startsWith("video/") || type.endsWith("octet-stream");
  }

  private static void collectQuery(JsonNode document, JsonNode parameters, Set<String> names) {
    for (JsonNode parameter : parameters) {
      JsonNode resolved =
          parameter.has("$ref")
              ? document.at(parameter.get("$ref").asString().substring(1))
              : parameter;
      if (resolved.path("in").asString("").equals("query")) {
        names.add(resolved.get("name").asString());
      }
    }
  }
}
