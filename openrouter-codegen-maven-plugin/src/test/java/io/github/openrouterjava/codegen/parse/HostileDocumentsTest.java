package io.github.openrouterjava.codegen.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to do harm: each ends soon, in a clear message or in what it harmlessly says. */
@Timeout(30)
class HostileDocumentsTest {

  @Test
  void endsWithAliasesThatMultiply() {
    StringBuilder bomb = new StringBuilder("A0: &a0 {type: object, properties: {p: {}}}\n");
    for (int i = 1; i < 25; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("A%d: &a%d {allOf: [%s, %s, %s]}\n".formatted(i, i, alias, alias, alias));
    }

    Parsed.schemas(bomb.toString()).reports("too-many-aliases");
  }

  @Test
  void endsWithSchemasThatNestWithoutEnd() {
    Parsed.schemas("A: " + "{items: ".repeat(50_000) + "{}" + "}".repeat(50_000))
        .reports("document-too-deep");
    Parsed.schemas("A: " + "{items: ".repeat(150) + "{}" + "}".repeat(150)).silent();
  }

  @Test
  void endsWithChainsOfReferences() {
    String chain =
        numbers(20_000, i -> "    P" + i + ": {$ref: '#/components/parameters/P" + (i + 1) + "'}");
    String uses = numbers(2_000, i -> "    - {$ref: '#/components/parameters/P0'}");

    Parsed parsed =
        Parsed.document(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents:\n  parameters:\n"
                + chain
                + "\npaths:\n  /a:\n    parameters:\n"
                + uses
                + "\n    get: {responses: {}}");

    assertThat(parsed.diagnostics()).extracting(Diagnostic::code).contains("ref-circle");
  }

  @Test
  void endsWithReferencesThatMultiply() {
    String types = numbers(2_000, i -> "        a/b" + i + ": {}");
    String paths = numbers(2_000, i -> "  /p" + i + ": {$ref: '#/components/pathItems/I'}");

    Parsed parsed =
        Parsed.document(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            components:
              pathItems:
                I: {get: {responses: {default: {$ref: '#/components/responses/R'}}}}
              responses:
                R:
                  description: D
                  content:
            """
                + types
                + "\npaths:\n"
                + paths);

    assertThat(parsed.diagnostics()).extracting(Diagnostic::code).contains("too-many-references");
  }

  @Test
  void endsWithMillionsOfMistakes() {
    String name = "abcdefghijklmnopqrstuvwxyz";
    String unknown = numbers(200_000, i -> "  " + name + i + ": 1");
    String missing =
        numbers(50_000, i -> name + i + ": {$ref: '#/components/schemas/" + name + i + "x'}");

    Parsed parsed = Parsed.schemas("A:\n" + unknown + "\n" + missing);

    assertThat(parsed.diagnostics().size()).isBetween(1_000, 1_100);
    assertThat(parsed.diagnostics())
        .extracting(Diagnostic::message)
        .contains("199500 more of this kind are not shown.");
  }

  @Test
  void whatIsLeftOutHadNoPlace() {
    String unknown = numbers(600, i -> "  unknown" + i + ": 1");

    List<Diagnostic> parsed = Parsed.schemas("A:\n" + unknown).diagnostics();

    Diagnostic rest = parsed.get(parsed.size() - 1);
    assertThat(rest.message()).isEqualTo("100 more of this kind are not shown.");
    assertThat(rest.location().pointer()).isEqualTo("#/components/schemas/A/unknown500");
    assertThat(rest.location().line()).isEqualTo(parsed.get(499).location().line() + 1);
  }

  @Test
  void endsWithHugeTextsAndNames() {
    String huge = "x".repeat(2_000_000);

    Parsed.schemas("A: {description: " + huge + ", pattern: '" + huge + "', enum: [" + huge + "]}")
        .silent();
    assertThat(Parsed.schemas("A: {" + huge + ": 1}").only().message()).hasSizeLessThan(200);
    assertThat(Parsed.schemas("A: {$ref: '#/" + huge + "'}").only().message()).hasSizeLessThan(200);
    assertThat(Parsed.schemas("A: {type: " + huge + "}").only().toString()).hasSizeLessThan(300);
  }

  @Test
  void endsWithHugeNumbers() {
    Parsed.schemas("A: {maximum: 1e999999999, minimum: -1e-999999999, default: 1e2000000000}")
        .silent();
    Parsed.schemas("A: {minLength: 1e999999999}").reports("wrong-kind");
    Parsed.schemas("A: {maximum: " + "9".repeat(1_000_000) + "}").reports("number-too-long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\0", "\\e[31m", "\\u202e", "\\u2028", "\\uFEFF", "*/", "\\\\u002a/", "${x}"})
  void keepsTextsAsTheyAreAndMessagesReadable(String text) {
    Parsed parsed =
        Parsed.schemas(
            """
            A:
              description: "%1$s"
              properties: {"%1$s": {"%1$s": 1}}
            """
                .formatted(text));

    assertThat(parsed.schema("A").properties()).hasSize(1);
    Diagnostic said = parsed.reports("unknown-keyword").only();
    assertThat(said.toString().codePoints())
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
        .doesNotContain(0x2028);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "info",
        "servers",
        "paths",
        "components",
        "security",
        "tags",
      })
  void takesNullsAtTheTopForAbsent(String field) {
    Parsed parsed =
        Parsed.document(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n".replace(field, "x-y")
                + field
                + ": null");

    assertThat(parsed.diagnostics())
        .anySatisfy(
            said -> {
              assertThat(said.severity()).isEqualTo(Severity.WARNING);
              assertThat(said.code()).isEqualTo("empty-member");
              assertThat(said.location().pointer()).isEqualTo("#/" + field);
            });
  }

  @Test
  void endsWithYamlThatNamesClasses() {
    Parsed.document("!!javax.script.ScriptEngineManager [!!java.net.URL ['http://localhost/']]")
        .reports("yaml-tag");
  }

  @Test
  void isNotMisledByItsOwnMarks() {
    assertThat(
            Parsed.paths(
                    """
                    /a:
                      x-origin: '#/nowhere'
                      get: {x-origin: 1, responses: {'204': {description: D, x-origin: '#/info'}}}
                    """)
                .silent()
                .operation()
                .at()
                .pointer())
        .isEqualTo("#/paths/~1a/get");
  }

  private static String numbers(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }
}
