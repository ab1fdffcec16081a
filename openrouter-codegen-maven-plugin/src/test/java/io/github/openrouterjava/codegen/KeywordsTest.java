package io.github.openrouterjava.codegen;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.openapi.Keyword;
import io.github.openrouterjava.codegen.openapi.Keyword.Treatment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each line of {@code KEYWORDS.md} is true, and every keyword has one. */
class KeywordsTest {

  private static final Path TABLE = Path.of("KEYWORDS.md");
  private static final JsonNode CASES = cases();

  private static JsonNode cases() {
    try (InputStream in = requireNonNull(KeywordsTest.class.getResourceAsStream("keywords.yaml"))) {
      return new ObjectMapper(new YAMLFactory()).readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void becomesWhatTheTableSays(Keyword keyword) {
    JsonNode wanted = CASES.path(keyword.keyword());
    Generation generation = generate(wanted, wanted.path("schema"));
    List<String> says = new ArrayList<>();
    generation.diagnostics().stream().map(Diagnostic::code).forEach(says::add);

    assertThat(says).isEqualTo(said(keyword, wanted));
    if (wanted.path("same").asBoolean()) {
      ObjectNode without = wanted.path("schema").deepCopy();
      assertThat(without.remove(keyword.keyword())).as("the case has the keyword").isNotNull();
      assertThat(sources(generation)).isEqualTo(sources(generate(wanted, without)));
    } else {
      assertThat(wanted.path("java").isEmpty()).as("there is something to see").isFalse();
      wanted.path("java").forEach(text -> assertThat(sources(generation)).contains(text.asText()));
    }
  }

  /** What is said of it, by its treatment or by the case. */
  private static List<String> said(Keyword keyword, JsonNode wanted) {
    List<String> says = new ArrayList<>();
    wanted.path("says").forEach(code -> says.add(code.asText()));
    if (keyword.treatment() == Treatment.UNCHECKED) {
      says.add("keyword-unchecked");
    } else if (keyword.treatment() == Treatment.LEFT_OUT) {
      says.add("keyword-left-out");
    }
    return says;
  }

  @Test
  void aKeywordThatIsNoneIsReported() {
    JsonNode none = new ObjectMapper().createObjectNode();
    ObjectNode schema = new ObjectMapper().createObjectNode().put("type", "string");

    assertThat(generate(none, schema.put("minLenght", 1)).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("unknown-keyword");
  }

  @Test
  void theTableIsUpToDate() throws IOException {
    String table = table();
    if (System.getProperty("golden.bless") != null) {
      Files.writeString(TABLE, table);
    }
    assertThat(Files.readString(TABLE)).isEqualTo(table);
  }

  private static String table() {
    StringBuilder text =
        new StringBuilder(
            """
            # Keywords of schemas

            The effect of every keyword of JSON Schema 2020-12 and the drafts before it, and of OpenAPI 3.0 and 3.1.
            `KeywordsTest` writes this table (`-Dgolden.bless`) and proves each line: it generates code from the example and
            looks for the result. Any other keyword is reported (`unknown-keyword`), unless its name begins with `x-`; so is
            a value of the wrong kind (`wrong-kind`).
            """);
    Map<Treatment, String> titles = new TreeMap<>();
    titles.put(Treatment.TYPED, "Determine the Java type");
    titles.put(Treatment.REFERENCE, "Refer to other schemas");
    titles.put(Treatment.DOCUMENTED, "Go to the Javadoc");
    titles.put(
        Treatment.UNCHECKED, "Constrain values, enforced by servers only: reported as information");
    titles.put(Treatment.LEFT_OUT, "Not supported: reported as a warning");
    titles.put(Treatment.HARMLESS, "No effect");
    titles.forEach(
        (treatment, title) -> {
          text.append("\n## ").append(title).append("\n\n");
          text.append("| keyword | effect | in | result |\n|---|---|---|---|\n");
          for (Keyword keyword : Keyword.values()) {
            if (keyword.treatment() == treatment) {
              text.append(line(keyword));
            }
          }
        });
    return text.toString();
  }

  private static String line(Keyword keyword) {
    JsonNode wanted = CASES.path(keyword.keyword());
    List<String> gives = new ArrayList<>();
    wanted.path("java").forEach(java -> gives.add(code(java.asText())));
    said(keyword, wanted).forEach(says -> gives.add("report " + code(says)));
    if (wanted.path("same").asBoolean()) {
      gives.add("the same as without it");
    }
    String version = wanted.has("openapi") ? " (" + wanted.path("openapi").asText() + ")" : "";
    return "| "
        + code(keyword.keyword())
        + " | "
        + keyword.effect()
        + " | "
        + code(wanted.path("schema").toString().replace("\"", ""))
        + (wanted.has("more")
            ? " with " + code(wanted.path("more").toString().replace("\"", ""))
            : "")
        + version
        + " | "
        + String.join(", ", gives)
        + " |\n";
  }

  private static String code(String text) {
    return "`" + text.replace("|", "\\|") + "`";
  }

  private static Generation generate(JsonNode wanted, JsonNode schema) {
    ObjectNode schemas = wanted.path("more").deepCopy() instanceof ObjectNode more ? more : null;
    String others =
        schemas == null
            ? ""
            : schemas.properties().stream()
                .map(e -> ",\"" + e.getKey() + "\":" + e.getValue())
                .collect(Collectors.joining());
    String ref = "{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/A\"}}}";
    String document =
        """
        {"openapi": "%s", "info": {"title": "Keywords", "version": "1"},
         "paths": {"/a": {"post": {"operationId": "a",
           "requestBody": {"required": true, "content": %s},
           "responses": {"200": {"description": "A.", "content": %s}}}}},
         "components": {"schemas": {"A": %s%s}}}
        """
            .formatted(wanted.path("openapi").asText("3.1.0"), ref, ref, schema, others);
    GeneratorOptions options = new GeneratorOptions("keywords", "Keywords", "test");
    DocumentSource source = DocumentSource.of("api.json", document);
    return new Generator()
        .generate(new GeneratorInput(source, List.of(), new TreeMap<>(), options));
  }

  /** All sources, with single blanks only. */
  private static String sources(Generation generation) {
    return generation.files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".java"))
        .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("\n"))
        .replaceAll("\\s*\\n\\s*(\\* )?", " ");
  }
}
