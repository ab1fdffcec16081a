package io.github.openrouterjava.codegen.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtraFilesTest {

  @Test
  void areWrittenPerThingToWhereTheirPathSays() {
    Map<String, String> before = Generated.with(Map.of()).files();
    Generated generated =
        Generated.with(
            Map.of(
                "extra/index.mustache",
                template("document", "docs/index.md", "{{title}}"),
                "extra/pages/resource.mustache",
                template("resource", "docs/{{name}}.md", "{{qualifiedName}} {{access}}"),
                "extra/operation.mustache",
                template("operation", "docs/{{id}}.txt", "{{request}} {{resource.name}}"),
                "extra/schema.mustache",
                template("schema", "'{{#enum}}docs/{{name}}.csv{{/enum}}'", ENUM)));

    assertThat(generated.messages()).isEmpty();
    Map<String, String> extra = new TreeMap<>(generated.files());
    extra.keySet().removeAll(before.keySet());
    assertThat(extra)
        .containsEntry("docs/index.md", "Shelf API")
        .containsEntry("docs/Shelf.md", "com.example.client.Shelf ")
        .containsEntry("docs/BooksClient.md", "com.example.client.BooksClient books()")
        .containsEntry("docs/getBook.txt", "GET /books/{isbn} BooksClient")
        .containsEntry("docs/putBook.txt", "PUT /books/{isbn} BooksClient")
        .containsEntry("docs/State.csv", "LENT=lent;HERE=here;")
        .hasSize(6);
    generated.files().keySet().retainAll(before.keySet());
    assertThat(generated.files()).isEqualTo(before);
  }

  private static final String ENUM = "{{#constants}}{{name}}={{value}};{{/constants}}";

  @ParameterizedTest
  @CsvSource({
    "../out.md, Invalid output path",
    "/etc/passwd, Invalid output path",
    "docs/../../out.md, Invalid output path",
    "C:/out.md, Invalid output path",
    "docs\\..\\out.md, Invalid output path",
    "docs//out.md, Invalid output path",
    ".openrouter-codegen/default.record, Invalid output path",
    ".OpenRouter-Codegen/x, Invalid output path",
    ".openapi-generator-ignore, Invalid output path",
    "src/main/java/com/example/client/Shelf.java, is already used by a generated file",
    "src/main/java/COM/example/client/shelf.java, is already used by a generated file",
    "src/main/java, is already used by a folder",
    "docs/{{document.title}}/../x, Invalid output path",
    "docs/{{nme}}, Did you mean \"name\"?",
    "docs/{{#name}}, Invalid Mustache",
  })
  void leadNowhereElse(String path, String said) {
    Generated generated =
        Generated.with(Map.of("extra/x.mustache", template("schema", "'" + path + "'", "x")));

    assertThat(generated.files()).isEmpty();
    assertThat(generated.messages())
        .first()
        .asString()
        .startsWith("extra/x.mustache:3: ")
        .contains(said);
  }

  @Test
  void doNotOverwriteEachOther() {
    Generated generated =
        Generated.with(
            Map.of(
                "extra/a.mustache", template("document", "docs/Index.md", "a"),
                "extra/b.mustache", template("document", "docs/index.md", "b")));

    assertThat(generated.messages())
        .singleElement()
        .asString()
        .startsWith("extra/b.mustache:3: ")
        .contains("is already used by extra/a.mustache");
  }

  @Test
  void getTheirPathFromNoHostileDocument() {
    String document = Generated.DOCUMENT.replace("operationId: getBook", "operationId: ../../x");

    Generated generated =
        Generated.with(
            document, Map.of("extra/x.mustache", template("operation", "d/{{id}}.md", "x")));

    assertThat(generated.files()).isEmpty();
    assertThat(generated.messages()).singleElement().asString().contains("d/../../x.md");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x                                      | 0 | The front matter has no "per".
          ---\\nper: document\\n---\\nx          | 0 | The front matter has no "path".
          ---\\nper: resorce\\npath: x\\n---\\n  | 2 | Did you mean "resource"?
          ---\\nper: resource\\nparth: x\\n---\\n| 3 | Did you mean "path"?
          ---\\nper: [ a ]\\npath: x\\n---\\n    | 2 | "per" must be text, found an array
          ---\\n- a\\n---\\n                     | 1 | The front matter must be an object, found an array
          ---\\nper: schema\\npath: x\\n---\\n\\n{{titel}} | 6 | Unknown variable "titel"
          """)
  void needFrontMatter(String text, int line, String said) {
    String template = text.replace("\\n", "\n");
    String place = line == 0 ? "extra/x.mustache: " : "extra/x.mustache:" + line + ": ";

    assertThat(Generated.with(Map.of("extra/x.mustache", template)).messages())
        .anySatisfy(message -> assertThat(message).startsWith(place).contains(said));
  }

  private static String template(String per, String path, String text) {
    return "---\nper: " + per + "\npath: " + path + "\n---\n" + text;
  }
}
