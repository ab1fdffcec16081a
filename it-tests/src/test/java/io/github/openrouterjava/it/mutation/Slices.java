package io.github.openrouterjava.it.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Small documents cut from a large one: a few paths and schemas, and all they refer to. What a
 * mutation does to the large one it does to one of these, in a hundredth of the time.
 */
final class Slices {

  private static final int MAX_COMPONENTS = 60;
  private static final int ATTEMPTS = 20;

  private final ObjectNode document;
  private final List<String> paths;
  private final List<String> schemas;

  private Slices(ObjectNode document) {
    this.document = document;
    this.paths = List.copyOf(document.path("paths").propertyNames());
    this.schemas = List.copyOf(document.path("components").path("schemas").propertyNames());
  }

  static Slices of(Path file) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    try {
      YAMLMapper mapper = new YAMLMapper(YAMLFactory.builder().loadSettings(settings).build());
      return new Slices((ObjectNode) mapper.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of it. */
  ObjectNode whole() {
    return document.deepCopy();
  }

  /** A slice of the size of a small document; where chance finds none, one path or schema less. */
  ObjectNode random(Random random) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int fewer = Math.min(attempt / 5, 2);
      ObjectNode slice =
          slice(some(paths, random, 3 - fewer), some(schemas, random, fewer == 2 ? 0 : 2));
      if (size(slice) <= MAX_COMPONENTS) {
        return slice;
      }
    }
    return slice(List.of(), some(schemas, random, 1));
  }

  private static List<String> some(List<String> of, Random random, int most) {
    List<String> some = new ArrayList<>();
    for (int i = most == 0 ? 0 : 1 + random.nextInt(most); i > 0; i--) {
      some.add(of.get(random.nextInt(of.size())));
    }
    return some;
  }

  private static int size(ObjectNode slice) {
    int size = 0;
    for (JsonNode section : slice.path("components")) {
      size += section.size();
    }
    return size;
  }

  private ObjectNode slice(List<String> pathNames, List<String> schemaNames) {
    ObjectNode slice = JsonNodeFactory.instance.objectNode();
    document
        .properties()
        .forEach(
            field -> {
              if (!Set.of("paths", "components").contains(field.getKey())) {
                slice.set(field.getKey(), field.getValue().deepCopy());
              }
            });
    ObjectNode kept = slice.putObject("paths");
    pathNames.forEach(name -> kept.set(name, document.get("paths").get(name).deepCopy()));
    Set<String> wanted = new LinkedHashSet<>();
    schemaNames.forEach(name -> wanted.add("#/components/schemas/" + name));
    close(kept, wanted);
    ObjectNode components = slice.putObject("components");
    JsonNode security = document.path("components").path("securitySchemes");
    if (security.isObject()) {
      components.set("securitySchemes", security.deepCopy());
    }
    wanted.forEach(reference -> add(components, reference));
    return slice;
  }

  /** Adds all that is referred to, from the paths or from what is wanted. */
  private void close(JsonNode start, Set<String> wanted) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(start));
    wanted.forEach(reference -> open.add(document.at(reference.substring(1))));
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      JsonNode reference = node.path("$ref");
      if (reference.isString() && wanted.add(reference.stringValue())) {
        open.add(document.at(reference.stringValue().substring(1)));
      }
      node.forEach(open::add);
    }
  }

  private void add(ObjectNode components, String reference) {
    String[] tokens = reference.split("/", -1);
    JsonNode target = document.at(reference.substring(1));
    if (tokens.length == 4 && !target.isMissingNode()) {
      components.withObject("/" + tokens[2]).set(tokens[3], target.deepCopy());
    }
  }
}
