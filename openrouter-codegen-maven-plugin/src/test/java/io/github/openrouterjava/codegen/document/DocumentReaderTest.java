package io.github.openrouterjava.codegen.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How bytes become trees. */
class DocumentReaderTest {

  private final Diagnostics diagnostics = new Diagnostics();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      textBlock =
          """
          # Text, whatever YAML 1.1 made of it
          yes -> "yes"
          on -> "on"
          NO -> "NO"
          2026-01-01 -> "2026-01-01"
          12:30:45 -> "12:30:45"
          1_000 -> "1_000"
          0b1 -> "0b1"
          0o9 -> "0o9"
          nUll -> "nUll"
          'true' -> "true"
          "12" -> "12"
          !!str 12 -> "12"
          ! 12 -> "12"
          <<x -> "<<x"
          - -> [null]
          -1x -> "-1x"
          . -> "."
          # Nothing, truth
          ~ -> null
          null -> null
          NULL -> null
          True -> true
          FALSE -> false
          # Numbers
          12 -> 12
          -0 -> 0
          +7 -> 7
          007 -> 7
          0o17 -> 15
          0xFf -> 255
          9223372036854775808 -> 9223372036854775808
          1.50 -> 1.50
          1.0 -> 1
          .5 -> 0.5
          2. -> 2
          1e3 -> 1000
          1E-2 -> 0.01
          1e400 -> 1E+400
          !!int '3' -> 3
          !!float "2" -> 2
          # Structures
          {a: [1, {b: c}]} -> {"a":[1,{"b":"c"}]}
          {200: ok, on: x, null: y, 1.0: z} -> {"200":"ok","on":"x","null":"y","1.0":"z"}
          {"a\\/b": "\\u00e9\\uD83D\\uDE00\\t"} -> {"a/b":"é😀\\t"}
          [&x {a: 1}, *x, *x] -> [{"a":1},{"a":1},{"a":1}]
          [&x {a: 1, b: 2}, {<<: *x, a: 3, c: 4}] -> [{"a":1,"b":2},{"a":3,"b":2,"c":4}]
          {} -> {}
          [] -> []
          """)
  void readsYaml(String yaml, String json) {
    assertThat(Json.write(read("document.yaml", yaml))).isEqualTo(json);
    assertThat(diagnostics.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      textBlock =
          """
          {"a":[1,2.50,-3e2,true,null,"\\"\\u0041\\ud83d\\ude00\\/"]} -> {"a":[1,2.50,-300,true,null,"\\"A😀/"]}
          "yes" -> "yes"
          123456789012345678901234567890 -> 123456789012345678901234567890
          """)
  void readsJson(String json, String expected) {
    assertThat(Json.write(read("document.json", json))).isEqualTo(expected);
    assertThat(diagnostics.all()).isEmpty();
  }

  @Test
  void readsJsonWithTabsWhateverTheFileIsCalled() {
    assertThat(Json.write(read("openapi", "{\n\t\"a\":\t1\n}"))).isEqualTo("{\"a\":1}");
    assertThat(Json.write(read("openapi", "{a: 1, b: [x]}"))).isEqualTo("{\"a\":1,\"b\":[\"x\"]}");
    assertThat(diagnostics.all()).isEmpty();
  }

  @Test
  void knowsWhereEverythingStands() {
    Cursor root =
        Cursor.root(
            read(
                "api.yaml",
                """
                paths:
                  /a/{b}:
                    get:
                      tags:
                        - x
                        - "y"
                """));

    assertThat(at(root, "#/paths/~1a~1{b}/get/tags/1"))
        .hasToString("api.yaml:6:11 (#/paths/~1a~1{b}/get/tags/1)");
    assertThat(at(root, "#/paths/~1a~1%7Bb%7D/get"))
        .hasToString("api.yaml:3:5 (#/paths/~1a~1{b}/get)");
    Cursor json = Cursor.root(read("api.json", "{\n  \"a\": [ 1,\n 2 ]\n}"));
    assertThat(at(json, "#/a")).hasToString("api.json:2:3 (#/a)");
    assertThat(at(json, "#/a/1")).hasToString("api.json:3:2 (#/a/1)");
  }

  @Test
  void ignoresAByteOrderMark() {
    assertThat(Json.write(read("api.yaml", "\uFEFFa: 1"))).isEqualTo("{\"a\":1}");
    assertThat(Json.write(read("api.json", "\uFEFF{\"a\":1}"))).isEqualTo("{\"a\":1}");
  }

  @Test
  void reportsEveryDuplicateKeyAndGoesOn() {
    Node root = read("api.yaml", "a: 1\nb: {c: 1, c: 2}\na: 3\n");

    assertThat(Json.write(root)).isEqualTo("{\"a\":1,\"b\":{\"c\":1}}");
    assertThat(diagnostics.all())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "api.yaml:2:11 (#/b/c): The member \"c\" occurs twice, first in line 2. Remove or rename one of them. [duplicate-key]",
            "api.yaml:3:1 (#/a): The member \"a\" occurs twice, first in line 1. Remove or rename one of them. [duplicate-key]");
    new DocumentReader(Limits.DEFAULT)
        .read(DocumentSource.of("api.json", "{\"a\":1,\"a\":2}"), diagnostics);
    assertThat(diagnostics.all()).hasSize(3);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      textBlock =
          """
          a: [1 -> yaml-syntax
          a: b: c -> yaml-syntax
          {"a": } 1 -> yaml-syntax
          [*a] -> alias-unresolved
          &a [*a] -> alias-unresolved
          {? [1] : 2} -> key-not-text
          {? {a: 1} : 2} -> key-not-text
          [&a b, {*a : 1}] -> key-not-text
          !!binary aGk= -> yaml-tag
          !!timestamp 2026-01-01 -> yaml-tag
          !java.lang.ProcessBuilder [x] -> yaml-tag
          !!javax.script.ScriptEngineManager [x] -> yaml-tag
          !<tag:yaml.org,2002:set> {a} -> yaml-tag
          {<<: {a: 1}} -> merge-key
          {<<: 1} -> merge-key
          [&a [1], {<<: *a}] -> merge-key
          .inf -> number-not-json
          [.NaN] -> number-not-json
          1e99999999999 -> number-too-large
          "\\ud800" -> lone-surrogate
          {"x\\udc00y": 1} -> lone-surrogate
          """)
  void refusesYamlThatIsNoJsonValue(String yaml, String code) {
    refuses("api.yaml", yaml, code);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      textBlock =
          """
          {"a":1 -> json-syntax
          {"a":1,} -> json-syntax
          {'a':1} -> json-syntax
          {"a":NaN} -> json-syntax
          {"a":01} -> json-syntax
          {"a":1} {} -> json-syntax
          // -> json-syntax
          {"a":1e99999999999} -> number-too-large
          {"a":"\\ud83dx"} -> lone-surrogate
          {"\\ude00":1} -> lone-surrogate
          """)
  void refusesWhatIsNoJson(String json, String code) {
    refuses("api.json", json, code);
  }

  @Test
  void refusesSeveralDocumentsInOneFile() {
    refuses("api.yaml", "a: 1\n---\nb: 2\n", "several-documents");
  }

  @Test
  void refusesEmptyDocuments() {
    refuses("api.yaml", "", "document-empty");
    refuses("api.yaml", "# nothing\n", "document-empty");
    refuses("api.json", " ", "document-empty");
  }

  @Test
  void refusesControlCharactersAndSaysWhere() {
    refuses("api.yaml", "a: 1\nb: x\u0000y\n", "control-character");
    assertThat(diagnostics.all()).singleElement().asString().startsWith("api.yaml:2:5: ");
    refuses("api.yaml", "a: \u0007", "control-character");
    refuses("api.json", "{\"a\":\"\u0001\"}", "json-syntax");
  }

  @Test
  void keepsInvisibleCharactersAndShowsThemInMessages() {
    String name = "a\u202Eb";
    Node root = read("api.yaml", "\"" + name + "\": 1\n\"" + name + "\": 2\n");

    assertThat(Json.write(root)).isEqualTo("{\"" + name + "\":1}");
    assertThat(diagnostics.all())
        .singleElement()
        .asString()
        .contains("\"a\\u{202e}b\"", "(#/a%E2%80%AEb)")
        .doesNotContain("\u202E");
  }

  @Test
  void refusesOtherEncodings() {
    byte[] latin = "a: é".getBytes(StandardCharsets.ISO_8859_1);

    Node root =
        new DocumentReader(Limits.DEFAULT).read(new DocumentSource("api.yaml", latin), diagnostics);

    assertThat(root).isNull();
    assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly("not-utf8");
  }

  @Test
  void refusesDeepNesting() {
    refuses("api.yaml", "[".repeat(100_000), "document-too-deep");
    refuses("api.yaml", "- ".repeat(100_000) + "1", "document-too-deep");
    refuses("api.json", "{\"a\":".repeat(100_000), "document-too-deep", "json-syntax");
    refuses("api.yaml", nestedByAliases(), "document-too-deep");
  }

  @Test
  void refusesAliasesThatMultiply() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*a" + (i - 1) + ", ";
      bomb.append("a" + i + ": &a" + i + " [" + alias.repeat(9) + "*a" + (i - 1) + "]\n");
    }

    refuses("api.yaml", bomb.toString(), "too-many-aliases");
  }

  @Test
  void refusesWhatIsTooLarge() {
    Limits small = new Limits(1_000, 10, 100, 10, 20, 30, 5, 10, 10);
    refuses(small, "a: " + "x".repeat(1_000), "document-too-large");
    refuses(small, "[" + "1,".repeat(200) + "]", "document-too-large");
    refuses(small, "{\"a\":[" + "1,".repeat(200) + "1]}", "document-too-large");
    refuses(small, "a: " + "9".repeat(30), "number-too-long");
    refuses(small, "{\"a\":" + "9".repeat(30) + "}", "number-too-long");
  }

  @Test
  void readsHugeTexts() {
    String text = "x".repeat(5_000_000);

    assertThat(read("api.yaml", "a: " + text)).isInstanceOf(Node.Mapping.class);
    assertThat(read("api.json", "{\"a\":\"" + text + "\"}")).isInstanceOf(Node.Mapping.class);
    assertThat(diagnostics.all()).isEmpty();
  }

  private static String nestedByAliases() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [1]\n");
    for (int i = 1; i < 500; i++) {
      yaml.append("a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n");
    }
    return yaml.toString();
  }

  private void refuses(String name, String text, String... codes) {
    refuses(Limits.DEFAULT, name, text, codes);
  }

  private void refuses(Limits limits, String text, String code) {
    refuses(limits, "api.yaml", text, code);
  }

  private void refuses(Limits limits, String name, String text, String... codes) {
    Diagnostics found = new Diagnostics();
    Node root = new DocumentReader(limits).read(DocumentSource.of(name, text), found);

    assertThat(root).isNull();
    assertThat(found.all()).extracting(Diagnostic::code).hasSize(1).isSubsetOf(codes);
    assertThat(found.all().get(0).location().file()).isEqualTo(name);
    diagnostics.addAll(found);
  }

  private static Object at(Cursor root, String pointer) {
    Pointer way = Objects.requireNonNull(Pointer.parse(pointer));
    return Objects.requireNonNull(root.at(way)).location();
  }

  private Node read(String name, String text) {
    Node root = new DocumentReader(Limits.DEFAULT).read(DocumentSource.of(name, text), diagnostics);
    assertThat(root).as("%s", diagnostics.all()).isNotNull();
    return Objects.requireNonNull(root);
  }
}
