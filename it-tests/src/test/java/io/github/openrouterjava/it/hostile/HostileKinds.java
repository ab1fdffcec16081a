package io.github.openrouterjava.it.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every keyword with every kind of value, and nulls everywhere. */
final class HostileKinds {

  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> SCHEMA_KEYWORDS =
      List.of(
          "type",
          "properties",
          "items",
          "required",
          "enum",
          "const",
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "if",
          "then",
          "else",
          "additionalProperties",
          "patternProperties",
          "propertyNames",
          "prefixItems",
          "contains",
          "discriminator",
          "format",
          "pattern",
          "title",
          "description",
          "default",
          "example",
          "examples",
          "nullable",
          "deprecated",
          "readOnly",
          "writeOnly",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties",
          "$ref",
          "$defs",
          "$id",
          "$anchor",
          "$dynamicRef",
          "externalDocs",
          "xml",
          "contentEncoding",
          "contentMediaType",
          "x-java-name",
          "x-java-type");

  private static final List<String> OPERATION_KEYWORDS =
      List.of(
          "tags",
          "summary",
          "description",
          "operationId",
          "parameters",
          "requestBody",
          "responses",
          "callbacks",
          "deprecated",
          "security",
          "servers",
          "externalDocs",
          "x-java-name",
          "x-java-paging",
          "x-java-stream",
          "x-java-paid");

  private static final List<String> ROOT_KEYWORDS =
      List.of(
          "info",
          "servers",
          "paths",
          "components",
          "security",
          "tags",
          "externalDocs",
          "webhooks",
          "jsonSchemaDialect");

  private HostileKinds() {}

  static List<HostileDocument> all() {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (String value :
        List.of(
            "null",
            "true",
            "0",
            "-1.5",
            "\"\"",
            "\"x\"",
            "[]",
            "[null]",
            "[1, {}]",
            "{}",
            "{\"x\": null}",
            "{\"x\": [[]]}")) {
      values.put(value.replaceAll("[^a-z0-9\\[\\]{}]", ""), JSON.readTree(value));
    }
    List<HostileDocument> documents = new ArrayList<>();
    int[] number = {0};
    values.forEach(
        (name, value) -> {
          String end = "-" + number[0]++;
          documents.add(new HostileDocument("schema-keywords" + end, schemas(value), ""));
          documents.add(new HostileDocument("operation-keywords" + end, operations(value), ""));
          ROOT_KEYWORDS.forEach(
              keyword ->
                  documents.add(
                      new HostileDocument("root-" + keyword + end, root(keyword, value), "")));
        });
    return documents;
  }

  private static ObjectNode root() {
    ObjectNode root = JSON.createObjectNode().put("openapi", "3.1.0");
    root.putObject("info").put("title", "T").put("version", "1");
    root.putObject("paths");
    return root;
  }

  private static String root(String keyword, JsonNode value) {
    ObjectNode root = root();
    root.set(keyword, value);
    return JSON.writeValueAsString(root);
  }

  private static String schemas(JsonNode value) {
    ObjectNode root = root();
    for (String keyword : SCHEMA_KEYWORDS) {
      ObjectNode schema =
          root.withObject("/components/schemas/With" + keyword.replace("$", "S").replace("-", ""));
      schema.put("type", "object").set(keyword, value);
    }
    return JSON.writeValueAsString(root);
  }

  private static String operations(JsonNode value) {
    ObjectNode root = root();
    for (String keyword : OPERATION_KEYWORDS) {
      ObjectNode operation = root.withObject("/paths/~1" + keyword + "/get");
      operation.withObject("/responses/default").put("description", "D");
      operation.set(keyword, value);
    }
    return JSON.writeValueAsString(root);
  }
}
