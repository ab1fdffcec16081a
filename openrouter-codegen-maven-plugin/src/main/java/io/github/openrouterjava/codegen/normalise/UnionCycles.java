package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.TypeGraph;
import io.github.openrouterjava.codegen.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Unions that contain each other. A value of one is a value of all, so each gets the alternatives
 * of all and none of the unions themselves: in Java they could not extend each other.
 */
final class UnionCycles {

  private final TypeBuilders builders;
  private final Map<TypeId, List<TypeId>> contained = new HashMap<>();
  private final Map<TypeId, Set<TypeId>> reachable = new HashMap<>();

  private UnionCycles(TypeBuilders builders) {
    this.builders = builders;
    builders.unions().forEach(union -> contained.put(union.id, containedIn(union)));
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

  private List<TypeId> containedIn(TypeBuilder.OfUnion union) {
    return union.alternatives.stream()
        .map(this::union)
        .filter(Objects::nonNull)
        .map(inner -> inner.id)
        .toList();
  }

  /** The unions that a union contains, directly or not: itself too where they form a cycle. */
  private Set<TypeId> reachableFrom(TypeBuilder.OfUnion union) {
    return reachable.computeIfAbsent(
        union.id, id -> TypeGraph.reachable(unionsIn(id), this::unionsIn));
  }

  private List<TypeId> unionsIn(TypeId union) {
    return contained.getOrDefault(union, List.of());
  }

  private TypeBuilder.@Nullable OfUnion union(Alternative alternative) {
    return alternative.match(
        object -> null, union -> builders.unionOf(union.type()), wrapped -> null);
  }
}
