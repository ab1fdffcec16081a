package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.VerdictCase.Base;
import java.util.List;

/** What can happen to operations, their parameters, bodies and answers, and to the API. */
final class OperationCases {

  static final String ANSWER =
      "'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}";

  static final Base BASE =
      new Base(
          """
          openapi: 3.1.0
          info: {title: Api, version: '1', description: Books.}
          servers: [{url: 'http://one.example'}, {url: 'http://two.example'}]
          tags: [{name: books, description: About books.}]
          paths:
            /books:
              get:
                operationId: listBooks
                x-java-name: list
                description: Lists them.
                parameters:
                  - {name: limit, in: query, schema: {type: integer}}
                  - {name: genre, in: query, schema: {type: array, items: {type: string}}}
                responses:
                  ANSWER
              post:
                operationId: createBook
                requestBody:
                  required: true
                  content:
                    application/json: {schema: {$ref: '#/components/schemas/Book'}}
                responses:
                  ANSWER
            /shelves/{room}/{row}:
              get:
                operationId: getShelf
                parameters:
                  - {name: room, in: path, required: true, schema: {type: string}}
                  - {name: row, in: path, required: true, schema: {type: integer}}
                responses:
                  ANSWER
            /pings:
              post:
                operationId: ping
                responses:
                  '204': {description: nothing}
            /talks:
              post:
                operationId: talk
                requestBody:
                  required: true
                  content:
                    application/json: {schema: {$ref: '#/components/schemas/Question'}}
                responses:
                  '200':
                    description: ok
                    content:
                      application/json: {schema: {$ref: '#/components/schemas/Book'}}
          components:
            schemas:
              Book:
                type: object
                required: [title]
                properties:
                  title: {type: string}
                  year: {type: integer}
              Other:
                type: object
                required: [title]
                properties: {title: {type: string}, pages: {type: integer}}
              Different:
                type: object
                required: [name]
                properties: {name: {type: string}}
              Question:
                type: object
                required: [text]
                properties: {text: {type: string}, stream: {type: boolean}}
          """
              .replace("ANSWER", ANSWER),
          """
          return client.books().list(BooksClient.ListQuery.builder()
              .limit(50L).genre(List.of("a", "b")).build()).title();
          """,
          "{\"title\": \"t\", \"year\": 1}",
          "t");

  private static final String LIMIT = "- {name: limit, in: query, schema: {type: integer}}";
  private static final String SHELF = "return client.shelves().get(\"r\", 5).title();";
  static final String PING = "client.pings().create(); return \"ok\";";
  static final String TALK =
      "return client.talks().create(Question.builder().text(\"x\").build()).title();";
  static final String BODY = "application/json: {schema: {$ref: '#/components/schemas/Question'}}";
  static final String BOOK = BASE.answer();

  private OperationCases() {}

