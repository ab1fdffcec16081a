package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.document.DocumentSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the generator makes of a small document with templates of the user. */
record Generated(SortedMap<String, String> files, List<Diagnostic> said) {

  static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: { title: Shelf API, version: "7", description: All about books. }
      servers: [ { url: "https://shelf.example.com/v1" } ]
      tags: [ { name: books, description: What is on the shelf. } ]
      paths:
        /books/{isbn}:
          get:
            operationId: getBook
            summary: Returns a book
            description: The `isbn` is *never* reused.
            tags: [ books ]
            parameters:
              - { name: isbn, in: path, required: true, schema: { type: string }, description: Its number. }
              - { name: page-size, in: query, schema: { type: integer, default: 10 } }
            responses:
              "200":
                description: ok
                content: { application/json: { schema: { $ref: "#/components/schemas/Book" } } }
          put:
            operationId: putBook
            deprecated: true
            tags: [ books ]
            parameters:
              - { name: isbn, in: path, required: true, schema: { type: string } }
            requestBody:
              content: { application/json: { schema: { $ref: "#/components/schemas/Book" } } }
            responses: { "204": { description: done } }
      components:
        schemas:
          Book:
            type: object
            description: A book.
            required: [ title ]
            properties:
              title: { type: string, description: What it is called, maxLength: 200 }
              page-count: { type: integer, default: 1 }
              state: { $ref: "#/components/schemas/State" }
              about: { $ref: "#/components/schemas/About" }
              old: { type: string, deprecated: true }
          State: { type: string, enum: [ lent, here ], description: Where it is. }
          About:
            description: Words about it.
            anyOf: [ { type: string }, { type: array, items: { type: string } } ]
      """;

  static Generated with(Map<String, String> templates) {
    return with(DOCUMENT, templates);
  }

  static Generated with(String document, Map<String, String> templates) {
    GeneratorInput input =
        new GeneratorInput(
            DocumentSource.of("api.yaml", document),
            List.of(),
            new TreeMap<>(templates),
            new GeneratorOptions("com.example", "Shelf", "1", true));
    try {
      Generation generation = new Generator().generate(input);
      SortedMap<String, String> files = new TreeMap<>();
      generation
          .files()
          .forEach((path, text) -> files.put(path, new String(text, StandardCharsets.UTF_8)));
      return new Generated(files, generation.diagnostics());
    } catch (InvalidDocumentException e) {
      return new Generated(new TreeMap<>(), e.diagnostics());
    }
  }

  /** The file at {@code path} below the sources of the client's package. */
  String client(String path) {
    return String.valueOf(files.get("src/main/java/com/example/client/" + path));
  }

  /** What was said about templates. */
  List<String> messages() {
    return said.stream()
        .filter(d -> d.code().startsWith("template"))
        .map(Diagnostic::toString)
        .toList();
  }
}
