package io.github.openrouterjava.it.spec;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import io.github.openrouterjava.it.spec.Prose.Text;
import io.github.openrouterjava.it.spec.SpecDocument.At;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rules of {@code spec/STYLE.md} that a machine can check, for document and overlays. */
@TestInstance(PER_CLASS) // reading the document takes a while
class SpecProseTest {

  private static final int MAX_PARAGRAPH = 600;
  private static final Set<String> LITERALS = Set.of("true", "false", "null");

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$]\\w*(\\.[A-Za-z_]\\w*)*");
  private static final Pattern OPERATION = Pattern.compile("[A-Z]+ /.*");

  private final SpecDocument document = SpecDocument.load();
  private final Prose prose = new Prose();
  private final List<Text> texts = prose.texts();
  private final Set<String> operations = new HashSet<>();

  SpecProseTest() {
    for (At operation : document.operations()) {
      String path = operation.pointer().split("/", -1)[2].replace("~1", "/").replace("~0", "~");
      operations.add(operation.name().toUpperCase(ROOT) + ' ' + path);
    }
    prose.add("openrouter.yaml", document);
    SpecDocument.overlays().forEach(prose::add);
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
                assertThat(text.paragraphs())
                    .allSatisfy(paragraph -> assertThat(paragraph).endsWith("."))
                    .allSatisfy(paragraph -> assertThat(paragraph).isEqualTo(paragraph.strip())));
  }

  @Test
  void paragraphsAreShort() {
    assertThat(texts)
        .allSatisfy(
            text ->
                assertThat(text.paragraphs())
                    .allSatisfy(
                        paragraph ->
                            assertThat(paragraph).hasSizeLessThanOrEqualTo(MAX_PARAGRAPH)));
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
        || LITERALS.contains(quoted)
        || prose.names().contains(quoted)
        || prose.names().containsAll(Arrays.asList(quoted.split("\\.", -1)));
  }
}