  static List<VerdictCase> all() {
    return List.of(
        BASE.change("operation added", ChangeKind.OPERATION_ADDED)
            .with(
                "  /talks:",
                "  /news:\n    get:\n      operationId: listNews\n      responses:\n        "
                    + ANSWER
                    + "\n  /talks:"),
        BASE.change("operation removed", ChangeKind.OPERATION_REMOVED)
            .with(
                "  /pings:\n    post:\n      operationId: ping\n      responses:\n        '204': {description: nothing}\n",
                "")
            .calls(PING, null, "ok")
            .gives(false, false, false),
        BASE.change("operation moved to another path", ChangeKind.OPERATION_PATH_CHANGED)
            .with("  /pings:", "  /calls:")
            .calls(PING, null, "ok")
            .gives(false, false, false),
        BASE.change("method has another name for another path", ChangeKind.OPERATION_RENAMED)
            .with("  /pings:", "  /calls:")
            .calls(PING, null, "ok")
            .gives(false, false, false),
        BASE.change("operation has another HTTP method", ChangeKind.OPERATION_METHOD_CHANGED)
            .given("operationId: ping", "operationId: ping\n      x-java-name: ping")
            .with("  /pings:\n    post:", "  /pings:\n    put:")
            .calls("client.pings().ping(); return \"ok\";", null, "ok")
            .gives(true, true, false),
        BASE.change("operation has another id", ChangeKind.OPERATION_ID_CHANGED)
            .with("operationId: ping", "operationId: sendPing")
            .calls(PING, null, "ok"),
        BASE.change("method renamed", ChangeKind.OPERATION_RENAMED)
            .with("operationId: ping", "operationId: ping\n      x-java-name: send")
            .calls(PING, null, "ok")
            .gives(false, false, true),
        BASE.change("operation deprecated", ChangeKind.OPERATION_DEPRECATED)
            .with("operationId: listBooks", "operationId: listBooks\n      deprecated: true"),
        BASE.change("operation no longer deprecated", ChangeKind.OPERATION_NO_LONGER_DEPRECATED)
            .given("operationId: listBooks", "operationId: listBooks\n      deprecated: true")
            .with("operationId: listBooks\n      deprecated: true", "operationId: listBooks"),
        BASE.change("operation needs a key", ChangeKind.OPERATION_NEEDS_KEY)
            .given(
                "components:",
                "components:\n  securitySchemes: {key: {type: http, scheme: bearer}}")
            .given("operationId: listBooks", "operationId: listBooks\n      security: []")
            .with("security: []", "security: [{key: []}]")
            .gives(true, true, false),
        BASE.change("operation needs no key", ChangeKind.OPERATION_NEEDS_NO_KEY)
            .given(
                "components:",
                "components:\n  securitySchemes: {key: {type: http, scheme: bearer}}")
            .given("operationId: listBooks", "operationId: listBooks\n      security: [{key: []}]")
            .with("security: [{key: []}]", "security: []"),
        BASE.change("tags of an operation changed", ChangeKind.OPERATION_TAGS_CHANGED)
            .with("operationId: listBooks", "operationId: listBooks\n      tags: [books]"),
        BASE.change("text of an operation changed", ChangeKind.DESCRIPTION_CHANGED)
            .with("description: Lists them.", "description: Lists all."),
        BASE.change("optional parameter added", ChangeKind.PARAMETER_ADDED)
            .with(LIMIT, LIMIT + "\n        - {name: offset, in: query, schema: {type: integer}}")
            .uses("return \"\" + new BooksClient.ListQuery(1L, null).limit();")
            .gives(false, false, true),
        BASE.change("first optional parameter added", ChangeKind.PARAMETER_ADDED)
            .with(
                "operationId: ping",
                "operationId: ping\n      parameters: [{name: a, in: query, schema: {type: string}}]")
            .calls(PING, null, "ok"),
        BASE.change("required parameter added", ChangeKind.REQUIRED_PARAMETER_ADDED)
            .with(
                "operationId: ping",
                "operationId: ping\n      parameters: [{name: a, in: query, required: true, schema: {type: string}}]")
            .calls(PING, null, "ok")
            .gives(false, false, false),
        BASE.change("parameter removed", ChangeKind.PARAMETER_REMOVED)
            .with("        " + LIMIT + "\n", "")
            .gives(false, false, true),
        BASE.change("parameter became required", ChangeKind.PARAMETER_BECAME_REQUIRED)
            .with(LIMIT, LIMIT.replace("query,", "query, required: true,"))
            .calls("return client.books().list().title();", BOOK, "t")
            .gives(false, false, false),
        BASE.change("parameter became optional", ChangeKind.PARAMETER_BECAME_OPTIONAL)
            .given(LIMIT, LIMIT.replace("query,", "query, required: true,"))
            .with("query, required: true,", "query,")
            .uses("return \"\" + BooksClient.ListQuery.of(1).limit();")
            .gives(false, false, true),
        BASE.change("parameter has another type", ChangeKind.PARAMETER_TYPE_CHANGED)
            .with(LIMIT, LIMIT.replace("integer", "boolean"))
            .gives(false, false, false),
        BASE.change("parameter goes into a header", ChangeKind.PARAMETER_MOVED)
            .given(LIMIT, LIMIT.replace("query,", "query, required: true,"))
            .with(
                LIMIT.replace("query,", "query, required: true,"),
                LIMIT.replace("query,", "header, required: true,"))
            .with(
                LIMIT.replace("query,", "header, required: true,"),
                "- {name: genre, in: query, schema: {type: array, items: {type: string}}}")
            .with(
                "type: string}}}\n        - {name: genre, in: query, schema: {type: array, items: {type: string}}}",
                "type: string}}}\n        " + LIMIT.replace("query,", "header, required: true,"))
            .uses("return \"\" + new BooksClient.ListQuery(1L, null).limit();")
            .gives(false, false, false),
        BASE.change("list is written in another way", ChangeKind.PARAMETER_ENCODING_CHANGED)
            .with("{name: genre, in: query,", "{name: genre, in: query, explode: false,")
            .gives(true, true, false),
        BASE.change("default of a parameter changed", ChangeKind.PARAMETER_DEFAULT_CHANGED)
            .with(LIMIT, LIMIT.replace("integer", "integer, default: 3")),
        BASE.change("parameter has tighter limits", ChangeKind.PARAMETER_LIMIT_TIGHTENED)
            .with(LIMIT, LIMIT.replace("integer", "integer, maximum: 9"))
            .gives(true, true, false),
        BASE.change("parameter has wider limits", ChangeKind.PARAMETER_LIMIT_CHANGED)
            .given(LIMIT, LIMIT.replace("integer", "integer, maximum: 90"))
            .with("maximum: 90", "maximum: 99"),
        BASE.change("parameter deprecated", ChangeKind.PARAMETER_DEPRECATED)
            .with(LIMIT, LIMIT.replace("query,", "query, deprecated: true,")),
        BASE.change("parameter has another name in Java", ChangeKind.PARAMETER_RENAMED)
            .with(LIMIT, LIMIT.replace("query,", "query, x-java-name: most,"))
            .gives(false, false, true),
        BASE.change("path parameters changed places", ChangeKind.PARAMETER_ORDER_CHANGED)
            .with("/shelves/{room}/{row}", "/shelves/{row}/{room}")
            .calls(SHELF, BOOK, "t")
            .gives(false, false, false));
  }
}
