package io.github.openrouterjava.codegen.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.codegen.model.Info;
import io.github.openrouterjava.codegen.model.Server;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document as a whole: what it is about, and what is wrong with it. */
class DocumentTest {

  @Test
  void readsWhatTheDocumentIsAbout() {
    RawDocument document =
        Parsed.document(
                """
                openapi: 3.1.0
                info: {title: T, version: '1', description: D, license: {name: MIT}}
                servers:
                - {url: 'https://{host}/{v}', variables: {host: {default: a.example}, v: {default: v1}}}
                - {url: https://b.example, description: Other}
                tags: [{name: a, description: About a}, {name: b}]
                webhooks: {w1: {post: {responses: {}}}, w2: {}}
                paths: {x-anything: 1}
                x-anything: 1
                """)
            .reports("webhooks")
            .document();

    assertThat(document.info()).isEqualTo(new Info("T", "1", "D"));
    assertThat(document.servers())
        .containsExactly(
            new Server(
                "https://{host}/{v}",
                null,
                List.of(
                    new Server.Variable("host", "a.example", List.of(), null),
                    new Server.Variable("v", "v1", List.of(), null))),
            new Server("https://b.example", "Other"));
    assertThat(document.tagDescriptions()).isEqualTo(Map.of("a", "About a"));
    assertThat(document.webhooks()).containsExactly("w1", "w2");
    assertThat(document.operations()).isEmpty();
  }

  @Test
  void warnsOfServerVariablesWithoutADefault() {
    Parsed.document(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            servers: [{url: 'https://{host}/'}]
            paths: {}
            """)
        .reports("server-variable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          swagger: '2.0' -> openapi-2
          info: {} -> not-openapi
          openapi: [3.1] -> wrong-kind
          openapi: '4.0.0' -> openapi-version
          openapi: latest -> openapi-version
          [] -> not-openapi
          text -> not-openapi
          null -> not-openapi
          """)
  void refusesWhatIsNoOpenApiDocument(String text, String code) {
    Parsed parsed = Parsed.document(text);

    assertThat(parsed.documentOrNull()).isNull();
    assertThat(parsed.reports(code).only().severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void readsNewerVersionsAsFarAsTheyAreKnown() {
    Parsed.document("openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths: {}")
        .reports("openapi-newer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          /a: 1 -> wrong-kind:4
          /a: null -> wrong-kind:4
          /a: {get: []} -> wrong-kind:4
          /a: {get: {parameters: {}}} -> wrong-kind:4
          /a: {get: {parameters: [null]}} -> wrong-kind:4
          /a: {get: {parameters: [{in: query, schema: {}}]}} -> missing-field:4
          /a: {get: {parameters: [{name: a, schema: {}}]}} -> missing-field:4
          /a: {get: {parameters: [{name: a, in: body, schema: {}}]}} -> wrong-value:4
          /a: {get: {parameters: [{name: a, in: query, style: tabs, schema: {}}]}} -> wrong-value:4
          /a: {get: {parameters: [{name: a, in: query, schema: 1}]}} -> wrong-kind:4
          /a: {get: {requestBody: []}} -> wrong-kind:4
          /a: {get: {requestBody: {content: {a/b: null}}}} -> wrong-kind:4
          /a: {get: {responses: []}} -> wrong-kind:4
          /a: {get: {responses: {'200': null}}} -> wrong-kind:4
          /a: {get: {security: [[]]}} -> wrong-kind:4
          """)
  void reportsValuesOfTheWrongKindWithTheirPlace(String path, String codeAndLine) {
    Parsed parsed = Parsed.paths(path);

    assertThat(parsed.diagnostics())
        .filteredOn(each -> each.severity() == Severity.ERROR)
        .singleElement()
        .extracting(each -> each.code() + ":" + each.location().line())
        .isEqualTo(codeAndLine);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          /a: {get: {tags: a}} -> wrong-kind:4
          /a: {get: {tags: [1]}} -> wrong-kind:4
          /a: {get: {operationId: 1}} -> wrong-kind:4
          /a: {get: {deprecated: 'no'}} -> wrong-kind:4
          /a: {get: {requestBody: {content: null}}} -> empty-member:4
          /a: {get: {security: {}}} -> wrong-kind:4
          /a: {get: {security: [{a: b}]}} -> wrong-kind:4
          /a: {get: {parameters: null}} -> empty-member:4
          /a: {get: {summary: null}} -> empty-member:4
          /a: {get: {summary: {}}} -> wrong-kind:4
          """)
  void warnsOfValuesOfTheWrongKindThatCanMeanOneThingOnly(String path, String codeAndLine) {
    Parsed parsed = Parsed.paths(path);

    assertThat(parsed.diagnostics())
        .filteredOn(each -> !List.of("openapi-rule", "security-unknown").contains(each.code()))
        .allMatch(each -> each.severity() == Severity.WARNING)
        .extracting(each -> each.code() + ":" + each.location().line())
        .containsOnly(codeAndLine);
  }

  @Test
  void readsAVersionWrittenAsANumber() {
    assertThat(
            Parsed.document("openapi: 3.1\ninfo: {title: T, version: 1.0}\npaths: {}")
                .reports("wrong-kind", "wrong-kind")
                .documentOrNull())
        .isNotNull()
        .extracting(document -> document.info().version())
        .isEqualTo("1.0");
  }

  @Test
  void warnsOfFieldsThatDoNotExist() {
    assertThat(
            Parsed.paths("/a: {get: {sumary: S, responses: {'204': {description: D}}}}")
                .reports("unknown-field")
                .only()
                .fix())
        .isEqualTo("Did you mean \"summary\"?");
  }

  @Test
  void passesOnWhatSwaggerParserSaysWithItsPlace() {
    assertThat(
            Parsed.paths(
                    """
                    /a/{id}:
                      get: {operationId: x, responses: {'200': {}}}
                      put: {operationId: x, responses: {'204': {description: D}}}
                    """)
                .diagnostics())
        .allMatch(each -> each.code().equals("openapi-rule"))
        .allMatch(each -> each.severity() == Severity.WARNING)
        .extracting(each -> each.location().pointer())
        .contains(
            "#/paths/~1a~1{id}",
            "#/paths/~1a~1{id}/get/responses/200",
            "#/paths/~1a~1{id}/put/operationId");
  }
}
