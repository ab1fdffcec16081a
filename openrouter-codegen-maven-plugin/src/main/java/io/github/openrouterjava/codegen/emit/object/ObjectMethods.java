package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Literals;
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
    return List.of(equality(equal, types), hash(CodeBlock.of("return $L.hashCode()", json)));
  }

  /** Of a class that is equal to what has equal values, as a record is. */
  public static List<MethodSpec> byValues(ClassName type, List<String> fields, JavaTypes types) {
    CodeBlock.Builder equal = CodeBlock.builder().add("return other instanceof $T", type);
    equal.add(fields.isEmpty() ? "" : " that");
    for (String field : fields) {
      equal.add("$W&& $1T.equals(this.$2N, that.$2N)", Objects.class, field);
    }
    CodeBlock hash =
        fields.stream().map(f -> CodeBlock.of("$N", f)).collect(CodeBlock.joining(",$W"));
    return List.of(
        equality(equal.build(), types),
        hash(CodeBlock.of("return $T.hash($L)", Objects.class, hash)));
  }

  /** The text of a class with values of these names. */
  public static MethodSpec text(ClassName type, List<String> fields) {
    CodeBlock values =
        fields.stream()
            .map(field -> CodeBlock.of(",$W$1S, $1N", field))
            .collect(CodeBlock.joining(""));
    return text(
        CodeBlock.of("return $T.values($S$L)", RuntimeTypes.SHOWN, type.simpleName(), values));
  }

  /** The text of an object: what is set, and {@code ***} in place of secrets. */
  static MethodSpec text(ObjectShape shape) {
    if (shape.source().isDecoded()) {
      CodeBlock secrets =
          shape.source().secrets().stream()
              .map(name -> CodeBlock.of(",$W$L", Literals.string(name)))
              .collect(CodeBlock.joining(""));
      return text(CodeBlock.of("return $T.of(this$L)", RuntimeTypes.SHOWN, secrets));
    }
    CodeBlock.Builder values = CodeBlock.builder();
    for (Member member : shape.components()) {
      values.add(
          member.property().secret()
              ? CodeBlock.of(",$W$1S, $2T.masked($1N)", member.name(), RuntimeTypes.SHOWN)
              : CodeBlock.of(",$W$1S, $1N", member.name()));
    }
    if (shape.hasEntries()) {
      values.add(",$W$1S, $1N", ObjectShape.ENTRIES);
    }
    if (shape.source().hasExtras()) {
      values.add(",$W$1S, $1L.asMap()", ObjectShape.EXTRAS);
    }
    String name = shape.className().simpleName();
    return text(CodeBlock.of("return $T.values($S$L)", RuntimeTypes.SHOWN, name, values.build()));
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
