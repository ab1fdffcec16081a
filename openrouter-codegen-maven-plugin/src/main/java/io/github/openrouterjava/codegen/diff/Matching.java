package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which old type is which new one: a component of the same name; else what callers know under the
 * same Java name; else an inline schema at the same place; else a component that looks much the
 * same, which somebody renamed, and what is inside of it.
 */
final class Matching {

  private final Snapshot old;
  private final Snapshot now;
  private final Map<TypeId, TypeId> newByOld = new LinkedHashMap<>();
  private final Map<TypeId, TypeId> oldByNew = new HashMap<>();

  private Matching(Snapshot old, Snapshot now) {
    this.old = old;
    this.now = now;
  }

  static Matching of(Snapshot old, Snapshot now) {
    Matching matching = new Matching(old, now);
    matching.byPointer(true);
    matching.byJavaName();
    matching.byPointer(false);
    new RenameFinder(old, now, matching).find();
    matching.byPlaceInside();
    return matching;
  }

  /** The new type that {@code id} became. */
  Optional<TypeId> newOf(TypeId id) {
    return Optional.ofNullable(newByOld.get(id));
  }

  /** The old type that {@code id} was. */
  Optional<TypeId> oldOf(TypeId id) {
    return Optional.ofNullable(oldByNew.get(id));
  }

  /** Every pair, in the order of the old document. */
  Map<TypeId, TypeId> pairs() {
    return Collections.unmodifiableMap(newByOld);
  }

  void add(TypeId before, TypeId after) {
    if (!newByOld.containsKey(before) && !oldByNew.containsKey(after)) {
      newByOld.put(before, after);
      oldByNew.put(after, before);
    }
  }

  /** Whether two types are the same, given what matches what. */
  boolean same(@Nullable TypeRef before, @Nullable TypeRef after) {
    if (before == null || after == null) {
      return before == after;
    }
    return Boolean.TRUE.equals(
        before.matchBoth(
            after,
            (a, b) -> a == b,
            (a, b) -> a.nullableItems() == b.nullableItems() && same(a.item(), b.item()),
            (a, b) -> a.nullableValues() == b.nullableValues() && same(a.value(), b.value()),
            (a, b) -> b.id().equals(newByOld.get(a.id()))));
  }

  private void byPointer(boolean components) {
    for (TypeDeclaration type : old.types()) {
      TypeDeclaration same = now.api().types().get(type.id());
      if (same != null && (!components || type.placement().isComponent())) {
        add(type.id(), same.id());
      }
    }
  }

  private void byJavaName() {
    Map<String, TypeId> names = new HashMap<>();
    for (TypeDeclaration type : now.types()) {
      if (type.isGenerated()) {
        names.put(now.simpleName(type.id()), type.id());
      }
    }
    for (TypeDeclaration type : old.types()) {
      TypeId same = type.isGenerated() ? names.get(old.simpleName(type.id())) : null;
      if (same != null) {
        add(type.id(), same);
      }
    }
  }

  /** Inline schemas at the same place in what was renamed. */
  private void byPlaceInside() {
    for (Map.Entry<TypeId, TypeId> pair : Map.copyOf(newByOld).entrySet()) {
      String from = pair.getKey().pointer() + "/";
      String to = pair.getValue().pointer() + "/";
      if (!from.equals(to)) {
        for (TypeDeclaration type : old.types()) {
          String pointer = type.id().pointer();
          if (pointer.startsWith(from)) {
            TypeId moved = new TypeId(to + pointer.substring(from.length()));
            if (now.api().types().containsKey(moved)) {
              add(type.id(), moved);
            }
          }
        }
      }
    }
  }
}
