package io.github.openrouterjava.it.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The manifest of the client on the class path against the document and the classes. */
class ManifestTest {

  private static final Pattern CLASS_NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$.]*");
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static JsonNode manifest;
  private static JsonNode document;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in =
        ManifestTest.class.getResourceAsStream("/META-INF/openrouter-codegen/manifest.json")) {
      manifest = new JsonMapper().readTree(Objects.requireNonNull(in));
    }
    // The reader's default limit is 3 MB.
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(32 << 20).build();
    document =
        new YAMLMapper(YAMLFactory.builder().loadSettings(settings).build())
            .readTree(Files.readString(Documents.ours()));
  }

  @Test
  void listsEveryComponentSchemaOnce() {
    List<String> schemas =
        document.at("/components/schemas").propertyNames().stream()
            .map(name -> "#/components/schemas/" + name.replace("~", "~0").replace("/", "~1"))
            .toList();

    assertThat(schemas).hasSize(769);
    assertThat(values("types", "pointer")).doesNotHaveDuplicates().containsAll(schemas);
    assertThat(values("types", "kind")).isSubsetOf("record", "union", "enum", "scalar", "alias");
  }

  @Test
  void listsEveryOperationOnce() {
    List<String> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.at("/paths").properties()) {
      METHODS.stream()
          .filter(path.getValue()::has)
          .map(method -> path.getValue().get(method).get("operationId").asString())
          .forEach(operations::add);
    }

    assertThat(operations).hasSize(97);
    assertThat(values("operations", "operationId")).containsExactlyInAnyOrderElementsOf(operations);
  }

  @Test
  void namesClassesThatLoad() {
    assertThat(values("types", "java"))
        .allSatisfy(
            java ->
                assertThat(CLASS_NAME.matcher(java).results().map(match -> match.group()))
                    .isNotEmpty()
                    .allSatisfy(
                        name -> assertThatCode(() -> load(name)).doesNotThrowAnyException()));
  }

  @Test
  void namesMethodsThatExist() {
    assertThat(values("operations", "java"))
        .allSatisfy(
            java -> {
              String[] parts = java.split("#", 2);
              assertThat(Arrays.stream(load(parts[0]).getMethods()).map(m -> m.getName()))
                  .contains(parts[1]);
            });
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ManifestTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no class " + name, e);
    }
  }

  private static List<String> values(String list, String member) {
    return manifest.get(list).valueStream().map(entry -> entry.get(member).asString()).toList();
  }
}
