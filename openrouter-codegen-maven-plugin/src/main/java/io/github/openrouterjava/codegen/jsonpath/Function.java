package io.github.openrouterjava.codegen.jsonpath;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions of RFC 9535, section 2.4, with the types of what they take and give. */
enum Function {
  LENGTH(Type.VALUE, 1, Type.VALUE),
  COUNT(Type.VALUE, 1, Type.NODES),
  MATCH(Type.LOGICAL, 2, Type.VALUE),
  SEARCH(Type.LOGICAL, 2, Type.VALUE),
  VALUE(Type.VALUE, 1, Type.NODES);

  /** The type system of function expressions (RFC 9535, section 2.4.1). */
  enum Type {
    VALUE,
    LOGICAL,
    NODES
  }

  private final Type result;
  private final int arity;
  private final Type parameter;

  Function(Type result, int arity, Type parameter) {
    this.result = result;
    this.arity = arity;
    this.parameter = parameter;
  }

  Type result() {
    return result;
  }

  /** How many arguments it takes. */
  int arity() {
    return arity;
  }

  /** What each argument must be. */
  Type parameter() {
    return parameter;
  }

  /** The name it is called by. */
  String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable Function of(String spelling) {
    for (Function function : values()) {
      if (function.spelling().equals(spelling)) {
        return function;
      }
    }
    return null;
  }
}
