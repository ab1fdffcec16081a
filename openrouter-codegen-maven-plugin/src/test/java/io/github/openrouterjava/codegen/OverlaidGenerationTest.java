package io.github.openrouterjava.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.document.DocumentSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the kinds of overlay do to the generated Java that the API's owner and its SDKs need: the
 * enums opened, the answers dropped, the fields made nullable and so on.
 */
class OverlaidGenerationTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Shop, version: "1"}
      servers: [{url: https://example.com}]
      paths:
        /models:
          get:
            operationId: listModels
            parameters:
              - {name: sorted, in: query, schema: {type: string, x-shop-type: boolean}}
              - {name: page, in: query, schema: {type: string}}
            responses:
              "200":
                description: ok
                content:
                  application/json: {schema: {$ref: "#/components/schemas/Model"}}
                  application/rss+xml: {schema: {type: string}}
        /beta/models:
          get:
            operationId: listBetaModels
            responses:
              "200":
                description: ok
                content: {application/json: {schema: {$ref: "#/components/schemas/Model"}}}
      components:
        schemas:
          Model:
            type: object
            required: [price, kind, state]
            properties:
              price: {type: number}
              kind: {$ref: "#/components/schemas/Kind"}
              only: {type: string, enum: [model]}
              state:
                allOf:
                  - {$ref: "#/components/schemas/State"}
                  - {type: string, enum: [on, off, broken]}
          Kind: {type: string, enum: [text, image]}
          State: {type: string, enum: ["on", "off"]}
      """;

  @Test
  void opensEveryEnumOfSeveralValues() {
    Generated opened =
        generate(
            """
            - target: $..[?length(@.enum) > 1]
              update: {x-speakeasy-unknown-values: allow}
            """);

    // Every enum is open anyhow, and so is one of a single value: the overlay changes nothing.
    assertThat(opened.file("model/Kind.java")).contains("extends OpenEnum<Kind, Kind.Known>");
    assertThat(opened.files()).isEqualTo(generate("").files());
  }

  @Test
  void makesFieldsOfAnswersNullable() {
    String price = "double price";
    assertThat(generate("").file("model/Model.java")).contains(price);

    assertThat(
            generate(
                    """
                    - target: $.components.schemas.Model.properties['price'].type
                      remove: true
                    - target: $.components.schemas.Model.properties['price']
                      update: {type: [number, 'null']}
                    """)
                .file("model/Model.java"))
        .contains("@Nullable Double price")
        .doesNotContain(" " + price);
  }

  @Test
  void removesAnswersOfAMediaType() {
    assertThat(generate("").client()).contains("String getRss(");

    assertThat(
            generate(
                    """
                    - target: $.paths.*.get.responses.*.content['application/rss+xml']
                      remove: true
                    """)
                .client())
        .contains("Model get(")
        .doesNotContain("Rss");
  }

  @Test
  void turnsParametersThatAreBooleansInTruthIntoBooleans() {
    Generated converted =
        generate(
            """
            - target: $..parameters[?@.schema['x-shop-type'] == 'boolean'].schema
              update: {type: boolean}
            """);

    assertThat(converted.client()).contains("@Nullable Boolean sorted", "@Nullable String page");
  }

  @Test
  void stripsTheEnumThatRepeatsTheOneBesideIt() {
    Generated stripped =
        generate(
            """
            - target: $..allOf[?@.enum]
              remove: true
            """);

    assertThat(stripped.file("model/Model.java")).contains("State state");
    assertThat(stripped.files().keySet()).noneMatch(file -> file.contains("ModelState"));
  }

  @Test
  void addsAHeaderToEveryOperation() {
    Generated added =
        generate(
            """
            - target: $.paths.*.get
              update:
                parameters:
                  - {name: X-Shop-Title, in: header, schema: {type: string}}
            """);

    assertThat(added.client()).contains("@Nullable String sorted", "@Nullable String xShopTitle");
    assertThat(added.file("BetaModelsClient.java")).contains("\"X-Shop-Title\"");
  }

  @Test
  void keepsAnAliasAndSaysThatItIsOne() {
    Generated alias =
        generate(
            """
            - target: $.paths['/beta/models'].get
              update: {deprecated: true, x-java-name: listAlias}
            """);

    assertThat(alias.file("BetaModelsClient.java")).contains("@Deprecated", "Model listAlias(");
  }

  @Test
  void copiesAnOperationToAnotherPath() {
    Generated copied =
        generate(
            "1.1.0",
            """
            - {target: $.paths, update: {/catalogue: {get: {operationId: listCatalogue}}}}
            - {target: "$.paths['/catalogue'].get", copy: "$.paths['/models'].get"}
            - {target: "$.paths['/catalogue'].get", update: {operationId: listCatalogue}}
            """);

    assertThat(copied.file("CatalogueClient.java")).contains("@Nullable String sorted");
  }

  private static Generated generate(String actions) {
    return generate("1.0.0", actions);
  }

  private static Generated generate(String version, String actions) {
    String overlay =
        "overlay: "
            + version
            + "\ninfo: {title: Test, version: '1'}\nactions:\n"
            + (actions.isEmpty() ? "- {target: $, update: {}}" : actions);
    Generation generation =
        new Generator()
            .generate(
                new GeneratorInput(
                    DocumentSource.of("api.yaml", DOCUMENT),
                    List.of(DocumentSource.of("overlay.yaml", overlay)),
                    new TreeMap<>(),
                    new GeneratorOptions("com.example", null, "1")));
    assertThat(generation.diagnostics())
        .extracting(Diagnostic::code)
        .doesNotContain("overlay-no-match");
    TreeMap<String, String> files = new TreeMap<>();
    generation
        .files()
        .forEach((path, content) -> files.put(path, new String(content, StandardCharsets.UTF_8)));
    files.keySet().removeIf(path -> !path.endsWith(".java"));
    return new Generated(files);
  }

  /** The Java sources by path. */
  private record Generated(TreeMap<String, String> files) {

    String file(String name) {
      String path = "src/main/java/com/example/client/" + name;
      assertThat(files).containsKey(path);
      return files.get(path);
    }

    String client() {
      return file("ModelsClient.java");
    }
  }
}
