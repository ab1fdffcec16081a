package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.UnionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Names what a union has for each of its alternatives: after the type, without the names of the
 * union where the type is nested in it; after what it wraps where a record wraps the value.
 */
final class AlternativeNamer {

  /** The names of what {@code match} has besides the alternatives. */
  private static final Set<String> TAKEN = Set.of("value", "one", "unknown");

  private final Function<TypeId, List<String>> simpleNames;

  /**
   * @param simpleNames the simple names of each type, outermost first
   */
  AlternativeNamer(Function<TypeId, List<String>> simpleNames) {
    this.simpleNames = simpleNames;
  }

  /**
   * The names for the alternatives, in their order.
   *
   * @param wrappers the names of the union's wrapper records by hint
   */
  List<AlternativeNames> of(UnionType union, Map<String, String> wrappers) {
    Set<String> stems = new HashSet<>(Set.of("Unknown"));
    Set<String> arguments = new HashSet<>(TAKEN);
    List<String> chosen = new ArrayList<>();
    for (Alternative alternative : union.alternatives()) {
      chosen.add(alternative.match(o -> type(union, o.id()), u -> type(union, u.id()), w -> ""));
    }
    stems.addAll(chosen);
    List<AlternativeNames> names = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      String stem =
          union
              .alternatives()
              .get(i)
              .match(
                  o -> "", u -> "", w -> wrapped(wrappers.getOrDefault(w.hint(), w.hint()), stems));
      String name = stem.isEmpty() ? chosen.get(i) : stem;
      names.add(AlternativeNames.of(name, argument(name, arguments)));
    }
    return names;
  }

  private String type(UnionType union, TypeId type) {
    List<String> outer = simpleNames.apply(union.id());
    List<String> own = simpleNames.apply(type);
    boolean inside = own.size() > outer.size() && own.subList(0, outer.size()).equals(outer);
    String name = String.join("", inside ? own.subList(outer.size(), own.size()) : own);
    return name.equals("Unknown") ? "UnknownValue" : name;
  }

  /** {@code OfString} gives String, unless a type is called that. */
  private static String wrapped(String wrapper, Set<String> stems) {
    String plain = wrapper.startsWith("Of") ? wrapper.substring(2) : wrapper;
    return stems.add(plain) ? plain : wrapper;
  }

  private static String argument(String stem, Set<String> taken) {
    String wanted = Identifiers.legal(decapitalised(stem));
    String name = wanted;
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }

  /** {@code URLPart} gives urlPart. */
  private static String decapitalised(String stem) {
    int upper = 0;
    while (upper < stem.length() && Character.isUpperCase(stem.charAt(upper))) {
      upper++;
    }
    int head = upper > 1 && upper < stem.length() ? upper - 1 : Math.max(upper, 1);
    return stem.substring(0, head).toLowerCase(Locale.ROOT) + stem.substring(head);
  }
}
