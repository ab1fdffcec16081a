package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the builder methods that add one item to a list or put one entry into a map. */
final class Adders {

  private Adders() {}

  /**
   * The names of those of one object, by the keys of its members.
   *
   * @param types the types of the members by their keys, in the order of the document
   * @param names the Java names of members by their keys; there may be others
   */
  static Map<String, String> of(
      Map<String, TypeRef> types, Map<String, String> names, Casing casing) {
    Map<String, String> adders = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    types.keySet().forEach(key -> taken.add(names.get(key)));
    taken.add("putAdditionalProperty");
    types.forEach(
        (key, type) -> {
          String verb = verb(type);
          String member = names.get(key);
          if (verb != null && member != null) {
            String singular = Plurals.singular(member);
            String stem = Identifiers.capitalised(singular != null ? singular : member);
            String name = verb + casing.of(stem);
            adders.put(key, taken.add(name) ? name : verb + "To" + Identifiers.capitalised(member));
          }
        });
    return adders;
  }

  private static @Nullable String verb(TypeRef type) {
    return type.match(scalar -> null, list -> "add", map -> "put", declared -> null);
  }
}
