package io.github.openrouterjava.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.document.DocumentSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a style file does to names and to what is generated. */
class StyledGenerationTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Shop, version: "1"}
      tags: [{name: Orders, description: All about orders.}]
      paths:
        /orders:
          get:
            operationId: listOrders
            tags: [Orders]
            responses:
              "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Orders"}}}}
          post:
            operationId: createOrder
            tags: [Orders]
            requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
            responses: {"204": {description: ok}}
        /api-keys/{keyId}:
          get:
            operationId: getApiKey
            tags: [Keys]
            parameters: [{name: keyId, in: path, required: true, schema: {type: string}}]
            responses:
              "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/ApiKey"}}}}
      components:
        schemas:
          Orders: {type: array, items: {$ref: "#/components/schemas/Order"}}
          Order:
            type: object
            required: [state]
            properties:
              state: {$ref: "#/components/schemas/State"}
              price: {type: number}
              payment: {oneOf: [{$ref: "#/components/schemas/Cash"}, {$ref: "#/components/schemas/Card"}]}
              delivery: {type: object, properties: {street: {type: string}}}
          State: {type: string, enum: [open, closed]}
          Cash: {type: object, required: [currency], properties: {currency: {type: string}}}
          Card: {type: object, required: [number], properties: {number: {type: string}}}
          ApiKey: {type: object, properties: {ownerId: {type: string, x-java-name: owner}, PDFUrl: {type: string}}}
          Unused: {type: object, properties: {pay: {oneOf: [{$ref: "#/components/schemas/Cash"}, {type: string}]}}}
      """;

  @Test
  void renamesWinOverHintsAndStayAsTheyAreGiven() {
    Generation generation =
        generate(
            """
            names: {types: {suffix: Dto}}
            renames:
              "#/components/schemas/Order": Purchase
              "#/components/schemas/Order/properties/price": total
              "#/components/schemas/Order/properties/delivery": Shipping
              "#/components/schemas/State/enum/1": DONE
              "#/components/schemas/ApiKey/properties/ownerId": holder
              "#/paths/~1orders/post": place
              "#/paths/~1api-keys~1{keyId}/get/parameters/0": id
            """);
    assertThat(model(generation, "Purchase"))
        .contains("record Purchase(", "Double total", "record Shipping(", "StateDto state");
    assertThat(model(generation, "StateDto")).contains(" OPEN ", " DONE ").doesNotContain("CLOSED");
    assertThat(model(generation, "ApiKeyDto")).contains("String holder");
    assertThat(client(generation, "OrdersClient")).contains("void place(", " PLACE ");
    assertThat(client(generation, "ApiKeysClient")).contains("get(String id)");
    assertThat(text(generation, "src/main/resources/META-INF/openrouter-codegen/manifest.json"))
        .contains("client.model.Purchase\"", "client.OrdersClient#place\"");
    assertThat(generation.diagnostics()).isEmpty();
  }

  @Test
  void saysWhichPointersLeadNowhereAndWhereTheyWereMeantToLead() {
    Generation generation =
        generate(
            """
            renames:
              "#/components/schemas/Ordr/properties/price": total
              "#/components/schemas/Orders": All
              "#/info": Information
            annotations:
              - {to: "#/components/schemas/Order/properties/prize", annotation: "@a.B"}
            interfaces:
              - {to: "#/components/schemas/Stat", interface: a.B}
            """);
    assertThat(generation.diagnostics().stream().map(d -> d.message() + " " + d.fix()))
        .containsExactlyInAnyOrder(
            "The document has no node at \"#/components/schemas/Ordr/properties/price\", only #/components/schemas. Did you mean \"Order\"?",
            "The schema \"#/components/schemas/Orders\" has no Java type that could be named. Point to its items or values, or remove the entry.",
            "No Java name comes from \"#/info\". Point to a schema, a property, an enum value, a parameter or an operation.",
            "No generated code comes from \"#/components/schemas/Order/properties/prize\". Did you mean \"#/components/schemas/Order/properties/price\"?",
            "No generated code comes from \"#/components/schemas/Stat\". Did you mean \"#/components/schemas/State\"?");
    assertThat(generation.diagnostics())
        .extracting(Diagnostic::location)
        .allSatisfy(at -> assertThat(at.file()).isEqualTo("style.yaml"))
        .allSatisfy(at -> assertThat(at.line()).isPositive());
  }

  @Test
  void namesAreMadeAsTheStyleSays() {
    Generation generation =
        generate(
            """
            packages: {client: com.acme.api, model: com.acme.dto}
            names:
              types: {prefix: Acme}
              clients: {suffix: Resource}
              methods: {prefix: do}
              acronyms: {casing: upper}
            """);
    assertThat(generation.files().keySet())
        .contains(
            "src/main/java/com/acme/dto/AcmeAPIKey.java",
            "src/main/java/com/acme/dto/AcmeState.java",
            "src/main/java/com/acme/api/APIKeysResource.java",
            "src/main/java/com/acme/api/Shop.java");
    assertThat(text(generation, "src/main/java/com/acme/dto/AcmeAPIKey.java"))
        .contains("String owner", "String pdfURL");
    assertThat(text(generation, "src/main/java/com/acme/api/APIKeysResource.java"))
        .contains("doGet(String keyID)", "doGetAsync(String keyID)", " GET_BY_KEY_ID ");
    assertThat(text(generation, "src/main/java/com/acme/api/Shop.java")).contains(" apiKeys()");
  }

  @Test
  void acronymsCanBeWords() {
    Generation generation = generate("names: {acronyms: {casing: word}}");
    assertThat(model(generation, "ApiKey")).contains("String pdfUrl");
  }

  @Test
  void generatesWhatIsSelectedAndWhatThatNeeds() {
    assertThat(types("select: {include: [{tag: Keys}]}")).containsExactly("ApiKey");
    assertThat(types("select: {include: [{path: /orders, method: post}]}"))
        .containsExactly("Card", "Cash", "Order", "State");
    assertThat(types("select: {exclude: [{operationId: '*Order*'}]}")).containsExactly("ApiKey");
    assertThat(types("select: {include: [{schema: Un*}]}")).containsExactly("Cash", "Unused");
    assertThat(types("select: {include: [{tag: Keys}, {schema: State}]}"))
        .containsExactly("ApiKey", "State");
    Generation keys = generate("select: {include: [{tag: Keys}]}");
    assertThat(keys.files().keySet()).noneMatch(file -> file.contains("OrdersClient"));
    assertThat(text(keys, "src/main/resources/META-INF/openrouter-codegen/manifest.json"))
        .contains("#/components/schemas/ApiKey", "getApiKey")
        .doesNotContain("#/components/schemas/Order", "listOrders");
  }

  @Test
  void selectedTypesImplementNoUnionThatIsLeftOut() {
    Generation all = generate("{}");
    Generation some = generate("select: {include: [{tag: Orders}]}");
    assertThat(model(all, "Cash")).contains("Order.Payment", "Unused.Pay");
    assertThat(model(some, "Cash")).contains("Order.Payment").doesNotContain("Unused");
  }

  @Test
  void aNestedTypeNamedLikeTheNullnessAnnotationHidIt() {
    Generation generation =
        generate("code: {nullness: {nullable: com.acme.Delivery, marked: com.acme.NeverNull}}");
    assertThat(model(generation, "Order"))
        .contains("import com.acme.Delivery;", "record DeliveryModel(", "@Delivery DeliveryModel");
  }

  @Test
  void saysWhichSelectorsFitNothing() {
    Generation generation =
        generate("select: {include: [{tag: Keys}, {tag: Ordres}], exclude: [{path: /order}]}");
    assertThat(generation.diagnostics().stream().map(d -> d.message() + " " + d.fix()))
        .containsExactly(
            "The selector matches nothing in the document. Did you mean \"Orders\"?",
            "The selector matches nothing in the document. Did you mean \"/orders\"?");
  }

  @Test
  void saysThatAnExcludedSchemaIsNeeded() {
    Generation generation =
        generate("select: {include: [{tag: Orders}], exclude: [{schema: State}]}");
    assertThat(generation.diagnostics())
        .singleElement()
        .asString()
        .contains("\"State\" is excluded, but generated code needs it");
  }

  @Test
  void generatesNothingWhereTheStyleFileIsWrong() {
    assertThatThrownBy(() -> generate("name: {types: {suffix: Dto}}"))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("style.yaml:1:1 (#/name): Unknown style key \"name\"");
  }

  private static List<String> types(String style) {
    String models = "src/main/java/com/example/client/model/";
    return generate(style).files().keySet().stream()
        .filter(file -> file.startsWith(models) && !file.endsWith("package-info.java"))
        .map(file -> file.substring(models.length()).replace(".java", ""))
        .toList();
  }

  private static Generation generate(String style) {
    return new Generator()
        .generate(
            new GeneratorInput(
                DocumentSource.of("api.yaml", DOCUMENT),
                List.of(),
                new TreeMap<>(),
                DocumentSource.of("style.yaml", style),
                new GeneratorOptions("com.example", null, "1")));
  }

  private static String model(Generation generation, String type) {
    return text(generation, "src/main/java/com/example/client/model/" + type + ".java");
  }

  private static String client(Generation generation, String type) {
    return text(generation, "src/main/java/com/example/client/" + type + ".java");
  }

  private static String text(Generation generation, String path) {
    assertThat(generation.files()).containsKey(path);
    return new String(generation.files().get(path), StandardCharsets.UTF_8);
  }
}
