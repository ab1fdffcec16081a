package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;

/** Types of the model as declarations have them, without packages. */
final class JavaText {

  private JavaText() {}

  /** The type of a parameter that is always given. */
  static String parameter(Side side, TypeRef type) {
    if (type instanceof Scalar scalar) {
      return switch (scalar) {
        case BOOLEAN -> "boolean";
        case INTEGER -> "long";
        case NUMBER -> "double";
        default -> boxed(side, type);
      };
    }
    return boxed(side, type);
  }

  private static String boxed(Side side, TypeRef type) {
    if (type instanceof TypeRef.ListOf list) {
      return "List<" + Side.nullable(list.nullableItems()) + boxed(side, list.item()) + ">";
    }
    if (type instanceof TypeRef.MapOf map) {
      String value = Side.nullable(map.nullableValues()) + boxed(side, map.value());
      return "Map<String, " + value + ">";
    }
    if (type instanceof TypeRef.Declared declared) {
      return side.simpleName(declared.id());
    }
    return switch ((Scalar) type) {
      case STRING -> "String";
      case BOOLEAN -> "Boolean";
      case INTEGER -> "Long";
      case NUMBER -> "Double";
      case DECIMAL -> "BigDecimal";
      case OBJECT -> "JsonObject";
      case ANY -> "JsonValue";
      case BINARY -> "Upload";
    };
  }
}
