package io.github.openrouterjava.codegen.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.parse.DocumentParser;
import io.github.openrouterjava.codegen.parse.DocumentParts;
import io.github.openrouterjava.codegen.parse.DocumentParts.Part;
import io.github.openrouterjava.codegen.parse.RawDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UnusedPartsTest {

  private static final String EVERY_KIND =
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      servers: [{url: 'https://a.example'}]
      security: [{key: []}]
      paths:
        /books:
          post:
            parameters: [{name: q, in: query, schema: {type: string}}]
            requestBody:
              content:
                multipart/form-data:
                  schema: {type: object, properties: {f: {type: string}}}
                  encoding: {f: {contentType: text/plain}}
            responses:
              '200': {description: OK}
      components:
        securitySchemes:
          key:
            type: oauth2
            flows: {clientCredentials: {tokenUrl: 'https://a.example/t', scopes: {}}}
      """;

  @Test
  void whatNoStageAccountsForIsReportedWhateverItIs() {
    Diagnostics none = new Diagnostics();

    UnusedParts.report(read(EVERY_KIND, new Diagnostics()).parts(), none);

    assertThat(none.all())
        .allMatch(d -> d.code().equals("part-unused") && d.severity() == Severity.WARNING)
        .extracting(d -> d.location().pointer() + " " + d.message())
        .containsExactlyInAnyOrder(
            "#/servers/0 This server has no effect on the generated client.",
            "#/security/0 This security requirement has no effect on the generated client.",
            "#/paths/~1books/post/parameters/0 This parameter has no effect on the generated"
                + " client.",
            "#/paths/~1books/post/requestBody/content/multipart~1form-data This media type has no"
                + " effect on the generated client.",
            "#/components/securitySchemes/key This security scheme has no effect on the generated"
                + " client.");
  }

  @Test
  void everyKindOfPartIsFound() {
    List<DocumentParts.Kind> kinds = new ArrayList<>();

    read(EVERY_KIND, new Diagnostics()).parts().forEach(part -> kinds.add(part.kind()));

    assertThat(kinds)
        .contains(DocumentParts.Kind.values())
        .filteredOn(DocumentParts.Kind.SCHEMA::equals)
        .hasSize(3);
  }

  @Test
  void whatTheClientIsMadeOfIsNotReported() {
    Diagnostics diagnostics = new Diagnostics();

    Normaliser.normalise(read(EVERY_KIND, diagnostics), diagnostics);

    assertThat(diagnostics.all()).isEmpty();
  }

  @Test
  void componentsThatNothingRefersToAreANote() {
    Diagnostics diagnostics = new Diagnostics();
    String document =
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths: {}
        components:
          parameters:
            A: {name: a, in: query, schema: {type: string}}
            B: {name: b, in: query, schema: {type: string}}
        """;

    Normaliser.normalise(read(document, diagnostics), diagnostics);

    assertThat(diagnostics.all())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "test.yaml:6:5 (#/components/parameters/A): Nothing that is generated refers to this"
                + " parameter. This applies to 1 other place, too. No action is needed."
                + " [component-unused]");
  }

  @Test
  void partsAreFoundThroughReferencesAndOnce() {
    List<String> pointers = new ArrayList<>();
    String document =
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /a:
            get:
              parameters: [{$ref: '#/components/parameters/A'}, {$ref: '#/components/parameters/A'}]
              responses: {'200': {description: OK}}
        components:
          parameters:
            A: {name: a, in: query, schema: {$ref: '#/x-types/T'}}
        x-types:
          T: {type: array, items: {$ref: '#/x-types/T'}}
        """;

    read(document, new Diagnostics())
        .parts()
        .forEach(part -> pointers.add(part.at().pointer() + referenced(part)));

    assertThat(pointers)
        .containsExactly(
            "#/components/parameters/A",
            "#/components/parameters/A/schema",
            "#/x-types/T",
            "#/x-types/T/items");
  }

  private static String referenced(Part part) {
    return part.referenced() ? "" : " not referred to";
  }

  @Test
  void eachLossHasAMessageOfItsOwn() {
    Diagnostics diagnostics = new Diagnostics();
    String document =
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /a/{id}:
            servers: [{url: 'https://a.example'}, {url: 'https://b.example'}]
            get:
              parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: q, in: query, schema: {type: string}}
              - {name: q, in: query, schema: {type: integer}}
              - name: filter
                in: query
                content:
                  application/json: {schema: {type: integer}}
                  text/plain: {schema: {type: string}}
              responses:
                '200':
                  description: OK
                  headers: {X-Rate: {schema: {type: integer}}}
                  content:
                    application/octet-stream: {schema: {type: object, properties: {a: {}}}}
                '404':
                  description: None
                  content: {application/json: {schema: {type: object}}}
              callbacks:
                done: {'{$url}': {post: {responses: {'200': {description: OK}}}}}
        components:
          schemas:
            Text: {type: string, properties: {a: {type: string}}, items: {type: string}}
            Two:
              type: object
              properties: {a: {type: string}}
              allOf:
              - oneOf: [{properties: {b: {type: string}}}, {properties: {c: {type: string}}}]
              - oneOf: [{properties: {d: {type: string}}}, {properties: {e: {type: string}}}]
          securitySchemes:
            login:
              type: oauth2
              flows: {implicit: {authorizationUrl: 'https://a.example', scopes: {}}}
        """;

    Normaliser.normalise(read(document, diagnostics), diagnostics);

    assertThat(diagnostics.all())
        .extracting(Diagnostic::code)
        .containsOnlyOnce(
            "server-other",
            "parameter-duplicate",
            "parameter-content",
            "response-header",
            "content-untyped",
            "error-content",
            "not-generated",
            "keyword-misplaced",
            "choice-ignored",
            "oauth-flow")
        .doesNotContain("part-unused");
  }

  private static RawDocument read(String yaml, Diagnostics diagnostics) {
    RawDocument document =
        new DocumentParser().parse(DocumentSource.of("test.yaml", yaml), List.of(), diagnostics);
    return Objects.requireNonNull(document);
  }
}
