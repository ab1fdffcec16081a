package io.github.openrouterjava.it.spec;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.openrouterjava.it.spec.SpecDocument.At;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Validates values against the schemas of a document. */
final class Schemas {

  private static final String BASE = "https://document.example/openapi";

  private final SchemaRegistry registry;

  Schemas(SpecDocument document) {
    String json = withModernBounds(document.root()).toString();
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(BASE, json)));
  }

  /** What is wrong with a value, nothing where it is valid. */
  List<String> validate(At schema, At value) {
    return validate(schema.pointer(), value.node()).stream()
        .map(problem -> value.pointer() + problem)
        .toList();
  }

  /** What is wrong with a value, nothing where it is valid. */
  List<String> validate(String schemaPointer, JsonNode value) {
    return problems(registry.getSchema(SchemaLocation.of(uri(schemaPointer))), value);
  }

  /** As {@link #validate}, and properties the schema does not list are wrong too. */
  List<String> validateClosed(String schemaPointer, JsonNode value) {
    return problems(
        registry.getSchema(
            "{\"$ref\": \"" + uri(schemaPointer) + "\", \"unevaluatedProperties\": false}"),
        value);
  }

  private static List<String> problems(Schema schema, JsonNode value) {
    return schema
        .validate(
            value,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  /** The pointer as a URI, with what a fragment does not allow escaped. */
  private static String uri(String pointer) {
    return BASE + '#' + pointer.replace("{", "%7B").replace("}", "%7D");
  }

  /**
   * One schema bounds a number the way OpenAPI 3.0 did, {@code exclusiveMinimum: true}, which JSON
   * Schema 2020-12 does not know. The document keeps the fact; the validator needs the modern form.
   */
  private static JsonNode withModernBounds(JsonNode root) {
    JsonNode copy = root.deepCopy();
    for (JsonNode parent : copy.findParents("exclusiveMinimum")) {
      if (parent.path("exclusiveMinimum").isBoolean()) {
        ((ObjectNode) parent).set("exclusiveMinimum", parent.path("minimum"));
      }
    }
    return copy;
  }
}
