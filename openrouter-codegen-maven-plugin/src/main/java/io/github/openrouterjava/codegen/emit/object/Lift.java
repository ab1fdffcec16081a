package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.function.UnaryOperator;

/**
 * A way to make a value of one type of a value of another, which builders take in its place.
 *
 * @param type what is taken, never null
 * @param conversion turns an expression of that type into one of the other
 * @param place the JSON pointer of what makes it possible
 */
record Lift(TypeName type, UnaryOperator<CodeBlock> conversion, String place) {

  CodeBlock convert(CodeBlock value) {
    return conversion.apply(value);
  }

  /** This, and then {@code outer}. */
  Lift then(UnaryOperator<CodeBlock> outer) {
    return new Lift(type, value -> outer.apply(convert(value)), place);
  }

  /** What overloads are told apart by. */
  TypeName erasure() {
    return erasure(type);
  }

  static TypeName erasure(TypeName type) {
    TypeName plain = type.withoutAnnotations();
    return plain instanceof ParameterizedTypeName generic ? generic.rawType() : plain;
  }
}
