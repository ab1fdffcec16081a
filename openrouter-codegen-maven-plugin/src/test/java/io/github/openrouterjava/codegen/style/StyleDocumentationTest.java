package io.github.openrouterjava.codegen.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.style.StyleKeys.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reference of style files and their JSON Schema are made from the code. {@code -Dgolden.bless}
 * writes them anew.
 */
class StyleDocumentationTest {

  private static final Path README = Path.of("..", "templates", "README.md");
  private static final Path SCHEMA = Path.of("..", "templates", "style.schema.json");
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void theReferenceNamesEveryKey() throws IOException {
    String expected =
        StyleKeys.ALL.stream()
            .map(StyleDocumentationTest::row)
            .collect(
                Collectors.joining(
                    "\n", "\n| key | values | default | meaning |\n|---|---|---|---|\n", "\n\n"));
    String readme = Files.readString(README);
    int start = readme.indexOf("\n", readme.indexOf("<!-- style keys:")) + 1;
    int end = readme.indexOf("<!-- end -->", start);
    if (System.getProperty("golden.bless") != null) {
      Files.writeString(README, readme.substring(0, start) + expected + readme.substring(end));
    } else {
      assertThat(readme.substring(start, end)).isEqualTo(expected);
    }
  }

  private static String row(StyleKeys.Key key) {
    String values =
        switch (key.form()) {
          case FLAG -> "`true`, `false`";
          case TEXTS -> "texts";
          case TEXT ->
              key.values().isEmpty()
                  ? "text"
                  : key.values().stream().map(v -> "`" + v + "`").collect(Collectors.joining(", "));
        };
    String path = "`" + key.path() + "`";
    return "| " + String.join(" | ", path, values, key.usual(), key.about()) + " |";
  }

  @Test
  void theSchemaKnowsEveryKeyAndNoOther() throws IOException {
    String expected = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema()) + "\n";
    if (System.getProperty("golden.bless") != null) {
      Files.writeString(SCHEMA, expected);
    } else {
      assertThat(Files.readString(SCHEMA).replace("\r\n", "\n"))
          .isEqualTo(expected.replace("\r\n", "\n"));
    }
  }

  private static ObjectNode schema() {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Style file of openrouter-codegen-maven-plugin");
    object(schema);
    StyleKeys.ALL.forEach(key -> add(schema, key.path(), key));
    return schema;
  }

  private static ObjectNode object(ObjectNode schema) {
    if (!schema.has("properties")) {
      schema.put("type", "object");
      schema.put("additionalProperties", false);
      schema.putObject("properties");
    }
    return schema;
  }

  private static void add(ObjectNode schema, String path, StyleKeys.Key key) {
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    if (first.equals("*")) {
      schema.putObject("additionalProperties").put("type", "string");
      schema.put("description", key.about());
      return;
    }
    boolean array = first.endsWith("[]");
    String name = array ? first.substring(0, first.length() - 2) : first;
    ObjectNode member = object(schema).withObjectProperty("properties").withObjectProperty(name);
    if (array) {
      member.put("type", "array");
      member = member.withObjectProperty("items");
    }
    if (dot < 0) {
      value(member, key);
      return;
    }
    ObjectNode owner = owner(member);
    add(owner, path.substring(dot + 1), key);
    if (key.usual().equals("needed")) {
      owner.withArrayProperty("required").add(path.substring(dot + 1));
    }
  }

  /** What holds further keys: the member, or one form of it where it may be a text as well. */
  private static ObjectNode owner(ObjectNode member) {
    if (member.has("enum")) {
      ArrayNode forms = member.putArray("anyOf");
      forms.addObject().set("enum", member.remove("enum"));
      forms.addObject();
    }
    return object(member.has("anyOf") ? (ObjectNode) member.at("/anyOf/1") : member);
  }

  private static void value(ObjectNode member, StyleKeys.Key key) {
    if (!key.values().isEmpty()) {
      key.values().forEach(member.withArrayProperty("enum")::add);
    } else if (key.form() == Form.TEXTS) {
      ArrayNode forms = member.putArray("anyOf");
      forms.addObject().put("type", "string");
      forms.addObject().put("type", "array").putObject("items").put("type", "string");
    } else {
      member.put("type", key.form() == Form.FLAG ? "boolean" : "string");
    }
    member.put("description", key.about());
  }
}
