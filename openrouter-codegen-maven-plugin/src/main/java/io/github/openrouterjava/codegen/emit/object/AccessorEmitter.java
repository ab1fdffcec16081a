package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.emit.text.Phrases;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.style.Style;
import io.github.openrouterjava.codegen.surface.Places;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Emits the accessors that are not those of record components: constants and typed views. */
final class AccessorEmitter {

  private final JavaTypes types;
  private final ObjectShape shape;

  AccessorEmitter(ObjectShape shape) {
    this.types = shape.types();
    this.shape = shape;
  }

  void addTo(TypeSpec.Builder type) {
    for (Member member : shape.members()) {
      Literal constant = member.constant();
      if (constant != null) {
        type.addMethod(shape.record(member, constant(member, constant)));
      }
      addTimes(type, member);
    }
  }

  /** What gives a text as the time it says; the text itself stays as the server sent it. */
  private void addTimes(TypeSpec.Builder type, Member member) {
    Style.Dates dates = types.style().dates();
    if (dates != Style.Dates.TEXT && member.isTimestamp()) {
      add(type, member, "Instant", Instant.class, "as an instant");
    }
    if (dates == Style.Dates.JAVA_TIME && member.isTimestamp()) {
      add(type, member, "DateTime", OffsetDateTime.class, "as a date and time with its offset");
    }
    if (dates == Style.Dates.JAVA_TIME && member.isDate()) {
      add(type, member, "Date", LocalDate.class, "as a date");
    }
  }

  private void add(TypeSpec.Builder type, Member member, String view, Class<?> result, String how) {
    String name = member.name() + "As" + view;
    if (shape.takenNames().contains(name)) {
      return;
    }
    String parser = view.substring(0, 1).toLowerCase(Locale.ROOT) + view.substring(1);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(shape.accessorNamed(name))
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                "{@return {@link #$L()} $L}\n@throws $T if the text has another form",
                shape.accessor(member),
                how,
                DateTimeParseException.class)
            .returns(types.nullable(ClassName.get(result)))
            .addStatement("return $T.$L($L)", RuntimeTypes.TIMESTAMPS, parser, member.name());
    if (member.isDeprecated()) {
      method.addAnnotation(Deprecated.class);
      method.addJavadoc("\n" + Phrases.DEPRECATED);
    }
    String format = Places.format(member.pointer());
    type.addMethod(shape.context().recorder().from(format, method.build()));
  }

  private MethodSpec constant(Member member, Literal constant) {
    TypeName type = type(constant);
    return MethodSpec.methodBuilder(shape.accessor(member))
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(MemberDocs.always(constant))
        .addAnnotations(shape.source().annotations(member))
        .returns(type)
        .addStatement("return $L", value(type, constant))
        .build();
  }

  /** The type of a constant: that of its kind, or one it fits. */
  private TypeName type(Literal constant) {
    TypeName type = types.of(scalar(constant));
    boolean narrow = type.equals(TypeName.INT);
    return narrow && !fitsInt(constant.text()) ? TypeName.LONG : type;
  }

  private static boolean fitsInt(String number) {
    return number.matches("-?\\d{1,10}") && Math.abs(Long.parseLong(number)) <= Integer.MAX_VALUE;
  }

  private static TypeRef scalar(Literal constant) {
    return switch (constant.kind()) {
      case STRING -> TypeRef.Scalar.STRING;
      case BOOLEAN -> TypeRef.Scalar.BOOLEAN;
      case INTEGER -> TypeRef.Scalar.INTEGER;
      default -> TypeRef.Scalar.NUMBER;
    };
  }

  private static CodeBlock value(TypeName type, Literal constant) {
    boolean number = constant.kind() == JsonKind.INTEGER || constant.kind() == JsonKind.NUMBER;
    if (type.isPrimitive() || !number) {
      return type.equals(TypeName.INT)
          ? CodeBlock.of("(int) $L", Literals.of(constant))
          : CodeBlock.of("$L", Literals.of(constant));
    }
    return CodeBlock.of("new $T($S)", type, constant.text());
  }
}
