package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.model.Literal;
import java.time.Instant;
import javax.lang.model.element.Modifier;

/** Emits the accessors that are not those of record components: constants and typed views. */
final class AccessorEmitter {

  private final ObjectShape shape;

  AccessorEmitter(ObjectShape shape) {
    this.shape = shape;
  }

  void addTo(TypeSpec.Builder type) {
    for (Member member : shape.members()) {
      Literal constant = member.constant();
      if (constant != null) {
        type.addMethod(constant(member, constant));
      }
      String moment = member.name() + "AsInstant";
      if (member.isTimestamp() && !shape.takenNames().contains(moment)) {
        type.addMethod(instant(member, moment));
      }
    }
  }

  private static MethodSpec constant(Member member, Literal constant) {
    TypeName type =
        switch (constant.kind()) {
          case STRING -> ClassName.get(String.class);
          case BOOLEAN -> TypeName.BOOLEAN;
          case INTEGER -> TypeName.LONG;
          default -> TypeName.DOUBLE;
        };
    return MethodSpec.methodBuilder(member.name())
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(Docs.always(constant))
        .returns(type)
        .addStatement("return $L", JsonCode.literal(constant))
        .build();
  }

  private static MethodSpec instant(Member member, String name) {
    ClassName instant = ClassName.get(Instant.class);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                "{@return {@link #$L()} as a moment in time; fails where it is not one}",
                member.name())
            .returns(JavaTypes.nullable(instant))
            .addStatement("return $T.instant($L)", RuntimeTypes.TIMESTAMPS, member.name());
    if (member.isDeprecated()) {
      method.addAnnotation(Deprecated.class);
      method.addJavadoc("\n\n@deprecated The API's document says so.");
    }
    return method.build();
  }
}
