package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the methods a builder has that add one item to a list or put one entry into a map. */
final class ElementEmitter {

  private final ObjectShape shape;
  private final JavaTypes types;
  private final ClassName builder;

  ElementEmitter(ObjectShape shape) {
    this.shape = shape;
    this.types = shape.types();
    this.builder = shape.builder();
  }

  List<MethodSpec> of(Member member) {
    return member
        .ref()
        .match(
            scalar -> List.of(),
            list -> all(member, list.item(), add(member, list)),
            map -> all(member, map.value(), put(member, map)),
            declared -> List.of());
  }

  /** The method for the element's own type, and those for what makes one. */
  private List<MethodSpec> all(Member member, TypeRef element, MethodSpec own) {
    List<MethodSpec> methods = new ArrayList<>(List.of(own));
    Lifts.of(shape.context(), element, member.name()).stream()
        .limit(SetterEmitter.MAX_SETTERS - 1L)
        .forEach(lift -> methods.add(lifted(member, lift, own)));
    return methods;
  }

  private MethodSpec add(Member member, TypeRef.ListOf list) {
    return method(member, "an item appended to %s", "@param item the item")
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

  /** The same as {@code own} for what makes its last argument. */
  private MethodSpec lifted(Member member, Lift lift, MethodSpec own) {
    MethodSpec.Builder method = SetterEmitter.method(builder, member, own.name(), own.javadoc());
    CodeBlock.Builder call = CodeBlock.builder().add("return $L(", own.name());
    List<ParameterSpec> parameters = own.parameters();
    for (ParameterSpec parameter : parameters.subList(0, parameters.size() - 1)) {
      method.addParameter(parameter);
      call.add("$L, ", parameter.name());
    }
    String last = parameters.get(parameters.size() - 1).name();
    ParameterSpec parameter = ParameterSpec.builder(lift.type(), last).build();
    method.addParameter(
        lift.place().isEmpty()
            ? parameter
            : shape.context().recorder().from(lift.place(), parameter));
    return method
        .addStatement("$L)", call.add(lift.convert(CodeBlock.of("$L", last))).build())
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
    return nullable || types.of(type).isPrimitive()
        ? CodeBlock.of("$L", name)
        : SetterEmitter.nonNull(name);
  }

  static String adder(Member member) {
    String name = member.adder();
    if (name == null) {
      throw new IllegalStateException("no adder is named for " + member.wireName());
    }
    return name;
  }

  private MethodSpec.Builder method(Member member, String how, String... tags) {
    return SetterEmitter.method(
        builder, member, adder(member), MemberDocs.setter(member, how, tags));
  }
}
