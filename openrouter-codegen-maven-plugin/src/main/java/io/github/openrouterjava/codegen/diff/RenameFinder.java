package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds components that were renamed: those that have most of their parts in common. */
final class RenameFinder {

  /** The share of all their parts that must be common; less could be chance. */
  private static final double LIKELY = 0.6;

  /** Schemas with less parts than this are too often alike. */
  private static final int FEWEST_PARTS = 2;

  private final Snapshot old;
  private final Snapshot now;
  private final Matching matching;

  /** How much alike two types are, from 0 to 1. */
  private record Likeness(TypeDeclaration before, TypeDeclaration after, double value) {}

  RenameFinder(Snapshot old, Snapshot now, Matching matching) {
    this.old = old;
    this.now = now;
    this.matching = matching;
  }

  /** Adds them to the matching, the likeliest first. */
  void find() {
    List<TypeDeclaration> removed =
        old.types().stream()
            .filter(t -> isComponent(t) && matching.newOf(t.id()).isEmpty())
            .toList();
    List<TypeDeclaration> added =
        now.types().stream()
            .filter(t -> isComponent(t) && matching.oldOf(t.id()).isEmpty())
            .toList();
    List<Likeness> likely = new ArrayList<>();
    for (TypeDeclaration before : removed) {
      for (TypeDeclaration after : added) {
        double likeness = likeness(before, after);
        if (likeness >= LIKELY) {
          likely.add(new Likeness(before, after, likeness));
        }
      }
    }
    likely.sort(
        Comparator.comparingDouble(Likeness::value)
            .reversed()
            .thenComparing(l -> l.before().id())
            .thenComparing(l -> l.after().id()));
    likely.forEach(l -> matching.add(l.before().id(), l.after().id()));
  }

  private static boolean isComponent(TypeDeclaration type) {
    return type.placement().isComponent();
  }

  private double likeness(TypeDeclaration before, TypeDeclaration after) {
    if (!before.kindName().equals(after.kindName())) {
      return 0;
    }
    Set<String> a = parts(before, old);
    Set<String> b = parts(after, now);
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    return all.size() < FEWEST_PARTS ? 0 : (double) common.size() / all.size();
  }

  private static Set<String> parts(TypeDeclaration type, Snapshot snapshot) {
    Stream<String> parts =
        type.match(
            object -> object.properties().stream().map(p -> p.wireName() + " " + kind(p.type())),
            union -> union.alternatives().stream().map(a -> snapshot.text(a.type())),
            values -> values.values().stream().map(value -> value.literal().text()),
            tuple -> tuple.properties().stream().map(p -> p.wireName() + " " + kind(p.type())),
            alias -> Stream.empty());
    return parts.collect(Collectors.toSet());
  }

  private static String kind(TypeRef type) {
    return type.match(
        Scalar::toString,
        list -> "list of " + kind(list.item()),
        map -> "map of " + kind(map.value()),
        declared -> "declared");
  }
}
