package io.github.openrouterjava.codegen.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.HttpMethod;
import io.github.openrouterjava.codegen.model.Paging;
import io.github.openrouterjava.codegen.model.Paging.Places;
import io.github.openrouterjava.codegen.model.Parameter.In;
import io.github.openrouterjava.codegen.model.Parameter.Style;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of everything that is no schema. */
class OperationsTest {

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
    assertThat(Objects.requireNonNull(operation.body().get("multipart/form-data")).encodings())
        .isEqualTo(
            Map.of(
                "f", new RawEncoding("image/png", null, null, null),
                "g", new RawEncoding(null, null, null, null)));
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
    assertThat(operation.paging()).isEqualTo(RawPaging.NONE);
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
                .paging()
                .how())
        .isEqualTo(
            new Paging(
                Paging.Style.LINK,
                null,
                "l",
                new Places("/data", null, null, "/links/next", false, null, "/n")));
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
                .paging()
                .how())
        .isEqualTo(
            new Paging(
                Paging.Style.CURSOR,
                "c",
                null,
                new Places("/a/b", "/next", null, null, false, null, null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          x-java-paging: {style: pages, items: /data} -> paging-style
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
  void saysWhichPartsOfAnEncodingAreNotFollowed() {
    operation(
            """
            requestBody:
              content:
                multipart/form-data:
                  encoding: {a: {contentType: text/plain, explode: false}, b: {headers: {}}, c: 1}
            """)
        .reports("wrong-kind", "not-generated", "not-generated");
  }

  @Test
  void readsStatusesAndReportsWhatIsNone() {
    assertThat(
            Parsed.paths(
                    """
                    /a:
                      get:
                        responses:
                          201: {description: D}
                          5xx: {description: D}
                          default: {description: D}
                          ok: {description: D}
                          999: {description: D}
                          x-ray: {description: D}
                    """)
                .reports("wrong-value", "wrong-value")
                .operation()
                .responses())
        .extracting(RawResponse::status)
        .containsExactly("201", "5XX", "default");
  }

  @Test
  void saysWhatIsNotGenerated() {
    operation("callbacks: {c: {}}").reports("not-generated");
  }

  private static Parsed operation(String fields) {
    return Parsed.paths(
        "/a:\n  get:\n    responses: {'204': {description: Done}}\n" + fields.indent(4));
  }
}
