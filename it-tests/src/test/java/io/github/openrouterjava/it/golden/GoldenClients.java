package io.github.openrouterjava.it.golden;

import com.google.testing.compile.JavaFileObjects;
import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.it.generated.Compile;
import io.github.openrouterjava.it.generated.CompiledClasses;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.json.JsonCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaFileObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clients of all cases and the code that uses them, compiled at once, with every warning an
 * error, and loaded.
 */
final class GoldenClients {

  static final String CALLER = "Caller";

  private static final String LIST = "java.util.List<";
  private static final String MAP = "java.util.Map<java.lang.String, ";

  private final ClassLoader loader;
  private final Map<GoldenCase, Map<String, String>> types;

  private GoldenClients(ClassLoader loader, Map<GoldenCase, Map<String, String>> types) {
    this.loader = loader;
    this.types = types;
  }

  /** Compiles all cases at once, which takes far less time than one after the other. */
  static GoldenClients compile() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    List<String> callers = new ArrayList<>();
    Map<GoldenCase, Map<String, String>> types = new HashMap<>();
    for (GoldenCase golden : GoldenCase.all()) {
      Generation generation = golden.generate();
      sources.addAll(Compile.sources(generation));
      types.put(golden, types(generation));
      Path caller = golden.file(CALLER + ".java");
      if (caller != null) {
        sources.add(JavaFileObjects.forResource(caller.toUri().toURL()));
        callers.add(golden.basePackage());
      }
    }
    return new GoldenClients(new CompiledClasses(Compile.withoutWarnings(sources, callers)), types);
  }

  private static Map<String, String> types(Generation generation) {
    Map<String, String> types = new HashMap<>();
    byte[] manifest =
        generation.files().entrySet().stream()
            .filter(file -> file.getKey().endsWith("/manifest.json"))
            .findFirst()
            .orElseThrow()
            .getValue();
    JsonNode all = new JsonMapper().readTree(new String(manifest, StandardCharsets.UTF_8));
    for (JsonNode type : all.get("types")) {
      types.put(type.get("pointer").asString(), type.get("java").asString());
    }
    return types;
  }

  /**
   * The Java type of a schema, as the manifest has it.
   *
   * @param schema the name of a component, or a JSON pointer that begins with {@code #}
   */
  String type(GoldenCase golden, String schema) {
    String pointer = schema.startsWith("#") ? schema : "#/components/schemas/" + schema;
    String java = types.getOrDefault(golden, Map.of()).get(pointer);
    if (java == null) {
      throw new AssertionError("The manifest of " + golden + " has no type for " + pointer);
    }
    return java;
  }

  /** The code of a case that uses its client. */
  Class<?> caller(GoldenCase golden) {
    return load(golden.basePackage() + "." + CALLER);
  }

  Class<?> load(String name) {
    try {
      return Class.forName(name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("There is no class " + name, e);
    }
  }

  /** The codec of a type, as the manifest writes types. */
  JsonCodec<?> codec(String java) {
    if (java.startsWith(LIST)) {
      return JsonCodecs.list(codec(java.substring(LIST.length(), java.length() - 1)));
    }
    if (java.startsWith(MAP)) {
      return JsonCodecs.map(codec(java.substring(MAP.length(), java.length() - 1)));
    }
    return switch (java) {
      case "java.lang.String" -> JsonCodecs.STRING;
      case "java.lang.Long", "long" -> JsonCodecs.INTEGER;
      case "java.lang.Double", "double" -> JsonCodecs.NUMBER;
      case "java.lang.Boolean", "boolean" -> JsonCodecs.BOOLEAN;
      case "java.math.BigDecimal" -> JsonCodecs.DECIMAL;
      case "io.github.openrouterjava.runtime.json.JsonValue" -> JsonCodecs.VALUE;
      case "io.github.openrouterjava.runtime.json.JsonObject" -> JsonCodecs.OBJECT;
      default -> declared(load(java));
    };
  }

  private static JsonCodec<?> declared(Class<?> type) {
    try {
      return (JsonCodec<?>) Objects.requireNonNull(type.getField("CODEC").get(null));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " has no codec", e);
    }
  }
}
