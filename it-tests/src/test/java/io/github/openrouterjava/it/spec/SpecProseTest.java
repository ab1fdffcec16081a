package io.github.openrouterjava.it.spec;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.it.spec.SpecDocument.At;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rules of {@code spec/STYLE.md} that a machine can check. */
class SpecProseTest {

  private static final int LONGEST_PARAGRAPH = 600;

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$]\\w*(\\.[A-Za-z_]\\w*)*");
  private static final Pattern OPERATION = Pattern.compile("[A-Z]+ /.*");
  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])");
  private static final Set<String> FILLER = Set.of("the", "a", "an", "of", "its", "property");

  private final SpecDocument document = SpecDocument.load();
  private final List<Text> texts = new ArrayList<>();
  private final Set<String> names = new HashSet<>(Set.of("true", "false", "null"));
  private final Set<String> operations = new HashSet<>();

  SpecProseTest() {
    for (At operation : document.operations()) {
      String path = operation.pointer().split("/", -1)[2].replace("~1", "/").replace("~0", "~");
      operations.add(operation.name().toUpperCase(ROOT) + ' ' + path);
    }
    collect(new At("", document.root()), "", false);
  }

  @Test
  void everySchemaIsDescribed() {
    assertThat(document.schemas().stream().filter(at -> !at.get("description").exists()))
        .extracting(At::name)
        .isEmpty();
  }

  @Test
  void everyOperationAndParameterIsDescribed() {
    List<String> lacking = new ArrayList<>();
    for (At operation : document.operations()) {
      if (!operation.get("summary").exists()) {
        lacking.add(operation.pointer());
      }
      for (At parameter : operation.get("parameters").children()) {
        if (!parameter.get("description").exists()) {
          lacking.add(parameter.pointer());
        }
      }
    }
    assertThat(lacking).isEmpty();
  }

  @Test
  void textsEndWithAStopAndHaveNoTrailingBlanks() {
    assertThat(texts)
        .isNotEmpty()
        .allSatisfy(
            text ->
                assertThat(paragraphs(text))
                    .allSatisfy(paragraph -> assertThat(paragraph).endsWith("."))
                    .allSatisfy(paragraph -> assertThat(paragraph).isEqualTo(paragraph.strip())));
  }

  @Test
  void paragraphsAreShort() {
    assertThat(texts)
        .allSatisfy(
            text ->
                assertThat(paragraphs(text))
                    .allSatisfy(
                        paragraph ->
                            assertThat(paragraph).hasSizeLessThanOrEqualTo(LONGEST_PARAGRAPH)));
  }

  @Test
  void nothingStartsWithThisIs() {
    assertThat(texts).noneMatch(text -> text.value().startsWith("This is"));
  }

  @Test
  void noTextOnlyRepeatsTheName() {
    assertThat(texts).noneMatch(Text::repeatsName);
    assertThat(new Text("", "max_tokens", "The max tokens property.").repeatsName()).isTrue();
  }

  @Test
  void whatIsInBackQuotesExists() {
    List<String> unknown = new ArrayList<>();
    for (Text text : texts) {
      QUOTED
          .matcher(text.value())
          .results()
          .map(match -> match.group(1))
          .filter(quoted -> !isKnown(quoted))
          .forEach(quoted -> unknown.add(text.pointer() + ": " + quoted));
    }
    assertThat(unknown).isEmpty();
    assertThat(isKnown("no_such_property")).isFalse();
    assertThat(isKnown("GET /no/such/path")).isFalse();
  }

  /** Whether the document has it; what is neither a name nor an operation is syntax, and free. */
  private boolean isKnown(String quoted) {
    if (OPERATION.matcher(quoted).matches()) {
      return operations.contains(quoted);
    }
    return !IDENTIFIER.matcher(quoted).matches()
        || names.contains(quoted)
        || names.containsAll(Arrays.asList(quoted.split("\\.", -1)));
  }

  private static List<String> paragraphs(Text text) {
    return List.of(text.value().split("\n\n", -1));
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
  private record Text(String pointer, String owner, String value) {

    boolean repeatsName() {
      Set<String> said = words(value);
      said.removeAll(FILLER);
      return !owner.isEmpty() && !said.isEmpty() && words(owner).containsAll(said);
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
