package io.github.openrouterjava.it.spec;

import static java.util.Objects.requireNonNull;

import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.json.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The generated types, found through the manifest by the schema they were made from. */
final class GeneratedTypes {

  private static final String MANIFEST = "/META-INF/openrouter-codegen/manifest.json";
  private static final String LIST = "java.util.List<";
  private static final String MAP = "java.util.Map<java.lang.String, ";

  private final Map<String, String> javaTypes = new HashMap<>();

  GeneratedTypes() throws IOException {
    try (InputStream in = requireNonNull(GeneratedTypes.class.getResourceAsStream(MANIFEST))) {
      for (JsonNode type : new JsonMapper().readTree(in).path("types")) {
        javaTypes.put(type.path("pointer").asString(), type.path("java").asString());
      }
    }
  }

  boolean has(String schemaPointer) {
    return javaTypes.containsKey('#' + schemaPointer);
  }

  JsonCodec<?> codec(String schemaPointer) {
    return codecOf(requireNonNull(javaTypes.get('#' + schemaPointer), schemaPointer));
  }

  private static JsonCodec<?> codecOf(String javaType) {
    if (javaType.startsWith(LIST)) {
      return JsonCodecs.list(codecOf(argument(javaType, LIST)));
    }
    if (javaType.startsWith(MAP)) {
      return JsonCodecs.map(codecOf(argument(javaType, MAP)));
    }
    return switch (javaType) {
      case "java.lang.String" -> JsonCodecs.STRING;
      case "java.lang.Long" -> JsonCodecs.INTEGER;
      default -> constant(javaType);
    };
  }

  private static String argument(String javaType, String prefix) {
    return javaType.substring(prefix.length(), javaType.length() - 1);
  }

  private static JsonCodec<?> constant(String className) {
    try {
      return (JsonCodec<?>) requireNonNull(Class.forName(className).getField("CODEC").get(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(className, e);
    }
  }
}
