package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.surface.Places;
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
      add(type, of());
    }
    if (!shape.isBuilt() || needed.size() != 1) {
      return;
    }
    Member only = needed.get(0);
    String pointer = shape.pointer(only);
    add(type, of(only, pointer, only.parameterType()));
    for (WrappedValue wrapped : WrappedValue.of(context, only.ref())) {
      add(type, of(only, wrapped.place(), wrapped.type()));
    }
  }

  private void add(TypeSpec.Builder type, MethodSpec factory) {
    String required = Places.required(shape.type().id().pointer());
    type.addMethod(context.recorder().from(required, factory));
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

  private MethodSpec of(Member member, String pointer, TypeName type) {
    ParameterSpec parameter = ParameterSpec.builder(type, member.name()).build();
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("{@return one with all that is required}\n$L", Docs.argument(member))
        .addParameter(context.recorder().from(pointer, parameter))
        .returns(shape.className())
        .addStatement("return builder().$L($L).build()", shape.setter(member), member.name())
        .build();
  }
}
