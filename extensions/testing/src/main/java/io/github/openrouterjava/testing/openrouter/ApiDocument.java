package io.github.openrouterjava.testing.openrouter;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operations and examples of the vendored API document, as far as a server needs them. */
final class ApiDocument {
  private static final String RESOURCE = "operations.json";

  private final String basePath;
  private final List<DocumentedOperation> operations;

  private ApiDocument(String basePath, List<DocumentedOperation> operations) {
    this.basePath = basePath;
    this.operations = List.copyOf(operations);
  }

  /** Reads the resource of this module that a test holds equal to the document. */
  static ApiDocument load() {
    try (InputStream in =
        requireNonNull(ApiDocument.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      JsonNode root = JsonMapper.shared().readTree(in);
      return new ApiDocument(
          root.get("basePath").asString(),
          StreamSupport.stream(root.get("operations").spliterator(), false)
              .map(ApiDocument::operation)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static DocumentedOperation operation(JsonNode json) {
    Set<String> query = new TreeSet<>();
    json.path("query").forEach(name -> query.add(name.asString()));
    return new DocumentedOperation(
        json.get("operationId").asString(),
        json.get("method").asString(),
        segments(json.get("path").asString()),
        json.path("needsKey").asBoolean(false),
        json.path("status").asInt(200),
        json.path("example").asOptional(),
        json.path("streams").asBoolean(false),
        Optional.ofNullable(json.path("mediaType").asString(null)),
        query);
  }
}
