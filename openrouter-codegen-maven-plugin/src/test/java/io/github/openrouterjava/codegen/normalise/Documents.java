package io.github.openrouterjava.codegen.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.model.AliasType;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Dialect;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.UnionType;
import io.github.openrouterjava.codegen.parse.DocumentParser;
import io.github.openrouterjava.codegen.parse.RawDocument;
import java.util.List;

/** Small documents, read and normalised, with short ways to ask what became of them. */
final class Documents {

  final Api api;
  final List<Diagnostic> diagnostics;

  private Documents(String yaml) {
    Diagnostics all = new Diagnostics();
    RawDocument raw =
        new DocumentParser().parse(DocumentSource.of("test.yaml", yaml), List.of(), all);
    assertThat(raw).as("%s", all.all()).isNotNull();
    this.api = Normaliser.normalise(raw, all);
    this.diagnostics = all.all();
  }

  /** A 3.1 document with {@code schemas}, indented by two, as its component schemas. */
  static Documents schemas(String schemas) {
    return of("3.1.0", "paths: {}", schemas);
  }

  static Documents of(String version, String paths, String schemas) {
    return new Documents(
        "openapi: "
            + version
            + "\ninfo: {title: Test API, version: '1'}\n"
            + paths
            + "\ncomponents:\n  schemas:\n"
            + schemas.indent(4));
  }

  TypeDeclaration type(String pointer) {
    return api.type(new TypeId("#/components/schemas/" + pointer));
  }

  ObjectType object(String pointer) {
    return (ObjectType) type(pointer);
  }

  UnionType union(String pointer) {
    return (UnionType) type(pointer);
  }

  EnumType enumeration(String pointer) {
    return (EnumType) type(pointer);
  }

  AliasType alias(String pointer) {
    return (AliasType) type(pointer);
  }

  Property property(String object, String name) {
    return object(object).properties().stream()
        .filter(p -> p.wireName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Operation operation(String id) {
    return api.operations().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  Dialect dialect() {
    return api.dialect();
  }

  List<String> codes() {
    return diagnostics.stream().map(Diagnostic::code).toList();
  }
}
