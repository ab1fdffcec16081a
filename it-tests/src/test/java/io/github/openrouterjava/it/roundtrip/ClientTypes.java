package io.github.openrouterjava.it.roundtrip;

import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.it.generated.Compile;
import io.github.openrouterjava.it.generated.CompiledClasses;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The types generated from a document, found by the JSON pointers of its schemas. */
final class ClientTypes {

  private static final Set<String> NOTES =
      Set.of("description", "example", "title", "type", "properties");
  private static final String LIST = "java.util.List<";
  private static final String MAP = "java.util.Map<java.lang.String, ";

  /** A stock mapper: nothing is configured, nothing registered. */
  private final JsonMapper mapper = new JsonMapper();

  private final JsonNode document;
  private final ClassLoader loader;
  private final Map<String, String> java = new HashMap<>();

  ClientTypes(JsonNode document, Generation generation) throws IOException {
    this.document = document;
    this.loader = new CompiledClasses(Compile.withoutWarnings(generation));
    JsonNode manifest = mapper.readTree(manifest(generation));
    for (JsonNode type : manifest.get("types")) {
      java.put(type.get("pointer").asString(), type.get("java").asString());
    }
  }

  /** The type of a schema, or of the one it refers to; null where it is an inline one without. */
  @Nullable JavaType type(String pointer) throws ClassNotFoundException {
    String name = java.get(pointer);
    if (name != null) {
      return type0(name);
    }
    JsonNode schema = document.at(pointer.substring(1));
    if (schema.has("$ref")) {
      return type(schema.get("$ref").asString());
    }
    String only = onlyAlternative(schema);
    if (only != null) {
      return type(pointer + only);
    }
    // The base with a note, or with nothing that makes it another type.
    JsonNode allOf = schema.path("allOf");
    boolean note = allOf.size() == 1 || (allOf.size() == 2 && isNote(allOf.get(1)));
    return note && allOf.get(0).has("$ref") ? type(allOf.get(0).get("$ref").asString()) : null;
  }

  /** Whether schemas of this form have no Java type of their own. */
  boolean isPlain(String pointer) {
    JsonNode schema = document.at(pointer.substring(1));
    String kind = schema.path("type").toString();
    boolean structured = schema.has("properties") || schema.has("anyOf") || schema.has("oneOf");
    boolean choice = schema.path("enum").size() > 1;
    boolean map = schema.path("additionalProperties").isObject();
    return map || (!structured && !choice) || kind.contains("boolean");
  }

  Object decode(JsonValue json, JavaType type) {
    return mapper.readValue(json.toJson(), type);
  }

  JsonValue encode(Object value) {
    return JsonValue.parse(mapper.writeValueAsString(value));
  }

  private JavaType type0(String name) throws ClassNotFoundException {
    if (name.startsWith(LIST)) {
      JavaType item = type0(name.substring(LIST.length(), name.length() - 1));
      return mapper.getTypeFactory().constructCollectionType(List.class, item);
    }
    if (name.startsWith(MAP)) {
      JavaType value = type0(name.substring(MAP.length(), name.length() - 1));
      JavaType key = mapper.constructType(String.class);
      return mapper.getTypeFactory().constructMapType(Map.class, key, value);
    }
    return mapper.constructType(Class.forName(name, true, loader));
  }

  /** The one alternative beside null, as the rest of a pointer; null where there are several. */
  private static @Nullable String onlyAlternative(JsonNode schema) {
    String keyword = schema.has("anyOf") ? "anyOf" : "oneOf";
    String only = null;
    for (int i = 0; i < schema.path(keyword).size(); i++) {
      if (!schema.get(keyword).get(i).path("type").toString().equals("\"null\"")) {
        if (only != null) {
          return null;
        }
        only = "/" + keyword + "/" + i;
      }
    }
    return only;
  }

  /** Whether a schema says nothing that makes another type of the one it is beside. */
  private static boolean isNote(JsonNode schema) {
    return NOTES.containsAll(schema.propertyNames()) && schema.path("properties").isEmpty();
  }

  private static String manifest(Generation generation) {
    byte[] json =
        generation.files().entrySet().stream()
            .filter(file -> file.getKey().endsWith("/manifest.json"))
            .findFirst()
            .orElseThrow()
            .getValue();
    return new String(json, StandardCharsets.UTF_8);
  }
}
