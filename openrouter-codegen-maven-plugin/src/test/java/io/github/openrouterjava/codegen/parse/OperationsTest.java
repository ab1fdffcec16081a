package io.github.openrouterjava.codegen.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.HttpMethod;
import io.github.openrouterjava.codegen.model.Info;
import io.github.openrouterjava.codegen.model.Paging;
import io.github.openrouterjava.codegen.model.Parameter.In;
import io.github.openrouterjava.codegen.model.Parameter.Style;
import io.github.openrouterjava.codegen.model.SecurityScheme;
import io.github.openrouterjava.codegen.model.Server;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of everything that is no schema. */
class OperationsTest {

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
            new Server("https://a.example/v1", null), new Server("https://b.example", "Other"));
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

  @Test
  void readsAnOperation() {
    RawOperation operation =
        Parsed.paths(
                """
                /a/{id}?beta=true:
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: q, in: query, description: of the path, schema: {type: string}}
                  patch:
                    operationId: change
                    summary: S
                    description: D
                    deprecated: true
                    tags: [t, u]
                    parameters:
                    - {name: q, in: query, description: of the operation, schema: {type: integer}}
                    requestBody:
                      required: true
                      content:
                        application/json: {schema: {type: object}}
                        multipart/form-data:
                          schema: {type: object, properties: {f: {}}}
                          encoding: {f: {contentType: image/png}, g: {}}
                    responses:
                      200: {description: Fine, content: {text/plain: {}}}
                      4XX: {description: Bad}
                      default: {description: Else}
                    x-java-name: alter
                    x-java-paid: true
                    x-speakeasy-name-override: mutate
                """)
            .silent()
            .operation();

    assertThat(operation.operationId()).isEqualTo("change");
    assertThat(operation.method()).isEqualTo(HttpMethod.PATCH);
    assertThat(operation.path()).isEqualTo("/a/{id}?beta=true");
    assertThat(operation.documentation()).isEqualTo(new Documentation("S", "D", true));
    assertThat(operation.tags()).containsExactly("t", "u");
    assertThat(operation.at()).hasToString("api.yaml:8:5 (#/paths/~1a~1{id}?beta=true/patch)");
    assertThat(operation.parameters()).extracting(RawParameter::name).containsExactly("id", "q");
    assertThat(operation.parameters().get(1).documentation().description())
        .isEqualTo("of the operation");
    assertThat(operation.bodyRequired()).isTrue();
    assertThat(operation.body()).containsOnlyKeys("application/json", "multipart/form-data");
    assertThat(Objects.requireNonNull(operation.body().get("multipart/form-data")).partTypes())
        .isEqualTo(Map.of("f", "image/png"));
    assertThat(operation.responses())
        .extracting(RawResponse::status)
        .containsExactly("200", "4XX", "default");
    assertThat(operation.hints().name()).isEqualTo("alter");
    assertThat(operation.vendorMethodName()).isEqualTo("mutate");
    assertThat(operation.paid()).isTrue();
  }

  @Test
  void leavesOutWhatTheDocumentLeavesOut() {
    RawOperation operation =
        Parsed.paths("/a: {get: {responses: {'204': {description: Done}}}}").silent().operation();

    assertThat(operation.operationId()).isNull();
    assertThat(operation.body()).isEmpty();
    assertThat(operation.bodyRequired()).isFalse();
    assertThat(operation.paging()).isNull();
    assertThat(operation.streamField()).isNull();
    assertThat(operation.streamSentinel()).isNull();
    assertThat(operation.hints()).isEqualTo(JavaHints.NONE);
    assertThat(operation.paid()).isFalse();
  }

  @Test
  void readsEveryMethodInTheOrderOfTheDocument() {
    assertThat(
            Parsed.paths(
                    """
                    /b: {trace: {responses: {}}, get: {responses: {}}, put: {responses: {}}}
                    /a:
                      {options: {responses: {}}, head: {responses: {}}, delete: {responses: {}},
                       patch: {responses: {}}, post: {responses: {}}}
                    """)
                .document()
                .operations())
        .extracting(operation -> operation.method() + " " + operation.path())
        .containsExactly(
            "TRACE /b",
            "GET /b",
            "PUT /b",
            "OPTIONS /a",
            "HEAD /a",
            "DELETE /a",
            "PATCH /a",
            "POST /a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          in: query -> QUERY FORM true
          in: path, required: true -> PATH SIMPLE false
          in: header -> HEADER SIMPLE false
          in: cookie -> COOKIE FORM true
          in: query, style: form, explode: false -> QUERY FORM false
          in: query, style: spaceDelimited -> QUERY SPACE_DELIMITED false
          in: query, style: pipeDelimited, explode: true -> QUERY PIPE_DELIMITED true
          in: query, style: deepObject, explode: true -> QUERY DEEP_OBJECT true
          in: path, required: true, style: label, explode: true -> PATH LABEL true
          in: path, required: true, style: matrix -> PATH MATRIX false
          """)
  void readsStyles(String parameter, String expected) {
    RawParameter read =
        Parsed.paths(
                """
                /a/{p}:
                  get:
                    parameters: [{name: p, schema: {type: array, items: {}}, %s}]
                    responses: {'204': {description: Done}}
                """
                    .formatted(parameter))
            .operation()
            .parameters()
            .get(0);

    assertThat(read.in() + " " + read.style() + " " + read.explode()).isEqualTo(expected);
    assertThat(read.required()).isEqualTo(read.in() == In.PATH);
  }

  @Test
  void readsParametersWithContentAsJson() {
    RawParameter parameter =
        Parsed.paths(
                """
                /a:
                  get:
                    parameters:
                    - name: p
                      in: query
                      allowReserved: true
                      content: {application/json: {schema: {type: object}}}
                    responses: {'204': {description: Done}}
                """)
            .silent()
            .operation()
            .parameters()
            .get(0);

    assertThat(parameter.json()).isTrue();
    assertThat(parameter.allowReserved()).isTrue();
    assertThat(parameter.style()).isEqualTo(Style.FORM);
    assertThat(parameter.schema().at().pointer()).endsWith("/content/application~1json/schema");
  }

  @Test
  void leavesOutHeadersThatAreDescribedElsewhere() {
    assertThat(
            Parsed.paths(
                    """
                    /a:
                      get:
                        parameters:
                        - {name: Content-Type, in: header, schema: {}}
                        - {name: authorization, in: header, schema: {}}
                        - {name: X, in: header, schema: {}}
                        responses: {'204': {description: Done}}
                    """)
                .reports("header-parameter", "header-parameter")
                .operation()
                .parameters())
        .extracting(RawParameter::name)
        .containsExactly("X");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          {type: http, scheme: Bearer} -> BEARER Authorization
          {type: http, scheme: basic} -> BASIC Authorization
          {type: apiKey, in: header, name: X-Key} -> HEADER X-Key
          {type: apiKey, in: query, name: key} -> QUERY key
          {type: apiKey, in: cookie, name: sid} -> COOKIE sid
          {type: openIdConnect, openIdConnectUrl: https://a.example} -> TOKEN Authorization
          {type: mutualTLS} -> MUTUAL_TLS Authorization
          {type: oauth2, flows: {clientCredentials: {tokenUrl: https://a.example, scopes: {a: b}}}} -> TOKEN Authorization
          """)
  void readsSecuritySchemes(String scheme, String expected) {
    SecurityScheme read = secured(scheme, "[{s: []}]", "").document().securitySchemes().get("s");

    assertThat(read.kind() + " " + read.parameterName()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{type: apiKey}", "{type: apikey, in: header, name: X}", "{}", "[]"})
  void reportsSecuritySchemesThatCannotWork(String scheme) {
    assertThat(secured(scheme, "[{s: []}]", "").diagnostics())
        .anyMatch(each -> each.severity() == Severity.ERROR)
        .allMatch(each -> each.location().line() > 0);
  }

  @Test
  void letsCallersWriteOtherHttpAuthenticationThemselves() {
    Parsed parsed = secured("{type: http, scheme: digest}", "[{s: []}]", "");

    assertThat(parsed.reports("security-scheme").document().securitySchemes().get("s"))
        .isEqualTo(new SecurityScheme("s", SecurityScheme.Kind.HEADER, "Authorization"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          [{s: []}] | -> false
          [] | -> true
          [{s: []}, {}] | -> true
          [{s: []}] | security: [] -> true
          [{s: []}] | security: [{}] -> true
          [] | security: [{s: []}] -> false
          [{s: []}] | x-java-anonymous: true -> true
          """)
  void knowsWhatCanBeCalledWithoutAKey(String rootAndOperation, boolean anonymous) {
    String[] parts = rootAndOperation.split("\\|", -1);

    assertThat(
            secured("{type: http, scheme: bearer}", parts[0].strip(), parts[1].strip())
                .operation()
                .anonymous())
        .isEqualTo(anonymous);
  }

  @Test
  void needsNoKeyWhereThereIsNoSecurityAtAll() {
    assertThat(Parsed.paths("/a: {get: {responses: {}}}").operation().anonymous()).isTrue();
  }

  @Test
  void readsPaging() {
    assertThat(
            operation(
                    """
                    x-java-paging:
                      {style: link, offset: o, limit: l, items: /data, nextLink: /links/next, total: /n}
                    x-speakeasy-pagination: {type: cursor, outputs: {results: $.other}}
                    """)
                .silent()
                .operation()
                .paging())
        .isEqualTo(
            new Paging(Paging.Style.LINK, "o", "l", null, "/data", null, "/links/next", "/n"));
    assertThat(
            operation(
                    """
                    x-speakeasy-pagination:
                      type: cursor
                      inputs: [{name: c, in: parameters, type: cursor}]
                      outputs: {results: $.a.b, nextCursor: $.next}
                    """)
                .silent()
                .operation()
                .paging())
        .isEqualTo(new Paging(Paging.Style.CURSOR, null, null, "c", "/a/b", "/next", null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          x-java-paging: {style: page, items: /data} -> paging-style
          x-java-paging: {items: /data} -> paging-style
          x-java-paging: {style: offset} -> paging-items
          x-java-paging: {style: offset, items: data} -> paging-pointer, paging-items
          x-java-paging: {style: offset, items: /data, ofset: o} -> unknown-hint
          x-java-paging: [] -> wrong-kind
          x-speakeasy-pagination: {type: page, outputs: {results: $.a}} -> paging-style
          x-speakeasy-pagination: {type: cursor, outputs: {results: '$.a[*]'}} -> paging-path
          x-java-paid: 'yes' -> wrong-kind
          x-java-stream: true -> wrong-kind
          """)
  void reportsHintsThatSayNothing(String hint, String codes) {
    operation(hint).reports(codes.split(", "));
  }

  @Test
  void readsStreaming() {
    RawOperation ours =
        operation("x-java-stream: {requestField: stream, sentinel: '[END]'}").silent().operation();
    RawOperation vendor =
        Parsed.paths(
                """
                /a:
                  post:
                    x-speakeasy-stream-request-field: stream
                    responses:
                      '200':
                        description: D
                        content:
                          text/event-stream: {x-speakeasy-sse-sentinel: '[DONE]'}
                """)
            .silent()
            .operation();

    assertThat(List.of(ours.streamField(), ours.streamSentinel()))
        .containsExactly("stream", "[END]");
    assertThat(List.of(vendor.streamField(), vendor.streamSentinel()))
        .containsExactly("stream", "[DONE]");
  }

  @Test
  void saysWhatIsNotGenerated() {
    operation("callbacks: {c: {}}\nservers: [{url: https://a.example}]")
        .reports("not-generated", "not-generated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          swagger: '2.0' -> openapi-2
          info: {} -> not-openapi
          openapi: 3.1 -> wrong-kind
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
          /a: {get: {tags: a}} -> wrong-kind:4
          /a: {get: {tags: [1]}} -> wrong-kind:4
          /a: {get: {operationId: 1}} -> wrong-kind:4
          /a: {get: {deprecated: 'no'}} -> wrong-kind:4
          /a: {get: {parameters: {}}} -> wrong-kind:4
          /a: {get: {parameters: [null]}} -> wrong-kind:4
          /a: {get: {parameters: [{in: query, schema: {}}]}} -> missing-field:4
          /a: {get: {parameters: [{name: a, schema: {}}]}} -> missing-field:4
          /a: {get: {parameters: [{name: a, in: body, schema: {}}]}} -> wrong-value:4
          /a: {get: {parameters: [{name: a, in: query, style: tabs, schema: {}}]}} -> wrong-value:4
          /a: {get: {parameters: [{name: a, in: query, schema: 1}]}} -> wrong-kind:4
          /a: {get: {requestBody: []}} -> wrong-kind:4
          /a: {get: {requestBody: {content: null}}} -> wrong-kind:4
          /a: {get: {requestBody: {content: {a/b: null}}}} -> wrong-kind:4
          /a: {get: {responses: []}} -> wrong-kind:4
          /a: {get: {responses: {'200': null}}} -> wrong-kind:4
          /a: {get: {security: {}}} -> wrong-kind:4
          /a: {get: {security: [[]]}} -> wrong-kind:4
          /a: {get: {security: [{a: b}]}} -> wrong-kind:4
          """)
  void reportsValuesOfTheWrongKindWithTheirPlace(String path, String codeAndLine) {
    Parsed parsed = Parsed.paths(path);

    assertThat(parsed.diagnostics())
        .filteredOn(each -> each.severity() == Severity.ERROR)
        .singleElement()
        .extracting(each -> each.code() + ":" + each.location().line())
        .isEqualTo(codeAndLine);
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

  private static Parsed operation(String fields) {
    return Parsed.paths(
        "/a:\n  get:\n    responses: {'204': {description: Done}}\n" + fields.indent(4));
  }

  private static Parsed secured(String scheme, String root, String operation) {
    return Parsed.document(
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        security: %s
        paths: {/a: {get: {responses: {'204': {description: D}}%s}}}
        components: {securitySchemes: {s: %s}}
        """
            .formatted(root, operation.isEmpty() ? "" : ", " + operation, scheme));
  }
}
