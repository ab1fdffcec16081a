package io.github.openrouterjava.codegen.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which types mention which, and which of them requests and responses hold. */
public final class TypeGraph {

  private final Map<TypeId, List<TypeId>> mentions;
  private final Set<TypeId> inRequests;
  private final Set<TypeId> inResponses;

  /**
   * The graph of types that are still being worked out.
   *
   * @param mentions the types that each type mentions
   * @param operations the operations that send and receive them
   */
  public TypeGraph(Map<TypeId, List<TypeId>> mentions, Collection<Operation> operations) {
    this.mentions = Map.copyOf(mentions);
    this.inRequests =
        reachable(operations.stream().flatMap(o -> o.requestTypes().stream()).toList());
    this.inResponses =
        reachable(operations.stream().flatMap(o -> o.responseTypes().stream()).toList());
  }

  /** The graph of everything that will be generated. */
  public static TypeGraph of(Api api) {
    Map<TypeId, List<TypeId>> mentions = new LinkedHashMap<>();
    api.types().forEach((id, type) -> mentions.put(id, type.mentions()));
    return new TypeGraph(mentions, api.operations());
  }

  /** The roots and all types they hold, directly or not; those nearest to the roots first. */
  public Set<TypeId> reachable(Collection<TypeId> roots) {
    return reachable(roots, this::mentionsOf);
  }

  /** The types reachable from the roots by distance: first the roots, then what they mention, … */
  public List<Set<TypeId>> rings(Collection<TypeId> roots) {
    return rings(roots, this::mentionsOf);
  }

  private List<TypeId> mentionsOf(TypeId type) {
    return mentions.getOrDefault(type, List.of());
  }

  /** The roots and all types that lie behind them; those nearest to the roots first. */
  public static Set<TypeId> reachable(
      Collection<TypeId> roots, Function<TypeId, List<TypeId>> next) {
    Set<TypeId> all = new LinkedHashSet<>();
    rings(roots, next).forEach(all::addAll);
    return all;
  }

  private static List<Set<TypeId>> rings(
      Collection<TypeId> roots, Function<TypeId, List<TypeId>> next) {
    List<Set<TypeId>> rings = new ArrayList<>();
    Set<TypeId> met = new LinkedHashSet<>(roots);
    Set<TypeId> ring = new LinkedHashSet<>(roots);
    while (!ring.isEmpty()) {
      rings.add(ring);
      Set<TypeId> further = new LinkedHashSet<>();
      for (TypeId type : ring) {
        next.apply(type).stream().filter(met::add).forEach(further::add);
      }
      ring = further;
    }
    return rings;
  }

  /** Which way {@code type} travels, as far as the operations say. */
  public Usage usage(TypeId type) {
    return new Usage(inRequests.contains(type), inResponses.contains(type));
  }
}
