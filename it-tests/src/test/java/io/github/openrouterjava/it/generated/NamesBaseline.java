package io.github.openrouterjava.it.generated;

import io.github.openrouterjava.codegen.Generation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Java names that documents had when they were recorded, and the changes since then that are on
 * purpose. Documents are versions of each other, so a line holds a name for all that have it.
 */
final class NamesBaseline {

  private static final Path DIRECTORY = Path.of("src", "names-baseline");
  private static final Path NAMES = DIRECTORY.resolve("names.tsv");
  private static final Path CHANGES = DIRECTORY.resolve("changes.tsv");
  private static final String BASE_PACKAGE = "io.github.openrouterjava.client.";
  private static final String MODEL = "model.";
  private static final String SCHEMAS = "#/components/schemas/";
  private static final int FIELDS = 3;

  private NamesBaseline() {}

  /** The Java name of each schema and each operation, as the manifest has it. */
  static SortedMap<String, String> names(Generation generation) {
    byte[] manifest =
        generation.files().entrySet().stream()
            .filter(file -> file.getKey().endsWith("/manifest.json"))
            .findFirst()
            .orElseThrow()
            .getValue();
    JsonNode all = new JsonMapper().readTree(new String(manifest, StandardCharsets.UTF_8));
    SortedMap<String, String> names = new TreeMap<>();
    for (JsonNode type : all.get("types")) {
      names.put(shortened(type.get("pointer").asString()), java(type));
    }
    for (JsonNode operation : all.get("operations")) {
      names.put(
          operation.get("method").asString() + " " + operation.get("path").asString(),
          java(operation));
    }
    return names;
  }

  private static String java(JsonNode entry) {
    return entry.get("java").asString().replace(BASE_PACKAGE + MODEL, "").replace(BASE_PACKAGE, "");
  }

  private static String shortened(String pointer) {
    return pointer.startsWith(SCHEMAS) ? pointer.substring(SCHEMAS.length()) : pointer;
  }

  /** What {@code document} must give: what was recorded, with the changes that are on purpose. */
  static SortedMap<String, String> expected(String document) throws IOException {
    SortedMap<String, String> expected = recorded(document);
    for (String line : Files.readAllLines(CHANGES)) {
      String[] fields = line.split("\t", -1);
      boolean holds =
          fields.length == FIELDS
              || (fields.length > FIELDS
                  && List.of(fields[FIELDS].split(" ", -1)).contains(document));
      if (!line.startsWith("#") && holds && expected.containsKey(fields[0])) {
        expected.put(fields[0], fields[1]);
      }
    }
    return expected;
  }

  private static SortedMap<String, String> recorded(String document) throws IOException {
    SortedMap<String, String> names = new TreeMap<>();
    for (String line : Files.readAllLines(NAMES)) {
      String[] fields = line.split("\t", -1);
      if (!line.startsWith("#") && List.of(fields[2].split(" ")).contains(document)) {
        names.put(fields[0], fields[1]);
      }
    }
    return names;
  }

  /** The names of a document that differ from what is expected, as lines for the changes. */
  static List<String> differences(SortedMap<String, String> expected, Map<String, String> actual) {
    Map<String, String> changed = new LinkedHashMap<>();
    expected.forEach(
        (place, name) -> {
          if (!name.equals(actual.get(place))) {
            changed.put(place, actual.getOrDefault(place, "-"));
          }
        });
    return changed.entrySet().stream()
        .map(
            change ->
                change.getKey()
                    + "\t"
                    + change.getValue()
                    + "\twas "
                    + expected.get(change.getKey()))
        .toList();
  }
}
