package io.github.openrouterjava.codegen.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.document.DocumentSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A small document that was parsed, and what was said about it.
 *
 * @param documentOrNull what it says, null where it is no OpenAPI document
 * @param diagnostics what was reported
 */
record Parsed(@Nullable RawDocument documentOrNull, List<Diagnostic> diagnostics) {

  static final String FILE = "api.yaml";

  /** A whole document. */
  static Parsed document(String text) {
    Diagnostics diagnostics = new Diagnostics();
    RawDocument document =
        new DocumentParser().parse(DocumentSource.of(FILE, text), List.of(), diagnostics);
    return new Parsed(document, diagnostics.all());
  }

  /** OpenAPI 3.1 with these component schemas. */
  static Parsed schemas(String schemas) {
    return schemas("3.1.0", schemas);
  }

  static Parsed schemas(String version, String schemas) {
    return document(
        "openapi: '%s'\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
                .formatted(version)
            + schemas.indent(4));
  }

  /** OpenAPI 3.1 with these paths. */
  static Parsed paths(String paths) {
    return document("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n" + paths.indent(2));
  }

  RawDocument document() {
    return Objects.requireNonNull(documentOrNull);
  }

  RawSchema schema(String name) {
    return Objects.requireNonNull(document().schemas().get(name), name);
  }

  RawOperation operation() {
    assertThat(document().operations()).hasSize(1);
    return document().operations().get(0);
  }

  Parsed silent() {
    assertThat(diagnostics).isEmpty();
    return this;
  }

  /** Says this and nothing else. */
  Parsed says(String... texts) {
    assertThat(diagnostics).extracting(Diagnostic::toString).containsExactly(texts);
    return this;
  }

  Parsed reports(String... codes) {
    assertThat(diagnostics).extracting(Diagnostic::code).containsExactly(codes);
    return this;
  }

  Diagnostic only() {
    assertThat(diagnostics).hasSize(1);
    return diagnostics.get(0);
  }
}
