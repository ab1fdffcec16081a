package io.github.openrouterjava.it.fake;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The operations and examples of the vendored API document. Immutable. */
final class ApiDocument {
  private static final String RESOURCE = "/io/github/openrouterjava/spec/openrouter.yaml";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final String GONE = "410";
  private static final int MAX_CHARACTERS = 32 << 20;

  private final String basePath;
  private final List<DocumentedOperation> operations;

  private ApiDocument(String basePath, List<DocumentedOperation> operations) {
    this.basePath = basePath;
    this.operations = List.copyOf(operations);
  }

  /** Reads the document from the {@code spec} artifact. */
  static ApiDocument load() {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(MAX_CHARACTERS).build();
    YAMLMapper mapper = new YAMLMapper(YAMLFactory.builder().loadSettings(settings).build());
    try (InputStream in =
        requireNonNull(ApiDocument.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      JsonNode root = mapper.readTree(in);
      String basePath = URI.create(root.at("/servers/0/url").asString()).getPath();
      List<DocumentedOperation> operations = new ArrayList<>();
      for (Map.Entry<String, JsonNode> path : root.get("paths").properties()) {
        for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
          if (METHODS.contains(member.getKey())) {
            operations.add(
                operation(
                    root, path.getKey(), member.getKey(), path.getValue(), member.getValue()));
          }
        }
      }
      return new ApiDocument(basePath, operations);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path of the API's server, such as {@code /api/v1}. */
  String basePath() {
    return basePath;
  }

  List<DocumentedOperation> operations() {
    return operations;
  }

  /** The operations of all methods whose template fits a path best; empty if none fits. */
  List<DocumentedOperation> at(String path) {
    if (!path.startsWith(basePath + "/")) {
      return List.of();
    }
    List<String> segments = segments(path.substring(basePath.length()));
    List<DocumentedOperation> fitting =
        operations.stream()
            .filter(o -> o.matches(segments))
            .sorted(DocumentedOperation::moreLiteral)
            .toList();
    return fitting.stream()
        .filter(o -> DocumentedOperation.moreLiteral(fitting.get(0), o) == 0)
        .toList();
  }

  private static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  private static DocumentedOperation operation(
      JsonNode root, String path, String method, JsonNode pathItem, JsonNode operation) {
    JsonNode responses = operation.get("responses");
    String success = answeredStatus(responses);
    JsonNode content = responses.path(success).path("content");
    Set<String> query = new HashSet<>();
    collectQuery(root, pathItem.path("parameters"), query);
    collectQuery(root, operation.path("parameters"), query);
    return new DocumentedOperation(
        operation.path("operationId").asString(path),
        method.toUpperCase(Locale.ROOT),
        segments(path),
        responses.has("401"),
        Integer.parseInt(success),
        example(content, "application/json"),
        example(content, "text/event-stream"),
        content.propertyNames().stream().filter(ApiDocument::isBinary).findFirst(),
        Set.copyOf(query));
  }

  /**
   * The first status of success; an operation that was removed from the API answers that it is
   * gone.
   */
  private static String answeredStatus(JsonNode responses) {
    String success =
        responses.propertyNames().stream().filter(s -> s.startsWith("2")).findFirst().orElse("200");
    return responses.has(GONE) && !responses.path(success).has("content") ? GONE : success;
  }

  private static Optional<JsonNode> example(JsonNode content, String type) {
    return content.path(type).path("example").asOptional();
  }

  private static boolean isBinary(String type) {
    return type.startsWith("audio/") || type.startsWith("video/") || type.endsWith("octet-stream");
  }

  private static void collectQuery(JsonNode root, JsonNode parameters, Set<String> names) {
    for (JsonNode parameter : parameters) {
      JsonNode resolved =
          parameter.has("$ref")
              ? root.at(parameter.get("$ref").asString().substring(1))
              : parameter;
      if (resolved.path("in").asString("").equals("query")) {
        names.add(resolved.get("name").asString());
      }
    }
  }
}
