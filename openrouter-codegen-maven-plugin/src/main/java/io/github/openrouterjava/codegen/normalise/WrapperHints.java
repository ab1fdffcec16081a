package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;

/**
 * Names for the wrapper records of union alternatives, made from the type that is wrapped alone.
 */
final class WrapperHints {

  private WrapperHints() {}

  static String of(TypeRef type) {
    return type.match(
        WrapperHints::of,
        list -> list.item().match(s -> of(s), WrapperHints::nested, m -> "Map", d -> "Item") + "s",
        map -> "Map",
        declared -> "Option");
  }

  /** A longer name, for a union that wraps two types {@link #of} names alike. */
  static String precise(TypeRef type) {
    return type.match(
        WrapperHints::of,
        list -> precise(list.item()) + "List",
        map -> precise(map.value()) + "Map",
        declared -> {
          String pointer = declared.id().pointer();
          return pointer.substring(pointer.lastIndexOf('/') + 1);
        });
  }

  /** The name of a list that is the item of another one. */
  private static String nested(TypeRef.ListOf list) {
    return list.item().match(s -> of(s), WrapperHints::nested, m -> "Map", d -> "Item") + "List";
  }

  private static String of(Scalar scalar) {
    return switch (scalar) {
      case BOOLEAN -> "Boolean";
      case INTEGER -> "Integer";
      case NUMBER, DECIMAL -> "Number";
      case OBJECT -> "Object";
      case ANY -> "Value";
      case STRING, BINARY -> "String";
    };
  }
}
