package io.github.openrouterjava.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.openrouterjava.it.spec.SpecDocument.At;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The examples in the vendored document: each is there, and each is valid. */
@TestInstance(PER_CLASS) // reading the document takes a while
class SpecExamplesTest {

  private static final String BASE = "https://document.example/openapi";

  private final SpecDocument document = SpecDocument.load();
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemas(Map.of(BASE, withModernBounds(document.root()).toString())));

  @Test
  void everyJsonBodyHasAnExample() {
    List<String> lacking = new ArrayList<>();
    for (At operation : document.operations()) {
      for (At content : jsonBodies(operation)) {
        if (!content.get("example").exists()) {
          lacking.add(content.pointer());
        }
      }
    }
    assertThat(lacking).isEmpty();
  }

  @Test
  void everyExampleIsValid() {
    List<String> problems = new ArrayList<>();
    int validated = 0;
    for (At operation : document.operations()) {
      for (At content : allBodies(operation)) {
        if (content.get("example").exists()) {
          problems.addAll(validate(content.get("schema"), content.get("example")));
          validated++;
        }
      }
    }
    for (At schema : document.schemas()) {
      if (schema.get("example").exists()) {
        problems.addAll(validate(schema, schema.get("example")));
        validated++;
      }
    }
    System.out.println("Examples validated: " + validated);
    assertThat(problems).isEmpty();
    assertThat(validated).isGreaterThan(document.operations().size());
  }

  @Test
  void aWrongExampleIsFound() {
    At schema = new At("/components/schemas/ChatUserMessage", document.root());
    At wrong = new At("", document.root().path("info"));
    assertThat(validate(schema, wrong)).anyMatch(problem -> problem.contains("role"));
  }

  private List<String> validate(At schema, At example) {
    Schema validator = registry.getSchema(SchemaLocation.of(BASE + '#' + uriFragment(schema)));
    return validator
        .validate(
            example.node(),
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> example.pointer() + error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  /**
   * One schema bounds a number the way OpenAPI 3.0 did, {@code exclusiveMinimum: true}, which JSON
   * Schema 2020-12 does not know. The document keeps the fact; the validator needs the modern form.
   */
  private static JsonNode withModernBounds(JsonNode root) {
    JsonNode copy = root.deepCopy();
    for (JsonNode parent : copy.findParents("exclusiveMinimum")) {
      if (parent.path("exclusiveMinimum").isBoolean()) {
        ((ObjectNode) parent).set("exclusiveMinimum", parent.path("minimum"));
      }
    }
    return copy;
  }

  /** The pointer with what a URI fragment does not allow escaped. */
  private static String uriFragment(At schema) {
    return schema.pointer().replace("{", "%7B").replace("}", "%7D");
  }

  private static List<At> jsonBodies(At operation) {
    return allBodies(operation).stream()
        .filter(content -> content.name().equals("application/json"))
        .toList();
  }

  /** The request body and the success answers, by media type. */
  private static List<At> allBodies(At operation) {
    List<At> all = new ArrayList<>(operation.get("requestBody").get("content").children());
    for (At response : operation.get("responses").children()) {
      if (response.name().startsWith("2")) {
        all.addAll(response.get("content").children());
      }
    }
    return all;
  }
}
