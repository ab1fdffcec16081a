package io.github.openrouterjava.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.github.openrouterjava.it.spec.SpecDocument.At;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The examples in the vendored document: each is there, and each is valid. */
@TestInstance(PER_CLASS) // reading the document takes a while
class SpecExamplesTest {

  private final SpecDocument document = SpecDocument.load();
  private final Schemas schemas = new Schemas(document);

  @Test
  void everyJsonBodyHasAnExample() {
    List<String> lacking = new ArrayList<>();
    for (At operation : document.operations()) {
      for (At content : operation.bodies()) {
        if (content.name().equals("application/json") && !content.get("example").exists()) {
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
      for (At content : operation.bodies()) {
        if (content.get("example").exists()) {
          problems.addAll(schemas.validate(content.get("schema"), content.get("example")));
          validated++;
        }
      }
    }
    for (At schema : document.schemas()) {
      if (schema.get("example").exists()) {
        problems.addAll(schemas.validate(schema, schema.get("example")));
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
    assertThat(schemas.validate(schema, wrong)).anyMatch(problem -> problem.contains("role"));
  }
}
