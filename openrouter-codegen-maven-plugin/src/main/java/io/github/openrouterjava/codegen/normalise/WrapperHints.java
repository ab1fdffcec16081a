package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;

/**
 * Names for the wrapper records of union alternatives, made from the type that is wrapped alone.
 */
final class WrapperHints {

  private WrapperHints() {}

  static String of(TypeRef type) {
    if (type instanceof TypeRef.MapOf) {
      return "Map";
    }
    if (type instanceof TypeRef.ListOf list) {
      return list.item() instanceof TypeRef.Declared ? "Items" : singular(list.item()) + "s";
    }
    return type instanceof TypeRef.Declared ? "Option" : singular(type);
  }

  /** A longer name, for a union that wraps two types {@link #of} names alike. */
  static String precise(TypeRef type) {
    if (type instanceof TypeRef.ListOf list) {
      return precise(list.item()) + "List";
    }
    if (type instanceof TypeRef.MapOf map) {
      return precise(map.value()) + "Map";
    }
    if (type instanceof TypeRef.Declared declared) {
      String pointer = declared.id().pointer();
      return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
    return singular(type);
  }

  private static String singular(TypeRef type) {
    if (type instanceof TypeRef.ListOf list) {
      return (list.item() instanceof TypeRef.Declared ? "Item" : singular(list.item())) + "List";
    }
    if (type instanceof Scalar scalar) {
      return switch (scalar) {
        case BOOLEAN -> "Boolean";
        case INTEGER -> "Integer";
        case NUMBER, DECIMAL -> "Number";
        case OBJECT -> "Object";
        case ANY -> "Value";
        case STRING, BINARY -> "String";
      };
    }
    return type instanceof TypeRef.MapOf ? "Map" : "Item";
  }
}
