package io.github.openrouterjava.it.hostile;

import static io.github.openrouterjava.it.hostile.HostileDocument.FILE;
import static io.github.openrouterjava.it.hostile.HostileDocument.GENERATES;
import static io.github.openrouterjava.it.hostile.HostileDocument.URL;
import static io.github.openrouterjava.it.hostile.HostileDocument.paths;
import static io.github.openrouterjava.it.hostile.HostileDocument.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** References to where nobody should look, and references without end. */
final class HostileReferences {

  private HostileReferences() {}

  static List<HostileDocument> all() {
    List<HostileDocument> documents = new ArrayList<>();
    Map<String, String> targets =
        new TreeMap<>(
            Map.of(
                "file", "file://" + FILE + "#/components/schemas/Secret",
                "path", FILE,
                "relative-path", "../canary.yaml#/components/schemas/Secret",
                "url", URL + "/schema.yaml",
                "metadata", "http://169.254.169.254/latest/meta-data/",
                "jar", "jar:" + URL + "/x.jar!/y",
                "directory-service", "ldap://localhost/x",
                "no-scheme", "//localhost/x",
                "data", "data:application/json,{}"));
    targets.forEach(
        (name, target) -> {
          String reference = "{$ref: '" + target + "'}";
          documents.add(schemas("schema-at-" + name, "ref-external", "A: " + reference));
          documents.add(paths("path-at-" + name, "ref-external", "/a: " + reference));
        });
    String url = "'" + URL + "/x'";
    documents.add(
        paths(
            "parts-elsewhere",
            "ref-external",
            """
            /a:
              parameters: [{$ref: %1$s}]
              post:
                requestBody: {$ref: %1$s}
                responses: {default: {$ref: %1$s}, '200': {description: D, headers: {X: {$ref: %1$s}},
                  links: {l: {operationRef: %1$s}},
                  content: {a/b: {examples: {e: {externalValue: %1$s}, f: {$ref: %1$s}}}}}}
                callbacks: {c: {$ref: %1$s}}
            """
                .formatted(url)));
    documents.add(
        schemas(
            "identifiers-elsewhere",
            GENERATES,
            "A: {$id: %1$s, $schema: %1$s, type: object, properties: {p: {type: string}}}"
                .formatted(url)));
    documents.add(
        schemas(
            "discriminator-elsewhere",
            "ref-external",
            """
            A: {oneOf: [{$ref: '#/components/schemas/B'}],
              discriminator: {propertyName: t, mapping: {x: %s}}}
            B: {type: object, properties: {t: {type: string}}}
            """
                .formatted(url)));
    circles(documents);
    return documents;
  }

  private static void circles(List<HostileDocument> documents) {
    documents.add(schemas("itself", GENERATES, "A: {$ref: '#/components/schemas/A'}"));
    documents.add(
        schemas(
            "each-other",
            GENERATES,
            "A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}"));
    for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
      documents.add(
          schemas(
              "circle-of-" + keyword,
              "",
              """
              A: {%1$s: [{$ref: '#/components/schemas/B'}]}
              B: {%1$s: [{$ref: '#/components/schemas/C'}, {type: object}]}
              C: {%1$s: [{$ref: '#/components/schemas/A'}]}
              """
                  .formatted(keyword)));
    }
    documents.add(
        schemas(
            "circle-of-items",
            "",
            """
            A: {type: array, items: {$ref: '#/components/schemas/B'}}
            B: {type: array, items: {$ref: '#/components/schemas/A'}}
            """));
    documents.add(
        schemas(
            "circle-of-maps",
            "",
            "A: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}}"));
    documents.add(
        schemas(
            "circle-of-properties",
            GENERATES,
            "A: {type: object, required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}"));
    documents.add(schemas("whole-document", "ref-unresolved", "A: {$ref: '#'}\nB: {$ref: '#/'}"));
    documents.add(schemas("no-schema", "ref-kind", "A: {$ref: '#/info'}\nB: {$ref: '#/paths'}"));
    documents.add(
        schemas("broken-pointers", "ref-unresolved", "A: {$ref: '#/%zz'}\nB: {$ref: '#/~2'}"));
    documents.add(
        paths("circle-of-paths", "", "/a: {$ref: '#/paths/~1b'}\n/b: {$ref: '#/paths/~1a'}"));
    documents.add(
        schemas(
            "hints-that-are-code",
            "",
            """
            A: {type: object, x-java-name: 'B {} class C', properties:
              {p: {type: number, x-java-type: 'java.io.File', x-java-name: 'q; int r'}}}
            """));
  }
}
