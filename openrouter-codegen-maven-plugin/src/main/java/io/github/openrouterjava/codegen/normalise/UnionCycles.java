package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Unions that contain each other. A value of one is a value of all, so each gets the alternatives
 * of all and none of the unions themselves: in Java they could not extend each other.
 */
final class UnionCycles {

  private final TypeBuilders builders;
  private final Map<TypeId, Set<TypeId>> reachable = new HashMap<>();

  private UnionCycles(TypeBuilders builders) {
    this.builders = builders;
  }

  static void flatten(TypeBuilders builders) {
    UnionCycles cycles = new UnionCycles(builders);
    Map<TypeBuilder.OfUnion, List<Alternative>> flat = new HashMap<>();
    for (TypeBuilder.OfUnion union : builders.unions()) {
      if (cycles.reachableFrom(union).contains(union.id)) {
        Set<Alternative> all = new LinkedHashSet<>();
        cycles.collect(union, union, new HashSet<>(), all);
        flat.put(union, WrapperHints.distinct(new ArrayList<>(all), builders::enumKind));
      }
    }
    flat.forEach((union, alternatives) -> union.alternatives = alternatives);
  }

  /** The alternatives of {@code from} and of those that contain it and {@code union} alike. */
  private void collect(
      TypeBuilder.OfUnion from, TypeBuilder.OfUnion union, Set<TypeId> met, Set<Alternative> all) {
    met.add(from.id);
    for (Alternative alternative : from.alternatives) {
      TypeBuilder.OfUnion inner = union(alternative);
      if (inner == null || !reachableFrom(inner).contains(union.id)) {
        all.add(alternative);
      } else if (!met.contains(inner.id)) {
        collect(inner, union, met, all);
      }
    }
  }

  private Set<TypeId> reachableFrom(TypeBuilder.OfUnion union) {
    Set<TypeId> known = reachable.get(union.id);
    if (known == null) {
      known = new HashSet<>();
      reach(union, known);
      reachable.put(union.id, known);
    }
    return known;
  }

  private void reach(TypeBuilder.OfUnion from, Set<TypeId> met) {
    for (Alternative alternative : from.alternatives) {
      TypeBuilder.OfUnion inner = union(alternative);
      if (inner != null && met.add(inner.id)) {
        reach(inner, met);
      }
    }
  }

  private TypeBuilder.@Nullable OfUnion union(Alternative alternative) {
    return alternative.match(
        object -> null, union -> builders.unionOf(union.type()), wrapped -> null);
  }
}
