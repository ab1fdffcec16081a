package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeGraph;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.UnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which type is nested in which. An inline type is nested in what it is inside of, but for unions
 * that have inline objects among their alternatives, and for unions that what they are inside of
 * depends on: Java allows no type to extend or implement one that is nested in it, however many
 * steps lie between (JLS 8.1.4).
 */
final class Nesting {

  private final Api api;
  private final Map<TypeId, TypeId> owners = new LinkedHashMap<>();

  private Nesting(Api api) {
    this.api = api;
  }

  static Nesting of(Api api) {
    Nesting nesting = new Nesting(api);
    api.types().values().forEach(nesting::nest);
    for (TypeId type : List.copyOf(nesting.owners.keySet())) {
      if (nesting.isUnion(type) && nesting.isPartOfCycle(type)) {
        nesting.owners.remove(type);
      }
    }
    return nesting;
  }

  /** The type that {@code type} is nested in, null where it stands alone. */
  @Nullable TypeId ownerOf(TypeId type) {
    return owners.get(type);
  }

  private void nest(TypeDeclaration type) {
    TypeDeclaration owner = api.types().get(type.placement().owner());
    boolean alone =
        type.match(o -> false, UnionType::describesObjects, e -> false, t -> false, a -> false);
    if (owner != null && !alone && owner.isGenerated()) {
      owners.put(type.id(), owner.id());
    }
  }

  private boolean isUnion(TypeId type) {
    return api.type(type)
        .match(object -> false, union -> true, e -> false, tuple -> false, alias -> false);
  }

  /** Whether the type around {@code type} depends on it, directly or not. */
  private boolean isPartOfCycle(TypeId type) {
    return TypeGraph.reachable(dependencies(type), this::dependencies).contains(type);
  }

  /** What Java must know before the type: its supertypes, and the type it is nested in. */
  private List<TypeId> dependencies(TypeId type) {
    List<TypeId> all = new ArrayList<>(api.type(type).unions());
    TypeId owner = owners.get(type);
    if (owner != null) {
      all.add(owner);
    }
    return all;
  }
}
