package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.UnionType;
import io.github.openrouterjava.codegen.naming.AlternativeNames;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Emits how callers tell the alternatives of a union apart without {@code instanceof}. The methods
 * are static: a type may be an alternative of several unions, and would inherit those of each.
 */
final class AlternativeEmitter {

  /** The JVM's limit of 255 arguments (JVMS 4.3.3), less the value and the unknown alternative. */
  private static final int MAX_FUNCTIONS = 253;

  private static final String VALUE = "value";

  private final TypeContext context;
  private final JavaTypes types;
  private final UnionType union;
  private final ClassName className;
  private final ClassName unknown;
  private final List<Choice> choices = new ArrayList<>();

  /**
   * An alternative with its Java form.
   *
   * @param names its names
   * @param test the class that values of it have
   * @param result the type that callers see, boxed
   * @param value what callers see of {@code one}, which has the class
   * @param place where the document has it
   */
  private record Choice(
      AlternativeNames names, ClassName test, TypeName result, CodeBlock value, String place) {}

  AlternativeEmitter(TypeContext context, UnionType union) {
    this.context = context;
    this.types = context.types();
    this.union = union;
    this.className = context.className(union.id());
    this.unknown = className.nestedClass(Unions.UNKNOWN);
    List<AlternativeNames> names = context.names().type(union.id()).alternatives();
    for (int i = 0; i < union.alternatives().size(); i++) {
      choices.add(choice(names.get(i), union.alternatives().get(i)));
    }
  }

  private Choice choice(AlternativeNames names, Alternative alternative) {
    String place = Places.alternative(union.id(), alternative);
    ClassName test =
        alternative.match(
            object -> context.className(object.id()),
            other -> context.className(other.id()),
            wrapped ->
                className.nestedClass(context.names().type(union.id()).member(wrapped.hint())));
    return alternative.match(
        object -> new Choice(names, test, test, CodeBlock.of("one"), place),
        other -> new Choice(names, test, test, CodeBlock.of("one"), place),
        wrapped -> {
          boolean flag = types.of(wrapped.type()).equals(TypeName.BOOLEAN);
          String accessor = context.names().members().accessor(VALUE, flag);
          CodeBlock value = CodeBlock.of("one.$N()", accessor);
          return new Choice(names, test, types.boxed(wrapped.type()), value, place);
        });
  }

  /** Adds the methods. */
  void addTo(TypeSpec.Builder type) {
    for (Choice choice : choices) {
      type.addMethod(context.recorder().from(choice.place(), test(choice)));
      type.addMethod(context.recorder().from(choice.place(), cast(choice)));
    }
    if (choices.size() <= MAX_FUNCTIONS) {
      type.addMethod(context.recorder().match(match()));
    }
  }

  private MethodSpec test(Choice choice) {
    return method(choice.names().test())
        .addJavadoc(
            "{@return whether {@code value} is $L}\n@param value the value, or null",
            described(choice))
        .addParameter(types.nullable(className), VALUE)
        .returns(TypeName.BOOLEAN)
        .addStatement("return value instanceof $T", choice.test())
        .build();
  }

  private MethodSpec cast(Choice choice) {
    return method(choice.names().cast())
        .addJavadoc(
            "{@return {@code value} as $L, or null if it is not one}\n@param value the value, or null",
            described(choice))
        .addParameter(types.nullable(className), VALUE)
        .returns(types.nullable(choice.result()))
        .addStatement("return value instanceof $T one ? $L : null", choice.test(), choice.value())
        .build();
  }

  private MethodSpec match() {
    TypeVariableName result =
        types.style().nullness().inTypes()
            ? TypeVariableName.get("R", types.nullable(ClassName.OBJECT))
            : TypeVariableName.get("R");
    MethodSpec.Builder method =
        method(AlternativeNames.MATCH)
            .addTypeVariable(result)
            .returns(result)
            .addJavadoc("{@return what the function returns that is given for what the value is}\n")
            .addJavadoc("@param <R> the type of the result\n@param value the value")
            .addParameter(className, VALUE);
    for (Choice choice : choices) {
      String name = choice.names().argument();
      method.addJavadoc("\n@param $L the function of $L", name, described(choice));
      ParameterSpec parameter =
          ParameterSpec.builder(function(choice.result(), result), name).build();
      method.addParameter(context.recorder().from(choice.place(), parameter));
      method
          .beginControlFlow("if (value instanceof $T one)", choice.test())
          .addStatement("return $N.apply($L)", name, choice.value())
          .endControlFlow();
    }
    return method
        .addJavadoc("\n@param unknown the function of any other value")
        .addParameter(function(unknown, result), "unknown")
        .addStatement(
            "return unknown.apply(($T) $T.nonNull(value, $S))", unknown, RuntimeTypes.CHECKS, VALUE)
        .build();
  }

  private static TypeName function(TypeName argument, TypeVariableName result) {
    return ParameterizedTypeName.get(
        ClassName.get(Function.class),
        WildcardTypeName.supertypeOf(argument),
        WildcardTypeName.subtypeOf(result));
  }

  /** The alternative as comments call it. */
  private CodeBlock described(Choice choice) {
    return CodeBlock.of("{@link $T}", choice.test());
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
  }
}
