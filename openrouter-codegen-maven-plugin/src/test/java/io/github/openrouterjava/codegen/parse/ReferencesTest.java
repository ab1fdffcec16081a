package io.github.openrouterjava.codegen.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.JsonKind;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where references lead, and where they are not followed. */
class ReferencesTest {

  @Test
  void keepsSchemaReferencesAsPointers() {
    Parsed parsed =
        Parsed.schemas(
            """
            A: {$ref: '#/components/schemas/B'}
            B: {properties: {'x y/z': {}}}
            C: {$ref: '#/components/schemas/B/properties/x%20y~1z'}
            D: {items: {$ref: '#/components/schemas/D'}}
            """);

    assertThat(parsed.silent().schema("A").ref()).isEqualTo("#/components/schemas/B");
    assertThat(parsed.schema("C").ref())
        .isEqualTo("#/components/schemas/B/properties/x y~1z")
        .isEqualTo(
            Objects.requireNonNull(parsed.schema("B").properties().get("x y/z")).at().pointer());
    assertThat(Objects.requireNonNull(parsed.schema("D").items()).ref())
        .isEqualTo("#/components/schemas/D");
  }

  @Test
  void readsSiblingsOfAReferenceIn31() {
    RawSchema schema =
        Parsed.schemas(
                """
                A: {$ref: '#/components/schemas/B', description: Text, nullable: true, default: 1}
                B: {}
                """)
            .silent()
            .schema("A");

    assertThat(schema.ref()).isEqualTo("#/components/schemas/B");
    assertThat(schema.documentation()).isEqualTo(new Documentation(null, "Text", false));
    assertThat(schema.nullableKeyword()).isTrue();
    assertThat(schema.defaultValue()).isNotNull();
  }

  @Test
  void ignoresSiblingsOfAReferenceIn30ExceptItsDescription() {
    Parsed parsed =
        Parsed.schemas(
            "3.0.3",
            """
            A: {$ref: '#/components/schemas/B', description: Text, nullable: true, type: string}
            B: {}
            """);

    assertThat(parsed.reports("ref-sibling", "ref-sibling").schema("A").nullableKeyword())
        .isFalse();
    assertThat(parsed.schema("A").types()).isEmpty();
    assertThat(parsed.schema("A").documentation().description()).isEqualTo("Text");
  }

  @Test
  void followsAnchorsAndDynamicReferences() {
    Parsed parsed =
        Parsed.schemas(
            """
            A: {$ref: '#here', properties: {x: {$dynamicRef: '#there'}}}
            B: {$anchor: here, items: {$dynamicAnchor: there}}
            C: {properties: {x: {$recursiveRef: '#'}, y: {$dynamicRef: '#'}}}
            D: {$recursiveAnchor: true, items: {properties: {z: {$recursiveRef: '#'}}}}
            """);

    assertThat(parsed.silent().schema("A").ref()).isEqualTo("#/components/schemas/B");
    assertThat(property(parsed, "A", "x").ref()).isEqualTo("#/components/schemas/B/items");
    assertThat(property(parsed, "C", "x").ref()).isEqualTo("#/components/schemas/C");
    assertThat(property(parsed, "C", "y").ref()).isEqualTo("#/components/schemas/C");
    RawSchema items = Objects.requireNonNull(parsed.schema("D").items());
    assertThat(Objects.requireNonNull(items.properties().get("z")).ref())
        .isEqualTo("#/components/schemas/D");
  }

  @Test
  void treatsDefinitionsThatAreReferredToAsComponents() {
    Parsed parsed =
        Parsed.schemas(
            """
            A:
              properties: {x: {$ref: '#/components/schemas/A/$defs/Inner'}}
              $defs:
                Inner: {type: string}
                Unused: {type: integer}
            """);

    assertThat(parsed.silent().document().schemas()).containsOnlyKeys("A", "A_Inner");
    RawSchema inner = parsed.schema("A_Inner");
    assertThat(inner.types()).containsExactly(JsonKind.STRING);
    assertThat(inner.at().pointer())
        .isEqualTo("#/components/schemas/A/$defs/Inner")
        .isEqualTo(property(parsed, "A", "x").ref());
  }

