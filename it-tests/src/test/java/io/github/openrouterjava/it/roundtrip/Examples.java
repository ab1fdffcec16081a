package io.github.openrouterjava.it.roundtrip;

import io.github.openrouterjava.runtime.json.JsonArray;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Where examples come from. */
final class Examples {

  private Examples() {}

  /** Those of a file with an example a line, beside a published document. */
  static List<Example> lines(Path file) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonObject entry = JsonObject.parse(line);
      examples.add(
          new Example(
              text(entry, "pointer"),
              text(entry, "kind"),
              text(entry, "schema"),
              Boolean.TRUE.equals(entry.members().get("conforms").asBoolean()),
              entry.members().get("example")));
    }
    return examples;
  }

  /** Those in a document itself, all of which are valid. */
  static List<Example> in(JsonNode document) {
    List<Example> examples = new ArrayList<>();
    collect(document, "#", examples);
    return examples;
  }

  private static void collect(JsonNode node, String pointer, List<Example> examples) {
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      String at = pointer + "/" + child.getKey().replace("~", "~0").replace("/", "~1");
      boolean isProperty = pointer.endsWith("/properties");
      if (child.getKey().equals("example") && !isProperty) {
        boolean media = node.has("schema");
        examples.add(
            new Example(
                at,
                media ? "media" : "schema",
                media ? pointer + "/schema" : pointer,
                true,
                JsonValue.parse(child.getValue().toString())));
      } else if (!child.getKey().equals("examples") || isProperty) {
        collect(child.getValue(), at, examples);
      }
    }
    for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
      collect(node.get(i), pointer + "/" + i, examples);
    }
  }

  private static String text(JsonObject entry, String name) {
    return Objects.requireNonNull(entry.textOf(name), name);
  }

  /** Whether {@code back} says what {@code json} says; a null member may be absent. */
  static boolean same(JsonValue json, JsonValue back) {
    if (json instanceof JsonObject object && back instanceof JsonObject other) {
      return object.members().keySet().containsAll(other.members().keySet())
          && object.members().entrySet().stream()
              .allMatch(
                  member -> {
                    JsonValue there = other.get(member.getKey());
                    return there == null
                        ? member.getValue().isNull()
                        : same(member.getValue(), there);
                  });
    }
    if (json instanceof JsonArray array && back instanceof JsonArray other) {
      if (array.size() != other.size()) {
        return false;
      }
      for (int i = 0; i < array.size(); i++) {
        if (!same(array.get(i), other.get(i))) {
          return false;
        }
      }
      return true;
    }
    return json.equals(back);
  }
}
