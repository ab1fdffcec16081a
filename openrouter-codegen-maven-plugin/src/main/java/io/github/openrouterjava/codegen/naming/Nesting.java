package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.model.AliasType;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.UnionType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
      if (api.type(type) instanceof UnionType && nesting.isPartOfCycle(type)) {
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
    TypeId owner = type.placement().owner();
    boolean alone = type instanceof UnionType union && union.describesObjects();
    if (owner != null && !alone && isGenerated(owner)) {
      owners.put(type.id(), owner);
    }
  }

  private boolean isGenerated(TypeId owner) {
    TypeDeclaration declaration = api.types().get(owner);
    return declaration != null && !(declaration instanceof AliasType);
  }

  /** Whether the type around {@code type} depends on it, directly or not. */
  private boolean isPartOfCycle(TypeId type) {
    Deque<TypeId> open = new ArrayDeque<>(dependencies(type));
    Set<TypeId> met = new HashSet<>();
    while (!open.isEmpty()) {
      TypeId next = open.pop();
      if (next.equals(type)) {
        return true;
      }
      if (met.add(next)) {
        open.addAll(dependencies(next));
      }
    }
    return false;
  }

  /** What Java must know before the type: its supertypes, and the type it is nested in. */
  private List<TypeId> dependencies(TypeId type) {
    TypeDeclaration declaration = api.type(type);
    List<TypeId> all = new ArrayList<>();
    if (declaration instanceof ObjectType object) {
      all.addAll(object.unions());
    } else if (declaration instanceof UnionType union) {
      all.addAll(union.unions());
    }
    TypeId owner = owners.get(type);
    if (owner != null) {
      all.add(owner);
    }
    return all;
  }
}
