package io.github.openrouterjava.codegen.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.style.Style.Accessors;
import io.github.openrouterjava.codegen.style.Style.Casing;
import io.github.openrouterjava.codegen.style.Style.Nullness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleReaderTest {

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void noFileAndAnEmptyObjectAreTheDefaults() {
    assertThat(StyleReader.read(null, diagnostics)).isEqualTo(Style.DEFAULT);
    assertThat(read("{}").names().types()).isEqualTo(Affix.NONE);
    assertThat(read("{}").code()).isEqualTo(Style.DEFAULT.code());
    assertThat(diagnostics.all()).isEmpty();
  }

  @Test
  void readsEveryKey() {
    Style style =
        read(
            """
            packages: {client: com.acme.api, model: com.acme.api.dto}
            names:
              types: {prefix: Acme, suffix: Dto}
              clients: {prefix: X, suffix: Resource}
              methods: {prefix: do, suffix: Call}
              acronyms: {casing: upper, words: [id, URL]}
            renames:
              "#/components/schemas/Order": Purchase
            code:
              objects: classes
              accessors: get
              builders: with
              integers: int
              numbers: BigDecimal
              dates: java.time
              nullness: {nullable: com.acme.Nullable, marked: com.acme.NonNull, position: declaration}
              generated: true
            annotations:
              - {to: [object, "#/components/schemas/Order"], annotation: "@com.acme.Dto"}
            interfaces:
              - {to: type, interface: java.io.Serializable}
            module: {requires: [com.acme.annotations]}
            select:
              include:
                - {path: /orders/**, method: get}
                - {tag: Order*}
                - {operationId: listOrders}
              exclude:
                - {schema: Old*}
            """);
    assertThat(diagnostics.all()).isEmpty();
    assertThat(style.packages().model()).isEqualTo("com.acme.api.dto");
    assertThat(style.names().methods().aroundMethod("list")).isEqualTo("doListCall");
    assertThat(style.names().acronyms().casing()).isEqualTo(Casing.UPPER);
    assertThat(style.names().acronyms().words()).containsExactlyInAnyOrder("ID", "URL");
    assertThat(style.renames().get("#/components/schemas/Order").name()).isEqualTo("Purchase");
    assertThat(style.code().accessors()).isEqualTo(Accessors.GET);
    assertThat(style.code().nullness())
        .isEqualTo(
            new Nullness(
                new QualifiedName("com.acme", List.of("Nullable")),
                new QualifiedName("com.acme", List.of("NonNull")),
                false));
    assertThat(style.annotationsOf(Target.Kind.OBJECT, null)).hasSize(1);
    assertThat(style.annotationsOf(Target.Kind.ENUM, "#/components/schemas/Order")).hasSize(1);
    assertThat(style.annotationsOf(Target.Kind.ENUM, null)).isEmpty();
    assertThat(style.interfacesOf(Target.Kind.UNION, null)).hasToString("[java.io.Serializable]");
    assertThat(style.requires()).containsExactly("com.acme.annotations");
    assertThat(style.select().takes(operation("/orders/{id}/items", "GET"))).isTrue();
    assertThat(style.select().takes(operation("/orders/{id}/items", "PUT"))).isFalse();
    assertThat(style.select().excludesSchema("OldOrder")).isTrue();
  }

  private static Selection.Subject operation(String path, String method) {
    return new Selection.Subject(path, method, "", List.of());
  }

  @Test
  void saysWhereAMisspeltKeyIsAndWhatWasMeant() {
    read("names:\n  types:\n    sufix: Dto\n");
    assertThat(diagnostics.all())
        .singleElement()
        .hasToString(
            "templates/style.yaml:3:5 (#/names/types/sufix): Unknown style key \"sufix\". Did you mean \"suffix\"? [style-key]");
  }

  @Test
  void saysWhatAValueCouldBe() {
    read("code: {integers: lng, numbers: bignum}");
    assertThat(errors())
        .containsExactly(
            "\"lng\" is not a known value of \"integers\". Did you mean \"long\"?",
            "\"bignum\" is not a known value of \"numbers\". Use one of BigDecimal, double.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "packages: {client: com.acme, model: com.Acme}",
        "packages: {client: java.util}",
        "packages: {client: com.class}",
        "packages: {client: [a]}",
        "names: {types: {prefix: 1a}}",
        "names: {types: {suffix: 'D to'}}",
        "names: {methods: {prefix: Do}}",
        "names: {acronyms: {words: [ID]}}",
        "names: {acronyms: {casing: upper, words: ['I D']}}",
        "renames: {Order: Purchase}",
        "renames: {'#': Purchase}",
        "renames: {'#/components/schemas/Order': class}",
        "renames: {'#/components/schemas/Order': a.B}",
        "renames: {'#/components/schemas/Order': 'Übung'}",
        "code: {accessors: get}",
        "code: {generated: maybe}",
        "code: {nullness: {marked: a.B}}",
        "code: {nullness: {nullable: Nullable}}",
        "annotations: [{annotation: '@a.B'}]",
        "annotations: [{to: object}]",
        "annotations: [{to: objects, annotation: '@a.B'}]",
        "annotations: [{to: object, annotation: '@a.B) class Evil {}'}]",
        "interfaces: [{to: property, interface: a.B}]",
        "interfaces: [{to: type, interface: 'a.B { } class C'}]",
        "module: {requires: ['a; exports b']}",
        "select: {include: [{}]}",
        "select: {include: [{schema: A, tag: b}]}",
        "select: [1]",
        "[]",
        "code"
      })
  void refusesWhatMakesNoSense(String style) {
    read(style);
    assertThat(diagnostics.hasErrors()).isTrue();
    assertThat(diagnostics.all())
        .allSatisfy(d -> assertThat(d.location().file()).isEqualTo("templates/style.yaml"))
        .allSatisfy(d -> assertThat(d.location().line()).isPositive());
  }

  @Test
  void knowsPatterns() {
    assertThat(new Glob("/a/*").matches("/a/b")).isTrue();
    assertThat(new Glob("/a/*").matches("/a/b/c")).isFalse();
    assertThat(new Glob("/a/**").matches("/a/b/c")).isTrue();
    assertThat(new Glob("/a/**/d").matches("/a/b/c")).isFalse();
    assertThat(new Glob("*Request").matches("ChatRequest")).isTrue();
    assertThat(new Glob("*a*b*").matches("xxaxxbxx")).isTrue();
    assertThat(new Glob("").matches("x")).isFalse();
    assertThat(new Glob("*").matches("")).isTrue();
    assertThat(new Glob("*a".repeat(5000)).matches("a".repeat(4000))).isFalse();
  }

  private Style read(String text) {
    return StyleReader.read(DocumentSource.of("templates/style.yaml", text), diagnostics);
  }

  private List<String> errors() {
    return diagnostics.all().stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .map((Diagnostic d) -> d.message() + " " + d.fix())
        .toList();
  }
}
