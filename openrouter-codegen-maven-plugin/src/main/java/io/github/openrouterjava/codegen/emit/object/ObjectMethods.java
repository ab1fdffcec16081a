package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Emits the methods of {@link Object} that a record has and a class lacks. */
public final class ObjectMethods {

  private ObjectMethods() {}

  /** Of a class that is equal to what has the same JSON. */
  static List<MethodSpec> byJson(ClassName type, JavaTypes types) {
    CodeBlock json = CodeBlock.of("$T.of(this)", RuntimeTypes.JSON_VALUE);
    CodeBlock equal =
        CodeBlock.of(
            "return other instanceof $T && $L.equals($T.of(other))",
            type,
            json,
            RuntimeTypes.JSON_VALUE);
    return List.of(
        equality(equal, types),
        hash(CodeBlock.of("return $L.hashCode()", json)),
        text(CodeBlock.of("return $S + $L", type.simpleName(), json)));
  }

  /** Of a class that is equal to what has equal values, as a record is. */
  public static List<MethodSpec> byValues(ClassName type, List<String> fields, JavaTypes types) {
    CodeBlock.Builder equal = CodeBlock.builder().add("return other instanceof $T", type);
    equal.add(fields.isEmpty() ? "" : " that");
    CodeBlock.Builder text = CodeBlock.builder().add("return \"$L[", type.simpleName());
    String separator = "";
    for (String field : fields) {
      equal.add("$W&& $1T.equals(this.$2N, that.$2N)", Objects.class, field);
      text.add("$1L$2L=\"$W+ $2N$W+ \"", separator, field);
      separator = ", ";
    }
    CodeBlock hash =
        fields.stream().map(f -> CodeBlock.of("$N", f)).collect(CodeBlock.joining(",$W"));
    return List.of(
        equality(equal.build(), types),
        hash(CodeBlock.of("return $T.hash($L)", Objects.class, hash)),
        text(text.add("]\"").build()));
  }

  /** The text of an object, as that of a record, but with {@code ***} in place of secrets. */
  static MethodSpec masked(ObjectShape shape) {
    CodeBlock.Builder text =
        CodeBlock.builder().add("return \"$L[", shape.className().simpleName());
    String separator = "";
    for (Member member : shape.components()) {
      text.add("$1L$2L=\"$W+ ", separator, member.name());
      if (member.property().secret()) {
        text.add("$T.masked($N)", RuntimeTypes.CHECKS, member.name());
      } else {
        text.add("$N", member.name());
      }
      text.add("$W+ \"");
      separator = ", ";
    }
    if (shape.hasEntries()) {
      text.add("$1L$2L=\"$W+ $2L$W+ \"", separator, ObjectShape.ENTRIES);
      separator = ", ";
    }
    if (shape.source().hasExtras()) {
      text.add("$1L$2L=\"$W+ $2L.asMap()$W+ \"", separator, ObjectShape.EXTRAS);
    }
    return text(text.add("]\"").build());
  }

  private static MethodSpec equality(CodeBlock statement, JavaTypes types) {
    return method("equals")
        .addParameter(types.nullable(ClassName.OBJECT), "other")
        .returns(boolean.class)
        .addStatement(statement)
        .build();
  }

  private static MethodSpec hash(CodeBlock statement) {
    return method("hashCode").returns(int.class).addStatement(statement).build();
  }

  private static MethodSpec text(CodeBlock statement) {
    return method("toString").returns(String.class).addStatement(statement).build();
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
