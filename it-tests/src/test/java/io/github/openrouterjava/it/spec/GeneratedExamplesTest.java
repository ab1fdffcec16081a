package io.github.openrouterjava.it.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.github.openrouterjava.it.spec.SpecDocument.At;
import io.github.openrouterjava.runtime.json.AdditionalProperties;
import io.github.openrouterjava.runtime.json.JsonCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document's examples, and what its corrections are for, in the generated types. */
@TestInstance(PER_CLASS)
class GeneratedExamplesTest {

  private final SpecDocument document = SpecDocument.load();
  private final JsonMapper mapper = new JsonMapper();
  private final GeneratedTypes types;

  GeneratedExamplesTest() throws IOException {
    types = new GeneratedTypes();
  }

  @Test
  void everyExampleRoundTrips() {
    List<String> changed = new ArrayList<>();
    int tried = 0;
    for (At operation : document.operations()) {
      for (At content : operation.bodies()) {
        if (content.get("example").exists()) {
          changed.addAll(changes(schemaOf(content), content.get("example").node()));
          tried++;
        }
      }
    }
    for (At schema : document.schemas()) {
      if (schema.get("example").exists()) {
        changed.addAll(changes(schema.pointer(), schema.get("example").node()));
        tried++;
      }
    }
    assertThat(changed).isEmpty();
    assertThat(tried).isGreaterThan(document.operations().size());
  }

  static Stream<SpecCorrectionsTest.Case> correctedObjects() throws IOException {
    return SpecCorrectionsTest.cases().filter(wanted -> wanted.wire().isObject());
  }

  @ParameterizedTest
  @MethodSource("correctedObjects")
  void correctedFormsAreTyped(SpecCorrectionsTest.Case wanted) throws ReflectiveOperationException {
    assertThat(changes(wanted.schema(), wanted.wire())).isEmpty();

    Object value = types.codec(wanted.schema()).decode(wanted.wire().toString());
    Object rest = value.getClass().getMethod("additionalProperties").invoke(value);
    assertThat(rest).isEqualTo(AdditionalProperties.NONE);
  }

  /** What is different after decoding and encoding. */
  private List<String> changes(String schema, JsonNode json) {
    List<String> changes = new ArrayList<>();
    compare(schema, json, mapper.readTree(again(types.codec(schema), json.toString())), changes);
    return changes;
  }

  private static <T> String again(JsonCodec<T> codec, String json) {
    return codec.encode(codec.decode(json));
  }

  /** Order of members and form of numbers do not count, and a null may become absent. */
  private static void compare(String at, JsonNode was, JsonNode is, List<String> changes) {
    if (was.isObject() && is.isObject()) {
      was.properties().stream()
          .filter(member -> !member.getValue().isNull() || is.has(member.getKey()))
          .forEach(
              member ->
                  compare(
                      at + '/' + member.getKey(),
                      member.getValue(),
                      is.path(member.getKey()),
                      changes));
      is.propertyNames().stream()
          .filter(name -> !was.has(name))
          .forEach(name -> changes.add(at + '/' + name + " was absent"));
    } else if (was.isArray() && is.isArray() && was.size() == is.size()) {
      for (int i = 0; i < was.size(); i++) {
        compare(at + '/' + i, was.get(i), is.get(i), changes);
      }
    } else if (!same(was, is)) {
      changes.add(at + " was " + was + ", is " + is);
    }
  }

  private static boolean same(JsonNode was, JsonNode is) {
    if (was.isNumber() && is.isNumber()) {
      return was.decimalValue().compareTo(is.decimalValue()) == 0;
    }
    return was.equals(is);
  }

  /** Where the schema of a body stands, following a reference. */
  private static String schemaOf(At content) {
    At schema = content.get("schema");
    At reference = schema.get("$ref");
    return reference.exists() ? reference.node().asString().substring(1) : schema.pointer();
  }
}
