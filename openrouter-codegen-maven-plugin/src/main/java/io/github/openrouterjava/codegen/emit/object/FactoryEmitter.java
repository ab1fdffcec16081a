package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.surface.Places;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits {@code of}, which takes what is required, for objects that require little. */
final class FactoryEmitter {

  /** With more required properties than this, a builder reads better than a factory. */
  private static final int MAX_PARAMETERS = 3;

  /** The number of factories for what makes the one required value, beside the one for itself. */
  static final int MAX_LIFTS = SetterEmitter.MAX_SETTERS - 1;

  private final ObjectShape shape;

  FactoryEmitter(ObjectShape shape) {
    this.shape = shape;
  }

  void addTo(TypeSpec.Builder type) {
    if (!shape.source().isBuilt()) {
      return;
    }
    List<Member> needed = shape.components().stream().filter(m -> m.property().required()).toList();
    if (shape.isEmpty()) {
      add(type, onlyValue());
    } else if (needed.size() == 1) {
      Member only = needed.get(0);
      add(type, of(only, only.pointer(), only.parameterType()));
      Lifts.ofFactory(shape.context(), only.ref(), only.name()).stream()
          .limit(MAX_LIFTS)
          .forEach(lift -> add(type, of(only, place(only, lift), lift.type())));
      if (only.isFile()) {
        add(type, of(only, only.pointer(), ClassName.get(Path.class)));
      }
    } else if (!needed.isEmpty() && needed.size() <= MAX_PARAMETERS) {
      add(type, of(needed));
    }
  }

  private static String place(Member only, Lift lift) {
    return lift.place().isEmpty() ? only.pointer() : lift.place();
  }

  private void add(TypeSpec.Builder type, MethodSpec factory) {
    String required = Places.required(shape.source().place());
    type.addMethod(shape.context().recorder().from(required, factory));
  }

  private MethodSpec onlyValue() {
    CodeBlock value =
        shape.isClass() || !shape.source().hasExtras()
            ? CodeBlock.of("builder().build()")
            : CodeBlock.of(
                "new $T($T.NONE)", shape.className(), RuntimeTypes.ADDITIONAL_PROPERTIES);
    return factory()
        .addJavadoc("{@return the value without additional properties}")
        .addStatement("return $L", value)
        .build();
  }

  private MethodSpec of(Member member, String place, TypeName type) {
    return factory()
        .addJavadoc(
            "{@return a value with every required property}\n$L", MemberDocs.argument(member))
        .addParameter(parameter(member, place, type))
        .addStatement("return builder().$L($L).build()", shape.setter(member), member.name())
        .build();
  }

  private MethodSpec of(List<Member> needed) {
    MethodSpec.Builder method =
        factory().addJavadoc("{@return a value with every required property}");
    CodeBlock.Builder call = CodeBlock.builder().add("return builder()");
    for (Member member : needed) {
      method.addJavadoc("\n$L", MemberDocs.argument(member));
      method.addParameter(parameter(member, member.pointer(), member.parameterType()));
      call.add(".$L($L)", shape.setter(member), member.name());
    }
    return method.addStatement(call.add(".build()").build()).build();
  }

  private ParameterSpec parameter(Member member, String place, TypeName type) {
    ParameterSpec parameter = ParameterSpec.builder(type, member.name()).build();
    return shape.context().recorder().from(place, parameter);
  }

  private MethodSpec.Builder factory() {
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(shape.className());
  }
}
