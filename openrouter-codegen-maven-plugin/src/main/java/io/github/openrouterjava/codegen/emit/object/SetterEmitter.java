package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.style.Style;
import io.github.openrouterjava.codegen.surface.Places;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits the methods a builder has that set one property, at most {@link #MAX_SETTERS} of a name:
 * its own type first, then a primitive beside its box, the items of a list, and what {@link Lifts}
 * says.
 */
final class SetterEmitter {

  /** More overloads than these help nobody to choose. */
  static final int MAX_SETTERS = 5;

  private final ObjectShape shape;
  private final JavaTypes types;
  private final ClassName builder;

  SetterEmitter(ObjectShape shape) {
    this.shape = shape;
    this.types = shape.types();
    this.builder = shape.builder();
  }

  List<MethodSpec> of(Member member) {
    List<MethodSpec> setters = setters(member);
    List<MethodSpec> methods = new ArrayList<>(setters);
    if (member.isPatch()) {
      methods.add(setNull(member));
      methods.add(clear(member));
    } else {
      if (!member.isDefinite() && setters.stream().filter(SetterEmitter::takesNull).count() > 1) {
        methods.add(clear(member));
      }
      methods.addAll(new ElementEmitter(shape).of(member));
    }
    return methods;
  }

  private List<MethodSpec> setters(Member member) {
    List<MethodSpec> setters = new ArrayList<>();
    setters.add(set(member, member.parameterType()));
    if (member.isBoxed()) {
      setters.add(set(member, types.of(member.ref())));
    }
    if (member.isTime() && types.style().dates() == Style.Dates.JAVA_TIME) {
      setters.add(fromTime(member));
    }
    TypeRef.ListOf list = member.list();
    if (list != null) {
      setters.addAll(new ItemsEmitter(shape).of(member, list));
    }
    if (member.isFile()) {
      setters.add(fromFile(member));
    }
    Lifts.of(shape.context(), member.ref(), member.name())
        .forEach(lift -> setters.addAll(from(member, lift)));
    return setters.stream().limit(MAX_SETTERS).toList();
  }

  private static boolean takesNull(MethodSpec setter) {
    return !setter.parameters().get(0).type().isPrimitive();
  }

  private MethodSpec set(Member member, TypeName parameter) {
    String name = member.name();
    CodeBlock value = CodeBlock.of("$L", name);
    if (member.isDefinite() && !parameter.isPrimitive()) {
      value = nonNull(name);
    }
    if (member.isPatch()) {
      String method = parameter.isPrimitive() ? "of" : "orAbsent";
      value = CodeBlock.of("$T.$L($L)", RuntimeTypes.PATCH, method, value);
    }
    MethodSpec.Builder method =
        setter(member).addParameter(parameter, name).addStatement("this.$L = $L", name, value);
    if (member.isFile()) {
      method.addStatement("file($S, null)", name);
    }
    return method.addStatement("return this").build();
  }

  /** The setter that takes another type, and for the list that a union may be, its items. */
  private List<MethodSpec> from(Member member, Lift lift) {
    List<MethodSpec> setters = new ArrayList<>();
    String name = member.name();
    boolean checked = member.isDefinite() && !lift.type().isPrimitive();
    CodeBlock converted = lift.convert(checked ? nonNull(name) : CodeBlock.of("$L", name));
    boolean nullable = !member.isDefinite() && !lift.type().isPrimitive();
    setters.add(
        convert(
            member,
            lift.type(),
            lift.place(),
            nullable ? CodeBlock.of("$L == null ? null : $L", name, converted) : converted));
    if (ItemsEmitter.isReifiableList(lift.type())) {
      TypeName item = ((ParameterizedTypeName) lift.type()).typeArguments().get(0);
      CodeBlock items = CodeBlock.of("$T.items($S, $L)", RuntimeTypes.COPIES, name, name);
      setters.add(
          setter(member)
              .addParameter(parameter(ArrayTypeName.of(item), name, lift.place()))
              .varargs()
              .addStatement("return $L($L)", shape.setter(member), lift.convert(items))
              .build());
    }
    return setters;
  }

  /** A setter that takes a date, or a date and time, for the text that says it. */
  private MethodSpec fromTime(Member member) {
    TypeName time = ClassName.get(member.isTimestamp() ? OffsetDateTime.class : LocalDate.class);
    CodeBlock text =
        member.isDefinite()
            ? CodeBlock.of("$T.text($L)", RuntimeTypes.TIMESTAMPS, nonNull(member.name()))
            : CodeBlock.of(
                "$2L == null ? null : $1T.text($2L)", RuntimeTypes.TIMESTAMPS, member.name());
    return convert(member, time, Places.format(member.pointer()), text);
  }

  /** A setter that takes a file, which {@code build()} reads. */
  private MethodSpec fromFile(Member member) {
    return method(
            member,
            shape.setter(member),
            "%s read from a file when it is built",
            "@param " + member.name() + " the file; its name's extension tells its media type")
        .addParameter(Path.class, member.name())
        .addStatement("this.$L = null", member.name())
        .addStatement("file($1S, $2L)", member.name(), nonNull(member.name()))
        .addStatement("return this")
        .build();
  }

  /**
   * A setter that takes a value of another type than the property's.
   *
   * @param place what the document says so that the setter is there, empty for the property itself
   */
  private MethodSpec convert(Member member, TypeName type, String place, CodeBlock value) {
    boolean nullable = !member.isDefinite() && !type.isPrimitive();
    TypeName taken = nullable ? types.nullable(type) : type;
    return setter(member)
        .addParameter(parameter(taken, member.name(), place))
        .addStatement("return $L($L)", shape.setter(member), value)
        .build();
  }

  private ParameterSpec parameter(TypeName type, String name, String place) {
    ParameterSpec parameter = ParameterSpec.builder(type, name).build();
    return place.isEmpty() ? parameter : shape.context().recorder().from(place, parameter);
  }

  private MethodSpec clear(Member member) {
    MethodSpec.Builder method = method(member, shape.clearer(member), "%s not set");
    if (member.isFile()) {
      method.addStatement("file($S, null)", member.name());
    }
    return method
        .addStatement(
            "this.$L = $L",
            member.name(),
            member.isPatch() ? CodeBlock.of("$T.absent()", RuntimeTypes.PATCH) : "null")
        .addStatement("return this")
        .build();
  }

  private MethodSpec setNull(Member member) {
    return method(member, shape.nullSetter(member), "%s set to JSON {@code null}")
        .addStatement("this.$L = $T.ofNull()", member.name(), RuntimeTypes.PATCH)
        .addStatement("return this")
        .build();
  }

  static CodeBlock nonNull(String name) {
    return CodeBlock.of("$T.nonNull($L, $S)", RuntimeTypes.CHECKS, name, name);
  }

  private MethodSpec.Builder setter(Member member) {
    return method(member, shape.setter(member), "%s set", MemberDocs.argument(member));
  }

  private MethodSpec.Builder method(Member member, String name, String how, String... tags) {
    return method(builder, member, name, MemberDocs.setter(member, how, tags));
  }

  /** A method of a builder that belongs to a property. */
  static MethodSpec.Builder method(ClassName builder, Member member, String name, CodeBlock doc) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(doc)
            .returns(builder);
    return member.isDeprecated() ? method.addAnnotation(Deprecated.class) : method;
  }
}
