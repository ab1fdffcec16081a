package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Emits the setters of a list that take its items as separate arguments. */
final class ItemsEmitter {

  private final ObjectShape shape;

  ItemsEmitter(ObjectShape shape) {
    this.shape = shape;
  }

  /** The setters; none for items whose arrays Java cannot check (JLS 4.7). */
  List<MethodSpec> of(Member member, TypeRef.ListOf list) {
    TypeName item = shape.types().of(list.item());
    if (item instanceof ParameterizedTypeName) {
      return List.of();
    }
    List<MethodSpec> setters = new ArrayList<>();
    setters.add(
        list.nullableItems()
            ? nullableItems(member, shape.types().nullable(list.item()))
            : items(member, item));
    if (member.adder() != null && !member.isPatch()) {
      Lifts.of(shape.context(), list.item(), "item").stream()
          .filter(lift -> lift.type().equals(ClassName.get(String.class)))
          .forEach(lift -> setters.add(lifted(member, lift)));
    }
    return setters;
  }

  static boolean isReifiableList(TypeName type) {
    return type instanceof ParameterizedTypeName list
        && list.rawType().equals(ClassName.get(List.class))
        && list.typeArguments().get(0) instanceof ClassName;
  }

  private MethodSpec items(Member member, TypeName item) {
    return setter(member, item, member.pointer())
        .addStatement(
            "return $L($T.items($S, $L))",
            shape.setter(member),
            RuntimeTypes.COPIES,
            member.name(),
            member.name())
        .build();
  }

  private MethodSpec nullableItems(Member member, TypeName item) {
    return setter(member, item, member.pointer())
        .addStatement("return $L($T.asList($L))", shape.setter(member), Arrays.class, member.name())
        .build();
  }

  private MethodSpec lifted(Member member, Lift lift) {
    return setter(member, lift.type(), lift.place())
        .addStatement("this.$L = $T.items()", member.name(), RuntimeTypes.COPIES)
        .beginControlFlow("for ($T item : $L)", lift.type(), SetterEmitter.nonNull(member.name()))
        .addStatement("$L(item)", ElementEmitter.adder(member))
        .endControlFlow()
        .addStatement("return this")
        .build();
  }

  private MethodSpec.Builder setter(Member member, TypeName item, String place) {
    ParameterSpec parameter = ParameterSpec.builder(ArrayTypeName.of(item), member.name()).build();
    CodeBlock doc =
        MemberDocs.setter(
            member, "%s set to these items", "@param " + member.name() + " the items");
    return SetterEmitter.method(shape.builder(), member, shape.setter(member), doc)
        .addParameter(
            place.isEmpty() ? parameter : shape.context().recorder().from(place, parameter))
        .varargs();
  }
}
