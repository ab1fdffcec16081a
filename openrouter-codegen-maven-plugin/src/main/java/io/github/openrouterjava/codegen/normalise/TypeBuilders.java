package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.TypeGraph;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All declared types of a run, in the order they were met. */
final class TypeBuilders {

  private final Map<TypeId, TypeBuilder> byId = new LinkedHashMap<>();

  /** Adds {@code builder} and returns the reference to its type. */
  TypeRef.Declared declare(TypeBuilder builder) {
    byId.put(builder.id, builder);
    return new TypeRef.Declared(builder.id);
  }

  void remove(TypeId id) {
    byId.remove(id);
  }

  @Nullable TypeBuilder find(TypeId id) {
    return byId.get(id);
  }

  /** The builder of the type that {@code type} refers to, null where it is not a declared type. */
  @Nullable TypeBuilder of(@Nullable TypeRef type) {
    TypeId id = type == null ? null : type.declaredId();
    return id == null ? null : byId.get(id);
  }

  /** The builder of the object that {@code type} refers to, null where it is anything else. */
  TypeBuilder.@Nullable OfObject objectOf(@Nullable TypeRef type) {
    return of(type) instanceof TypeBuilder.OfObject object ? object : null;
  }

  /** The builder of the enum that {@code type} refers to, null where it is anything else. */
  TypeBuilder.@Nullable OfEnum enumOf(@Nullable TypeRef type) {
    return of(type) instanceof TypeBuilder.OfEnum values ? values : null;
  }

  /** The builder of the tuple that {@code type} refers to, null where it is anything else. */
  TypeBuilder.@Nullable OfTuple tupleOf(@Nullable TypeRef type) {
    return of(type) instanceof TypeBuilder.OfTuple tuple ? tuple : null;
  }

  /** The kind of the values of the enum that {@code type} refers to; empty for anything else. */
  Optional<JsonKind> enumKind(TypeRef type) {
    return Optional.ofNullable(enumOf(type)).map(values -> values.kind);
  }

  /** The builder of the union that {@code type} refers to, null where it is anything else. */
  TypeBuilder.@Nullable OfUnion unionOf(@Nullable TypeRef type) {
    return of(type) instanceof TypeBuilder.OfUnion union ? union : null;
  }

  /** Gives the types inside of a union that is no type itself the place of the union. */
  void replaceUnion(TypeBuilder.OfUnion union, TypeRef only) {
    for (TypeId id : only.mentions()) {
      TypeBuilder inside = byId.get(id);
      if (inside != null) {
        inside.placement = Placements.inPlaceOf(union, inside.placement);
      }
    }
  }

  List<TypeBuilder> all() {
    return new ArrayList<>(byId.values());
  }

  /** The unions among {@link #all()}. */
  List<TypeBuilder.OfUnion> unions() {
    return byId.values().stream()
        .filter(TypeBuilder.OfUnion.class::isInstance)
        .map(TypeBuilder.OfUnion.class::cast)
        .toList();
  }

  /** What the types mention, and which of them {@code operations} send and receive. */
  TypeGraph graph(List<Operation> operations) {
    Map<TypeId, List<TypeId>> mentions = new LinkedHashMap<>();
    byId.forEach(
        (id, builder) ->
            mentions.put(id, builder.parts().flatMap(p -> p.mentions().stream()).toList()));
    return new TypeGraph(mentions, operations);
  }
}
