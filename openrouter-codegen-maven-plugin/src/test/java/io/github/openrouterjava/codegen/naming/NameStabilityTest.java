package io.github.openrouterjava.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.normalise.Normaliser;
import io.github.openrouterjava.codegen.parse.DocumentParser;
import io.github.openrouterjava.codegen.parse.RawDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes the real document at random and checks that nothing that stays gets another name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameStabilityTest {

  private static final Path SPEC = Path.of("..", "spec", "openrouter.yaml");

  private ObjectNode document;
  private Names before;

  @BeforeAll
  void nameTheRealDocument() throws IOException {
    document = (ObjectNode) new YAMLMapper().readTree(SPEC.toFile());
    before = names(document);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void changesRenameNothingElse(long seed) {
    ObjectNode changed = document.deepCopy();
    new Mutation(new Random(seed)).apply(changed);

    Names after = names(changed);

    assertThat(after.types().keySet()).as("types in common").anyMatch(before.types()::containsKey);
    after
        .types()
        .forEach(
            (id, names) -> {
              Names.TypeNames earlier = before.types().get(id);
              if (earlier != null && !isUnnamed(earlier)) {
                assertThat(names.simpleNames()).as("%s", id).isEqualTo(earlier.simpleNames());
                assertSameWhereShared(earlier.members(), names.members());
              }
            });
    after
        .operations()
        .forEach(
            (id, names) -> {
              Names.OperationNames earlier = before.operations().get(id);
              if (earlier != null) {
                assertThat(names.method()).as(id).isEqualTo(earlier.method());
                assertThat(names.constant()).as(id).isEqualTo(earlier.constant());
                assertSameWhereShared(earlier.parameters(), names.parameters());
              }
            });
  }

  /**
   * Whether a type, or one around it, is an alternative that only its union names: with a property
   * that the others lack it is named after that.
   */
  private static boolean isUnnamed(Names.TypeNames type) {
    for (int i = 1; i < type.simpleNames().size(); i++) {
      String name = type.simpleNames().get(i).replaceFirst("(Item|Object)\\d*$", "");
      if (!name.isEmpty() && type.simpleNames().get(i - 1).endsWith(name)) {
        return true;
      }
    }
    return false;
  }

  private static void assertSameWhereShared(
      Map<String, String> earlier, Map<String, String> later) {
    later.forEach(
        (wire, name) -> {
          if (earlier.containsKey(wire)) {
            assertThat(name).as(wire).isEqualTo(earlier.get(wire));
          }
        });
  }

  private static Names names(JsonNode document) {
    Diagnostics diagnostics = new Diagnostics();
    RawDocument raw =
        new DocumentParser()
            .parse(DocumentSource.of("mutated.json", document.toString()), List.of(), diagnostics);
    Api api = Normaliser.normalise(raw, diagnostics);
    return Namer.name(api, "com.example", null, diagnostics);
  }

  /** Adds, removes and reorders schemas, properties, enum values and paths. */
  private static final class Mutation {

    private final Random random;
    private String usedByOperations = "";
    private int added;

    Mutation(Random random) {
      this.random = random;
    }

    void apply(ObjectNode document) {
      usedByOperations = document.get("paths").toString();
      ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
      schemas.forEach(this::below);
      change(schemas, 20, false);
      change((ObjectNode) document.get("paths"), 5, true);
    }

    /** Changes what is inside first, so that nothing added here is changed again. */
    private void below(JsonNode schema) {
      schema.forEach(this::below);
      if (schema.get("properties") instanceof ObjectNode properties) {
        change(properties, random.nextInt(3), false);
      }
      if (schema.get("enum") instanceof ArrayNode values && values.size() > 2) {
        List<JsonNode> order = new ArrayList<>();
        values.forEach(order::add);
        Collections.shuffle(order, random);
        order.remove(order.size() - 1);
        values.removeAll().addAll(order);
        values.add("addedValue" + added++);
      }
    }

    /** Shuffles the members of {@code owner}, removes some, and adds as many new ones. */
    private void change(ObjectNode owner, int count, boolean onlyRemove) {
      List<Map.Entry<String, JsonNode>> members = new ArrayList<>();
      members.addAll(owner.properties());
      Collections.shuffle(members, random);
      for (int i = 0; i < count && members.size() > 1; i++) {
        Map.Entry<String, JsonNode> last = members.get(members.size() - 1);
        boolean used = usedByOperations.contains("/schemas/" + last.getKey() + "\"");
        if (!used && !isMark(last.getValue())) {
          members.remove(last);
        }
      }
      owner.removeAll();
      members.forEach(m -> owner.set(m.getKey(), m.getValue()));
      for (int i = 0; !onlyRemove && i < count; i++) {
        ObjectNode schema = owner.putObject("added_by_test_" + added++);
        schema
            .put("type", "object")
            .putObject("properties")
            .putObject("name")
            .put("type", "string");
      }
    }

    /**
     * Whether something else is named after this: an inline alternative after its constant, a
     * method {@code list} because of the list it answers with. Without it, that is another thing.
     */
    private static boolean isMark(JsonNode schema) {
      boolean list = schema.path("type").toString().contains("array");
      return schema.has("enum") || schema.has("const") || schema.has("$ref") || list;
    }
  }
}
