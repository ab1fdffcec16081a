package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.style.Style;
import io.github.openrouterjava.codegen.surface.Places;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the methods a builder has for one property: those that set it, add to it, clear it. */
final class SetterEmitter {

  private final ObjectShape shape;
  private final JavaTypes types;
  private final ClassName builder;

  SetterEmitter(ObjectShape shape) {
    this.shape = shape;
    this.types = shape.types();
    this.builder = shape.builder();
  }

  List<MethodSpec> of(Member member) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(set(member, member.parameterType()));
    if (member.isBoxed()) {
      methods.add(set(member, types.of(member.ref())));
    }
    for (WrappedValue wrapped : WrappedValue.distinct(shape.context(), member.ref())) {
      methods.add(wrap(member, wrapped));
    }
    if (member.isTime() && types.style().dates() == Style.Dates.JAVA_TIME) {
      methods.add(fromTime(member));
    }
    methods.addAll(member.isPatch() ? List.of(clear(member)) : one(member));
    return methods;
  }

  /** Adds one item to a list, or puts one entry into a map. */
  private List<MethodSpec> one(Member member) {
    return member
        .ref()
        .match(
            scalar -> List.of(),
            list -> List.of(add(member, list)),
            map -> List.of(put(member, map)),
            declared -> List.of());
  }

  private MethodSpec set(Member member, TypeName parameter) {
    String name = member.name();
    CodeBlock value = CodeBlock.of("$L", name);
    if (isNeeded(member) && !parameter.isPrimitive()) {
      value = nonNull(name);
    }
    if (member.isPatch()) {
      value = CodeBlock.of("$T.of($L)", RuntimeTypes.PATCH, value);
    }
    return setter(member)
        .addParameter(parameter, name)
        .addStatement("this.$L = $L", name, value)
        .addStatement("return this")
        .build();
  }

  /** A setter that takes what a wrapper record of the property's union wraps. */
  private MethodSpec wrap(Member member, WrappedValue wrapped) {
    boolean primitive = wrapped.type().isPrimitive();
    String form =
        isNeeded(member) || primitive ? "new $T($L)" : "$2L == null ? null : new $1T($2L)";
    CodeBlock value =
        isNeeded(member) && !primitive ? nonNull(member.name()) : CodeBlock.of("$L", member.name());
    CodeBlock converted = CodeBlock.of(form, wrapped.wrapper(), value);
    return convert(member, wrapped.type(), wrapped.place(), converted);
  }

  /** A setter that takes a date, or a date and time, for the text that says it. */
  private MethodSpec fromTime(Member member) {
    TypeName time = ClassName.get(member.isTimestamp() ? OffsetDateTime.class : LocalDate.class);
    CodeBlock text =
        isNeeded(member)
            ? CodeBlock.of("$T.text($L)", RuntimeTypes.TIMESTAMPS, nonNull(member.name()))
            : CodeBlock.of(
                "$2L == null ? null : $1T.text($2L)", RuntimeTypes.TIMESTAMPS, member.name());
    return convert(member, time, Places.format(member.pointer()), text);
  }

  /**
   * A setter that takes a value of another type than the property's.
   *
   * @param place what the document says so that the setter is there
   */
  private MethodSpec convert(Member member, TypeName type, String place, CodeBlock value) {
    boolean nullable = !isNeeded(member) && !type.isPrimitive();
    ParameterSpec parameter =
        ParameterSpec.builder(nullable ? types.nullable(type) : type, member.name()).build();
    return setter(member)
        .addParameter(shape.context().recorder().from(place, parameter))
        .addStatement("return $L($L)", shape.setter(member), value)
        .build();
  }

  private MethodSpec clear(Member member) {
    String name =
        "clear" + Character.toUpperCase(member.name().charAt(0)) + member.name().substring(1);
    return method(member, name, "%s set to JSON {@code null}")
        .addStatement("$L = $T.ofNull()", member.name(), RuntimeTypes.PATCH)
        .addStatement("return this")
        .build();
  }

  private MethodSpec add(Member member, TypeRef.ListOf list) {
    return method(member, adder(member), "an item appended to %s", "@param item the item")
        .addParameter(elementType(list.item(), list.nullableItems()), "item")
        .addStatement(
            "this.$1L = $2T.add(this.$1L, $3L)",
            member.name(),
            RuntimeTypes.COPIES,
            element("item", list.item(), list.nullableItems()))
        .addStatement("return this")
        .build();
  }

  private MethodSpec put(Member member, TypeRef.MapOf map) {
    return method(
            member,
            adder(member),
            "an entry put into %s",
            "@param key the entry's key",
            "@param value the entry's value")
        .addParameter(String.class, "key")
        .addParameter(elementType(map.value(), map.nullableValues()), "value")
        .addStatement(
            "this.$1L = $2T.put(this.$1L, key, $3L)",
            member.name(),
            RuntimeTypes.COPIES,
            element("value", map.value(), map.nullableValues()))
        .addStatement("return this")
        .build();
  }

  /** The method that puts a property that is not described but has a described type. */
  MethodSpec putEntry(TypeRef.MapOf entries) {
    String field = ObjectShape.ENTRIES;
    return MethodSpec.methodBuilder("putEntry")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            "{@return this builder, with an additional property}\n@param key the property's name\n"
                + "@param value the property's value")
        .addParameter(String.class, "key")
        .addParameter(elementType(entries.value(), entries.nullableValues()), "value")
        .returns(builder)
        .addStatement(
            "this.$1L = $2T.put(this.$1L, $3T.undeclared(declared(), key), $4L)",
            field,
            RuntimeTypes.COPIES,
            RuntimeTypes.CHECKS,
            element("value", entries.value(), entries.nullableValues()))
        .addStatement("return this")
        .build();
  }

  private TypeName elementType(TypeRef type, boolean nullable) {
    return nullable ? types.nullable(type) : types.of(type);
  }

  /** The argument that is a list's item or a map's value, checked if it must not be null. */
  private CodeBlock element(String name, TypeRef type, boolean nullable) {
    return nullable || types.of(type).isPrimitive() ? CodeBlock.of("$L", name) : nonNull(name);
  }

  private static CodeBlock nonNull(String name) {
    return CodeBlock.of("$T.nonNull($L, $S)", RuntimeTypes.CHECKS, name, name);
  }

  /** Whether a setter must be given a value. */
  private static boolean isNeeded(Member member) {
    return member.isDefinite() || member.isPatch();
  }

  private static String adder(Member member) {
    String name = member.adder();
    if (name == null) {
      throw new IllegalStateException("no adder is named for " + member.wireName());
    }
    return name;
  }

  private MethodSpec.Builder setter(Member member) {
    return method(member, shape.setter(member), "%s set", MemberDocs.argument(member));
  }

  private MethodSpec.Builder method(Member member, String name, String how, String... tags) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(MemberDocs.setter(member, how, tags))
            .returns(builder);
    return member.isDeprecated() ? method.addAnnotation(Deprecated.class) : method;
  }
}