  @Test
  void readsDefinitionsThatReferToOneAnother() {
    Parsed parsed =
        Parsed.document(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            x-more:
              schemas:
                B: {properties: {c: {$ref: '#/x-more/schemas/C'}}}
                C: {properties: {b: {$ref: '#/x-more/schemas/B'}}}
            components: {schemas: {A: {$ref: '#/x-more/schemas/B'}, C: {}}}
            """);

    assertThat(parsed.silent().document().schemas()).containsOnlyKeys("A", "B", "C", "C_");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "http://169.254.169.254/latest/meta-data/",
        "https://example.com/schema.json#/A",
        "//example.com/schema.json",
        "other.yaml#/components/schemas/A",
        "../../../../etc/passwd",
        "jar:file:/x.jar!/y",
        "\\\\\\\\host\\\\share",
      })
  void neverFollowsReferencesOutOfTheDocument(String reference) {
    Parsed parsed = Parsed.schemas("A: {$ref: \"" + reference + "\"}").reports("ref-external");
    Diagnostic said = parsed.only();

    assertThat(said.severity()).isEqualTo(Severity.ERROR);
    assertThat(said.location()).hasToString("api.yaml:6:9 (#/components/schemas/A/$ref)");
    assertThat(said.fix()).contains("Bundle the documents");
    Parsed.paths(
            """
            /a:
              get:
                parameters: [{$ref: "%1$s"}]
                requestBody: {$ref: "%1$s"}
                responses: {'200': {$ref: "%1$s"}}
            /b: {$ref: "%1$s"}
            """
                .formatted(reference))
        .reports("ref-external", "ref-external", "ref-external", "ref-external");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#/components/schemas/Nope",
        "#/components/schemas/A/properties/nope",
        "#nope",
        "#",
        "#/",
        "#/components/schemas/A/0",
      })
  void reportsReferencesThatLeadNowhere(String reference) {
    Parsed parsed = Parsed.schemas("A: {items: {$ref: '" + reference + "'}}");

    assertThat(parsed.reports("ref-unresolved").only().location().line()).isEqualTo(6);
    assertThat(Objects.requireNonNull(parsed.schema("A").items()).ref()).isNull();
  }

  @Test
  void namesTheComponentThatWasMeant() {
    assertThat(Parsed.schemas("Foo: {}\nA: {$ref: '#/components/schemas/foo'}").only().fix())
        .isEqualTo("Did you mean \"Foo\"?");
  }

  @Test
  void takesWhatAnExtensionHoldsForASchemaWhereASchemaIsAskedFor() {
    Parsed.document(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            x-models:
              User: {type: object, properties: {name: {type: string}}}
            components:
              schemas:
                A: {type: object, properties: {user: {$ref: '#/x-models/User'}}}
            """)
        .reports();
  }

  @Test
  void reportsReferencesToWhatIsNoSchema() {
    Parsed.schemas("A: {$ref: '#/info'}").reports("ref-kind");
    Parsed.document(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              parameters: {P: {name: p, in: query, schema: {type: string}}}
              schemas:
                A: {$ref: '#/components/parameters/P'}
                B: {$ref: '#/components/parameters/P/schema'}
            """)
        .reports("ref-kind");
  }

  @Test
  void followsReferencesToComponents() {
    Parsed parsed =
        Parsed.document(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a: {$ref: '#/components/pathItems/I'}
            components:
              pathItems:
                I:
                  post:
                    operationId: a
                    parameters: [{$ref: '#/components/parameters/P'}]
                    requestBody: {$ref: '#/components/requestBodies/B'}
                    responses: {'200': {$ref: '#/components/responses/R'}}
              parameters:
                P: {$ref: '#/components/parameters/Q'}
                Q: {name: q, in: query, schema: {type: string}}
              requestBodies:
                B: {required: true, content: {application/json: {schema: {type: integer}}}}
              responses:
                R: {description: D, content: {application/json: {schema: {type: boolean}}}}
            """);
    RawOperation operation = parsed.silent().operation();

    assertThat(operation.path()).isEqualTo("/a");
    assertThat(operation.at().pointer()).isEqualTo("#/components/pathItems/I/post");
    assertThat(operation.parameters())
        .singleElement()
        .satisfies(
            parameter -> {
              assertThat(parameter.name()).isEqualTo("q");
              assertThat(parameter.at()).hasToString("api.yaml:15:5 (#/components/parameters/Q)");
              assertThat(parameter.schema().types()).containsExactly(JsonKind.STRING);
            });
    assertThat(operation.bodyRequired()).isTrue();
    assertThat(
            Objects.requireNonNull(
                    Objects.requireNonNull(operation.body().get("application/json")).schema())
                .at()
                .pointer())
        .isEqualTo("#/components/requestBodies/B/content/application~1json/schema");
    assertThat(operation.responses())
        .singleElement()
        .extracting(response -> response.documentation().description())
        .isEqualTo("D");
  }

  @Test
  void reportsCirclesOfReferences() {
    Parsed.document(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters: [{$ref: '#/components/parameters/P'}]
                  responses: {default: {$ref: '#/components/responses/R'}}
              /b: {$ref: '#/paths/~1b'}
            components:
              parameters:
                P: {$ref: '#/components/parameters/Q'}
                Q: {$ref: '#/components/parameters/P'}
              responses:
                R: {$ref: '#/components/responses/R'}
            """)
        .reports("ref-circle", "ref-circle", "ref-circle");
  }

  @Test
  void reportsReferencesToAnotherKindOfComponent() {
    Parsed.document(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters: [{$ref: '#/components/responses/R'}, {$ref: 3}]
                  responses: {default: {$ref: '#/components/responses/S'}}
            components:
              responses:
                R: {description: D}
            """)
        .reports("ref-kind", "wrong-kind", "ref-unresolved");
  }

  private static RawSchema property(Parsed parsed, String schema, String name) {
    return Objects.requireNonNull(parsed.schema(schema).properties().get(name));
  }
}
