package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the methods of {@link Object} for classes that compare by their JSON. */
final class ObjectMethods {

  private ObjectMethods() {}

  static List<MethodSpec> of(ClassName type, JavaTypes types) {
    MethodSpec equality =
        method("equals")
            .addParameter(types.nullable(ClassName.OBJECT), "other")
            .returns(boolean.class)
            .addStatement(
                "return other instanceof $1T && $2T.of(this).equals($2T.of(other))",
                type,
                RuntimeTypes.JSON_VALUE)
            .build();
    MethodSpec hash =
        method("hashCode")
            .returns(int.class)
            .addStatement("return $T.of(this).hashCode()", RuntimeTypes.JSON_VALUE)
            .build();
    MethodSpec text =
        method("toString")
            .returns(String.class)
            .addStatement("return $S + $T.of(this)", type.simpleName(), RuntimeTypes.JSON_VALUE)
            .build();
    return List.of(equality, hash, text);
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
