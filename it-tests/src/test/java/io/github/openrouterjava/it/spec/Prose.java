package io.github.openrouterjava.it.spec;

import static java.util.Locale.ROOT;

import io.github.openrouterjava.it.spec.SpecDocument.At;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Everything written for people in a set of documents, and every name these documents give. */
final class Prose {

  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])");
  private static final Set<String> FILLER = Set.of("the", "a", "an", "of", "its", "property");

  private final List<Text> texts = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  List<Text> texts() {
    return texts;
  }

  Set<String> names() {
    return names;
  }

  void add(String file, SpecDocument document) {
    collect(new At(file + '#', document.root()), "", false);
  }

  /**
   * Gathers texts and names below a place.
   *
   * @param owner name of the property, parameter or schema the place belongs to
   * @param named whether the keys here are names that the document gives, not keywords
   */
  private void collect(At at, String owner, boolean named) {
    for (At child : at.children()) {
      String key = child.name();
      if (named) {
        names.add(key);
        collect(child, key, false);
      } else if (at.node().isArray()) {
        collect(child, parameterName(child), false);
      } else {
        collectKeyword(child, owner, key);
      }
    }
  }

  private void collectKeyword(At child, String owner, String key) {
    switch (key) {
      case "description", "summary" ->
          texts.add(new Text(child.pointer(), owner, child.node().asString()));
      case "enum" -> child.node().forEach(value -> names.add(value.asString()));
      case "const", "default" -> addScalar(child.node());
      case "example" -> {}
      case "name" -> names.add(child.node().asString());
      case "properties", "schemas" -> collect(child, owner, true);
      default -> collect(child, owner, false);
    }
  }

  private void addScalar(JsonNode node) {
    if (node.isValueNode()) {
      names.add(node.asString());
    }
  }

  private static String parameterName(At element) {
    return element.get("in").exists() ? element.get("name").node().asString() : "";
  }

  /**
   * A description or summary.
   *
   * @param pointer where it stands
   * @param owner name of what it describes, empty where that has none
   * @param value the text
   */
  record Text(String pointer, String owner, String value) {

    /** Whether it says no more than the name does. */
    boolean repeatsName() {
      Set<String> said = words(value);
      said.removeAll(FILLER);
      return !owner.isEmpty() && !said.isEmpty() && words(owner).containsAll(said);
    }

    List<String> paragraphs() {
      return List.of(value.split("\n\n", -1));
    }

    private static Set<String> words(String text) {
      return WORD.matcher(text)
          .results()
          .map(MatchResult::group)
          .map(word -> word.toLowerCase(ROOT))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }
}
