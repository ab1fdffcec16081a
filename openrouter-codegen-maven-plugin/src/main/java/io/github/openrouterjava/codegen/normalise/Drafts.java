package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All declared types of a run, in the order they were met. */
final class Drafts {

  private final Map<TypeId, Draft> byId = new LinkedHashMap<>();

  /** Adds {@code draft} and returns the reference to it. */
  TypeRef.Declared declare(Draft draft) {
    byId.put(draft.id, draft);
    return new TypeRef.Declared(draft.id);
  }

  void remove(TypeId id) {
    byId.remove(id);
  }

  @Nullable Draft find(TypeId id) {
    return byId.get(id);
  }

  /** The draft that {@code type} refers to, null where it is not a declared type. */
  @Nullable Draft of(TypeRef type) {
    return type instanceof TypeRef.Declared declared ? byId.get(declared.id()) : null;
  }

  List<Draft> all() {
    return new ArrayList<>(byId.values());
  }
}
