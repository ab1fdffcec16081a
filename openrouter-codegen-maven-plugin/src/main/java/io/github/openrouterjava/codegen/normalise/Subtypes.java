package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the components that extend a base by {@code allOf}. A base with a discriminator and no
 * alternatives of its own means "one of those that extend me" (OpenAPI 3.1, section 4.8.25.2).
 */
final class Subtypes {

  private final Map<String, Set<String>> direct = new LinkedHashMap<>();

  Subtypes(Map<String, RawSchema> components) {
    for (RawSchema component : components.values()) {
      for (RawSchema member : component.allOf()) {
        if (member.ref() != null) {
          direct
              .computeIfAbsent(member.ref(), k -> new LinkedHashSet<>())
              .add(component.at().pointer());
        }
      }
    }
  }

  /** {@code base} as the union of all that extend it, null where it is an ordinary object. */
  @Nullable RawSchema unionOf(RawSchema base) {
    if (base.discriminator() == null || Keywords.isUnion(base)) {
      return null;
    }
    Set<String> all = new LinkedHashSet<>();
    collect(base.at().pointer(), all);
    if (all.isEmpty()) {
      return null;
    }
    List<RawSchema> alternatives = new ArrayList<>();
    for (String pointer : all) {
      alternatives.add(
          RawSchemas.ref(RawSchemas.child(base.at(), "oneOf/" + alternatives.size()), pointer));
    }
    return RawSchemas.union(base, alternatives);
  }

  private void collect(String base, Set<String> all) {
    for (String subtype : direct.getOrDefault(base, Set.of())) {
      if (all.add(subtype)) {
        collect(subtype, all);
      }
    }
  }
}
