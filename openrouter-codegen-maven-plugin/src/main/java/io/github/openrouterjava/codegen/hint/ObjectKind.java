package io.github.openrouterjava.codegen.hint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of an OpenAPI document (OpenAPI 3.1, section 4.8) on which hints could be written,
 * and where each holds others.
 */
enum ObjectKind {
  DOCUMENT(Place.DOCUMENT),
  COMPONENTS(Place.OTHER),
  PATH_ITEM(Place.OTHER),
  CALLBACK(Place.OTHER),
  OPERATION(Place.OPERATION),
  PARAMETER(Place.PARAMETER),
  REQUEST_BODY(Place.OTHER),
  RESPONSE(Place.OTHER),
  HEADER(Place.OTHER),
  MEDIA_TYPE(Place.OTHER),
  SCHEMA(Place.SCHEMA),
  /** An object that holds none of the others, such as {@code info}. */
  LEAF(Place.OTHER);

  /** The methods of a path item, as the document writes them. */
  static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final Map<ObjectKind, Map<String, Step>> STEPS = steps();

  private final Place place;

  ObjectKind(Place place) {
    this.place = place;
  }

  Place place() {
    return place;
  }

  /** What a member of that name holds, null where it is of no interest. */
  @Nullable Step step(String member) {
    return this == CALLBACK
        ? new Step(Step.Shape.ONE, PATH_ITEM)
        : STEPS.getOrDefault(this, Map.of()).get(member);
  }

  private static Map<ObjectKind, Map<String, Step>> steps() {
    Map<ObjectKind, Map<String, Step>> steps = new HashMap<>();
    add(steps, DOCUMENT, Step.Shape.ONE, LEAF, "info", "externalDocs");
    add(steps, DOCUMENT, Step.Shape.LIST, LEAF, "servers", "tags");
    add(steps, DOCUMENT, Step.Shape.ONE, COMPONENTS, "components");
    add(steps, DOCUMENT, Step.Shape.MAP, PATH_ITEM, "paths", "webhooks");
    add(steps, COMPONENTS, Step.Shape.MAP, SCHEMA, "schemas");
    add(steps, COMPONENTS, Step.Shape.MAP, PARAMETER, "parameters");
    add(steps, COMPONENTS, Step.Shape.MAP, REQUEST_BODY, "requestBodies");
    add(steps, COMPONENTS, Step.Shape.MAP, RESPONSE, "responses");
    add(steps, COMPONENTS, Step.Shape.MAP, HEADER, "headers");
    add(steps, COMPONENTS, Step.Shape.MAP, PATH_ITEM, "pathItems");
    add(steps, COMPONENTS, Step.Shape.MAP, CALLBACK, "callbacks");
    add(steps, COMPONENTS, Step.Shape.MAP, LEAF, "securitySchemes");
    add(steps, PATH_ITEM, Step.Shape.LIST, PARAMETER, "parameters");
    add(steps, PATH_ITEM, Step.Shape.ONE, OPERATION, METHODS.toArray(String[]::new));
    add(steps, OPERATION, Step.Shape.LIST, PARAMETER, "parameters");
    add(steps, OPERATION, Step.Shape.ONE, REQUEST_BODY, "requestBody");
    add(steps, OPERATION, Step.Shape.MAP, RESPONSE, "responses");
    add(steps, OPERATION, Step.Shape.MAP, CALLBACK, "callbacks");
    add(steps, PARAMETER, Step.Shape.ONE, SCHEMA, "schema");
    add(steps, PARAMETER, Step.Shape.MAP, MEDIA_TYPE, "content");
    add(steps, REQUEST_BODY, Step.Shape.MAP, MEDIA_TYPE, "content");
    add(steps, RESPONSE, Step.Shape.MAP, MEDIA_TYPE, "content");
    add(steps, RESPONSE, Step.Shape.MAP, HEADER, "headers");
    add(steps, HEADER, Step.Shape.ONE, SCHEMA, "schema");
    add(steps, HEADER, Step.Shape.MAP, MEDIA_TYPE, "content");
    add(steps, MEDIA_TYPE, Step.Shape.ONE, SCHEMA, "schema");
    schemas(steps);
    return steps;
  }

  private static void schemas(Map<ObjectKind, Map<String, Step>> steps) {
    add(steps, SCHEMA, Step.Shape.MAP, SCHEMA, "properties", "patternProperties", "$defs");
    add(steps, SCHEMA, Step.Shape.MAP, SCHEMA, "definitions", "dependentSchemas");
    add(steps, SCHEMA, Step.Shape.LIST, SCHEMA, "allOf", "anyOf", "oneOf", "prefixItems");
    add(steps, SCHEMA, Step.Shape.ONE, SCHEMA, "items", "additionalProperties", "not", "contains");
    add(
        steps,
        SCHEMA,
        Step.Shape.ONE,
        SCHEMA,
        "if",
        "then",
        "else",
        "propertyNames",
        "contentSchema");
    add(steps, SCHEMA, Step.Shape.ONE, SCHEMA, "unevaluatedItems", "unevaluatedProperties");
  }

  private static void add(
      Map<ObjectKind, Map<String, Step>> steps,
      ObjectKind owner,
      Step.Shape shape,
      ObjectKind kind,
      String... members) {
    for (String member : members) {
      steps.computeIfAbsent(owner, key -> new HashMap<>()).put(member, new Step(shape, kind));
    }
  }
}
