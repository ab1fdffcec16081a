package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits {@code of} for objects that need no more than one value. */
final class FactoryEmitter {

  private final TypeContext context;
  private final ObjectShape shape;

  FactoryEmitter(TypeContext context, ObjectShape shape) {
    this.context = context;
    this.shape = shape;
  }

  void addTo(TypeSpec.Builder type) {
    List<Member> needed = shape.components().stream().filter(m -> m.property().required()).toList();
    if (shape.isBuilt() && shape.isEmpty()) {
      type.addMethod(of());
    }
    if (!shape.isBuilt() || needed.size() != 1) {
      return;
    }
    Member only = needed.get(0);
    type.addMethod(of(only, only.parameterType()));
    for (WrappedValue wrapped : WrappedValue.of(context, only.ref())) {
      type.addMethod(of(only, wrapped.type()));
    }
  }

  private MethodSpec of() {
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("{@return the only one there is, but for additional properties}")
        .returns(shape.className())
        .addStatement(
            shape.isClass()
                ? CodeBlock.of("return builder().build()")
                : CodeBlock.of(
                    "return new $T($T.NONE)",
                    shape.className(),
                    RuntimeTypes.ADDITIONAL_PROPERTIES))
        .build();
  }

  private MethodSpec of(Member member, TypeName parameter) {
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("{@return one with all that is required}\n$L", Docs.argument(member))
        .addParameter(parameter, member.name())
        .returns(shape.className())
        .addStatement("return builder().$L($L).build()", shape.setter(member), member.name())
        .build();
  }
}
