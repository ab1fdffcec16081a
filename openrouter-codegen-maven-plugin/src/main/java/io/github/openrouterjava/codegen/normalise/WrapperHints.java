package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names for the wrapper records of union alternatives, made from the type that is wrapped alone.
 */
final class WrapperHints {

  /** Names an enum of numbers beside other alternatives. */
  static final String NUMBERS = "NumberOption";

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

  /**
   * {@code alternatives}, each wrapper with a hint of its own. Of wrappers that are named alike,
   * those of enums are named after the kind of their values, and a number tells the rest apart.
   */
  static List<Alternative> distinct(
      List<Alternative> alternatives, Function<TypeRef, Optional<JsonKind>> enumKind) {
    Map<String, Long> wanted =
        alternatives.stream()
            .flatMap(a -> Stream.ofNullable(hintOf(a)))
            .collect(Collectors.groupingBy(WrapperHints::key, Collectors.counting()));
    Set<String> used = new HashSet<>();
    wanted.forEach((hint, count) -> used.addAll(count == 1 ? Set.of(hint) : Set.of()));
    List<Alternative> distinct = new ArrayList<>();
    for (Alternative alternative : alternatives) {
      String hint = hintOf(alternative);
      if (hint == null || wanted.getOrDefault(key(hint), 0L) < 2) {
        distinct.add(alternative);
      } else {
        String own = unused(hint, enumKind.apply(alternative.type()), used);
        distinct.add(new Alternative.Wrapped(alternative.type(), own));
      }
    }
    return distinct;
  }

  private static @Nullable String hintOf(Alternative alternative) {
    return alternative.match(object -> null, union -> null, Alternative.Wrapped::hint);
  }

  private static String unused(String hint, Optional<JsonKind> enumKind, Set<String> used) {
    String kind = enumKind.map(k -> k == JsonKind.STRING ? "Text" : "Number").orElse(hint);
    String candidate = used.contains(key(kind)) && enumKind.isPresent() ? kind + "Option" : kind;
    String name = candidate;
    for (int i = 2; !used.add(key(name)); i++) {
      name = candidate + i;
    }
    return name;
  }

  /** Names of classes must differ by more than case: some file systems know none. */
  private static String key(String hint) {
    return hint.toLowerCase(Locale.ROOT);
  }

  /** The name of a list that is the item of another one. */
  private static String nested(TypeRef.ListOf list) {
    return list.item().match(s -> of(s), WrapperHints::nested, m -> "Map", d -> "Item") + "List";
  }

  private static String of(Scalar scalar) {
    return switch (scalar) {
      case BOOLEAN -> "Boolean";
      case INTEGER, BIG_INTEGER -> "Integer";
      case NUMBER, DECIMAL -> "Number";
      case OBJECT -> "Object";
      case ANY -> "Value";
      case STRING, DATE_TIME, DATE, TIME, BINARY -> "String";
    };
  }
}
