package io.github.openrouterjava.codegen.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationTextTest {

  @Test
  void readsWhatJavaWrites() throws Exception {
    AnnotationUse use =
        AnnotationText.parse(
            "@a.b.Outer.Inner( text = \"a\\\"\\u000a)\", n = -1_0".replace("_", "")
                + ", big = 5L, d = 1.5e3, on = true, c = 'x', cls = a.B.class, e = a.E.ONE,"
                + " nested = @a.C(\"x\"), list = {1, 2,}, none = {})");
    assertThat(use.type()).hasToString("a.b.Outer.Inner");
    assertThat(use.elements())
        .containsEntry("text", new AnnotationUse.Text("a\"\n)"))
        .containsEntry("n", new AnnotationUse.Literal("-10"))
        .containsEntry("big", new AnnotationUse.Literal("5L"))
        .containsEntry("d", new AnnotationUse.Literal("1.5e3"))
        .containsEntry("on", new AnnotationUse.Literal("true"))
        .containsEntry("c", new AnnotationUse.Literal("'x'"))
        .containsEntry("cls", new AnnotationUse.ClassOf(name("B")))
        .containsEntry("e", new AnnotationUse.Constant(name("E"), "ONE"))
        .containsEntry(
            "nested",
            new AnnotationUse.Nested(
                new AnnotationUse(name("C"), Map.of("value", new AnnotationUse.Text("x")))))
        .containsEntry(
            "list",
            new AnnotationUse.Array(
                List.of(new AnnotationUse.Literal("1"), new AnnotationUse.Literal("2"))))
        .containsEntry("none", new AnnotationUse.Array(List.of()));
  }

  @Test
  void needsNeitherSignNorParentheses() throws Exception {
    assertThat(AnnotationText.parse("a.B")).isEqualTo(new AnnotationUse(name("B"), Map.of()));
    assertThat(AnnotationText.parse(" @a.B ( ) "))
        .isEqualTo(new AnnotationUse(name("B"), Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "@B",
        "@a.b",
        "@a.B(",
        "@a.B(1",
        "@a.B(1 2)",
        "@a.B(\"x)",
        "@a.B(\"\\q\")",
        "@a.B(x = )",
        "@a.B(x = 1, x = 2)",
        "@a.B(1, 2)",
        "@a.B(x = foo())",
        "@a.B(x = 1 + 1)",
        "@a.B(x = 99999999999)",
        "@a.B(x = 99999999999999999999L)",
        "@a.B(x = {{1}})",
        "@a.B(class = 1)",
        "@a.B(x = a.B.class.class)",
        "@a.B(x = a.B.new)",
        "@a.B(x = '\\')",
        "@a.B */ class C {}",
        "@a.B(1) @a.C",
        "@a.B\u0000",
        "@a.B(x = 1f.2)",
        "@a.B(x = \"\\u12\")",
        "@java.lang.Override",
        "@a.B(@java.lang.Deprecated)"
      })
  void refusesAllElse(String text) {
    assertThatThrownBy(() -> AnnotationText.parse(text))
        .isInstanceOf(AnnotationText.InvalidException.class);
  }

  @Test
  void doesNotExhaustTheStack() {
    String deep = "@a.B(".repeat(100_000);
    assertThatThrownBy(() -> AnnotationText.parse(deep))
        .isInstanceOf(AnnotationText.InvalidException.class);
  }

  private static QualifiedName name(String simple) {
    return new QualifiedName("a", List.of(simple));
  }
}
