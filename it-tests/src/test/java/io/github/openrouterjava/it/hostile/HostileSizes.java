package io.github.openrouterjava.it.hostile;

import static io.github.openrouterjava.it.hostile.HostileDocument.GENERATES;
import static io.github.openrouterjava.it.hostile.HostileDocument.paths;
import static io.github.openrouterjava.it.hostile.HostileDocument.schemas;
import static io.github.openrouterjava.it.hostile.HostileDocument.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that grow when they are read, or are too large, too deep or no documents at all. */
final class HostileSizes {

  private HostileSizes() {}

  static List<HostileDocument> all() {
    List<HostileDocument> documents = new ArrayList<>();
    bombs(documents);
    depths(documents);
    numbers(documents);
    crowds(documents);
    lengths(documents);
    others(documents);
    return documents;
  }

  private static void bombs(List<HostileDocument> documents) {
    documents.add(
        schemas(
            "alias-bomb",
            "too-many-aliases",
            "A0: &a0 {type: object, properties: {p: {}}}\n"
                + lines(
                    1,
                    30,
                    i -> "A%1$d: &a%1$d {allOf: [*a%2$d, *a%2$d, *a%2$d]}".formatted(i, i - 1))));
    documents.add(
        schemas(
            "merge-bomb",
            "merge-key",
            "A0: &a0 {x: {}}\n"
                + lines(
                    1,
                    30,
                    i ->
                        "A%1$d: &a%1$d {<<: [*a%2$d, *a%2$d], y%1$d: *a%2$d}"
                            .formatted(i, i - 1))));
    documents.add(schemas("alias-of-itself", "alias-unresolved", "A: &a {properties: {p: *a}}"));
    for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
      documents.add(
          schemas(
              "doubling-" + keyword,
              "",
              "A0: {type: object, properties: {p: {type: string}}}\n"
                  + lines(
                      1,
                      40,
                      i ->
                          ("A%1$d: {%2$s: [{$ref: '#/components/schemas/A%3$d'},"
                                  + " {$ref: '#/components/schemas/A%3$d'}]}")
                              .formatted(i, keyword, i - 1))));
    }
    documents.add(
        schemas(
            "all-in-all",
            "",
            lines(
                0,
                120,
                i ->
                    "A%d: {type: object, properties: {%s}}"
                        .formatted(
                            i,
                            IntStream.range(0, 120)
                                .mapToObj(
                                    j -> "p%1$d: {$ref: '#/components/schemas/A%1$d'}".formatted(j))
                                .collect(Collectors.joining(", "))))));
    documents.add(
        text(
            "entity-bomb",
            "",
            """
        <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">
        <!ENTITY c SYSTEM "file:///etc/passwd">]><x>&b;&c;</x>
        """));
  }

  private static void depths(List<HostileDocument> documents) {
    documents.add(
        schemas(
            "deep-schemas",
            "document-too-deep",
            "A: " + "{items: ".repeat(50_000) + "{}" + "}".repeat(50_000)));
    documents.add(text("deep-json", "document-too-deep", "[".repeat(1_000_000)));
    documents.add(text("deep-yaml", "", lines(0, 3_000, i -> " ".repeat(i) + "a:")));
    documents.add(
        schemas(
            "deep-lists",
            GENERATES,
            "A: " + "{type: array, items: ".repeat(90) + "{type: string}" + "}".repeat(90)));
    documents.add(
        schemas(
            "long-chain",
            "",
            "A0: {type: string}\n"
                + lines(
                    1, 5_000, i -> "A%d: {$ref: '#/components/schemas/A%d'}".formatted(i, i - 1))));
  }

  private static void numbers(List<HostileDocument> documents) {
    documents.add(
        schemas(
            "huge-exponents",
            GENERATES,
            "A: {type: number, maximum: 1e999999999, minimum: -1e-999999999, default: 1e2000000000,"
                + " enum: [1e999999999, 5], multipleOf: 1e-2147483647}"));
    documents.add(schemas("huge-length", GENERATES, "A: {type: string, minLength: 1e999999999}"));
    documents.add(
        schemas("long-number", "number-too-long", "A: {maximum: " + "9".repeat(500_000) + "}"));
    documents.add(
        schemas(
            "odd-numbers",
            "",
            "A: {type: integer, default: .nan, maximum: .inf, minimum: -0, enum: [0x7f, 0o17, 1_000, +5]}"));
  }

  private static void crowds(List<HostileDocument> documents) {
    documents.add(
        schemas(
            "many-properties",
            GENERATES,
            "A: {type: object, properties: {"
                + IntStream.range(0, 3_000)
                    .mapToObj(i -> "p" + i + ": {type: string}")
                    .collect(Collectors.joining(", "))
                + "}}"));
    documents.add(
        schemas(
            "many-values",
            GENERATES,
            "A: {type: string, enum: ["
                + IntStream.range(0, 5_000).mapToObj(i -> "v" + i).collect(Collectors.joining(", "))
                + "]}"));
    documents.add(schemas("many-schemas", "", lines(0, 60_000, i -> "A" + i + ": {type: string}")));
    documents.add(
        schemas(
            "many-types",
            "",
            lines(0, 30_000, i -> "A" + i + ": {type: object, properties: {p: {}}}")));
    documents.add(
        schemas(
            "many-alternatives",
            "",
            "U: {anyOf: ["
                + IntStream.range(0, 400)
                    .mapToObj(i -> "{$ref: '#/components/schemas/A" + i + "'}")
                    .collect(Collectors.joining(", "))
                + "]}\n"
                + lines(
                    0,
                    400,
                    i ->
                        "A%1$d: {type: object, properties: {p%1$d: {type: string}}}"
                            .formatted(i))));
    documents.add(
        paths(
            "many-parameters",
            GENERATES,
            "/a:\n  get:\n    parameters:\n"
                + lines(0, 600, i -> "    - {name: p" + i + ", in: query, schema: {type: string}}")
                + "\n    responses: {default: {description: D}}"));
    documents.add(
        paths(
            "many-path-parameters",
            "",
            "/"
                + IntStream.range(0, 300)
                    .mapToObj(i -> "{p" + i + "}")
                    .collect(Collectors.joining("/"))
                + ":\n  get:\n    parameters:\n"
                + lines(
                    0,
                    300,
                    i ->
                        "    - {name: p"
                            + i
                            + ", in: path, required: true, schema: {type: string}}")
                + "\n    responses: {default: {description: D}}"));
    documents.add(
        paths(
            "many-operations",
            "",
            lines(0, 1_000, i -> "/p" + i + ": {get: {responses: {default: {description: D}}}}")));
  }

  private static void lengths(List<HostileDocument> documents) {
    String word = "word".repeat(20_000);
    documents.add(schemas("long-schema-name", "name-too-long", "? " + word + "\n: {type: string}"));
    documents.add(
        schemas(
            "long-class-name",
            GENERATES,
            word.substring(0, 300) + ": {type: object, properties: {p: {}}}"));
    documents.add(
        schemas("long-value", "", "A: {enum: [a, " + word + "]}\nB: {const: " + word + "}"));
    String operation =
        "/a:\n  get:\n    operationId: %s\n    parameters: [{name: %s, in: query, schema: {type: string}}]\n    responses: {default: {description: D}}";
    documents.add(paths("long-operation-id", "name-too-long", operation.formatted(word, "p")));
    documents.add(paths("long-parameter", "name-too-long", operation.formatted("o", word)));
    documents.add(
        text(
            "long-server",
            "",
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\nservers: [{url: 'https://api.example/"
                + word
                + "'}]"));
    documents.add(
        schemas(
            "many-names-at-once",
            "",
            lines(
                0,
                200,
                i ->
                    "A"
                        + i
                        + ": {type: object, properties: {"
                        + "x".repeat(200)
                        + ": {type: object, properties: {"
                        + "y".repeat(200)
                        + i
                        + ": {}}}}}")));
  }

  private static void others(List<HostileDocument> documents) {
    documents.add(text("nothing", "document-empty", ""));
    documents.add(text("zeros", "", "\u0000".repeat(1_000)));
    documents.add(text("list", "not-openapi", "[1, 2]"));
    documents.add(text("several-documents", "", "openapi: 3.1.0\n---\nopenapi: 3.1.0\n"));
    documents.add(
        text(
            "class-tag",
            "yaml-tag",
            "!!javax.script.ScriptEngineManager [!!java.net.URL ['http://x/']]"));
    documents.add(
        schemas("other-tags", "", "A: {default: !!binary aGk=, example: !evil x, title: !!str y}"));
    documents.add(
        schemas("odd-keys", "", "A: {properties: {null: {}, 1: {}, [a]: {}, {b: c}: {}}}"));
    documents.add(schemas("same-key-twice", "", "A: {type: string, type: object}"));
    documents.add(
        text(
            "other-version",
            "openapi-version",
            "openapi: '2; rm -rf /'\ninfo: {title: T, version: '1'}"));
    documents.add(text("swagger", "openapi-2", "swagger: '2.0'"));
  }

  private static String lines(int from, int to, IntFunction<String> line) {
    return IntStream.range(from, to).mapToObj(line).collect(Collectors.joining("\n"));
  }
}
