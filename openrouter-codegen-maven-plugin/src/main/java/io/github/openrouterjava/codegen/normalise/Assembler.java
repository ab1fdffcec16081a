package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.AliasType;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Dispatch;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.UnionType;
import io.github.openrouterjava.codegen.model.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts finished drafts into document order: components, then what operations need, owners first.
 */
final class Assembler {

  private final Drafts drafts;
  private final Map<TypeId, Dispatch> dispatches;
  private final Map<TypeId, List<Draft>> nested = new LinkedHashMap<>();
  private final Map<TypeId, TypeDeclaration> types = new LinkedHashMap<>();

  Assembler(Drafts drafts, Map<TypeId, Dispatch> dispatches) {
    this.drafts = drafts;
    this.dispatches = dispatches;
    for (Draft draft : drafts.all()) {
      if (draft.placement instanceof Placement.Nested n) {
        nested.computeIfAbsent(n.owner(), k -> new ArrayList<>()).add(draft);
      }
    }
  }

  /** All declarations; {@code aliases} are the components without a type of their own. */
  Map<TypeId, TypeDeclaration> assemble(List<TypeId> components, Map<TypeId, AliasType> aliases) {
    for (TypeId component : components) {
      AliasType alias = aliases.get(component);
      if (alias == null) {
        add(drafts.find(component));
      } else {
        types.put(component, alias);
        addNested(component);
      }
    }
    drafts.all().stream()
        .filter(d -> !(d.placement instanceof Placement.Nested))
        .forEach(this::add);
    drafts.all().forEach(this::add);
    return types;
  }

  private void add(@Nullable Draft draft) {
    if (draft == null || types.containsKey(draft.id)) {
      return;
    }
    types.put(draft.id, declaration(draft));
    addNested(draft.id);
  }

  private void addNested(TypeId owner) {
    nested.getOrDefault(owner, List.of()).forEach(this::add);
  }

  private TypeDeclaration declaration(Draft draft) {
    if (draft instanceof Draft.OfObject o) {
      return new ObjectType(
          o.id,
          o.at,
          o.placement,
          o.documentation,
          o.inRequest
              ? o.properties.stream().map(ObjectCompleter::inRequests).toList()
              : o.properties,
          o.entries,
          o.nullableEntries,
          o.open,
          List.copyOf(o.unions),
          new Usage(o.inRequest, o.inResponse));
    }
    if (draft instanceof Draft.OfUnion u) {
      return new UnionType(
          u.id,
          u.at,
          u.placement,
          u.documentation,
          u.alternatives,
          dispatches.getOrDefault(u.id, Dispatch.Unknown.INSTANCE),
          u.describesObjects,
          List.copyOf(u.unions),
          new Usage(u.inRequest, u.inResponse));
    }
    Draft.OfEnum e = (Draft.OfEnum) draft;
    return new EnumType(e.id, e.at, e.placement, e.documentation, e.kind, e.values);
  }

  /** Tells each object and union which unions it is an alternative of. */
  static void link(Drafts drafts) {
    for (Draft draft : drafts.all()) {
      if (draft instanceof Draft.OfUnion union) {
        union.alternatives.forEach(a -> link(a, union.id, drafts));
      }
    }
  }

  private static void link(Alternative alternative, TypeId union, Drafts drafts) {
    if (alternative instanceof Alternative.OfObject o
        && drafts.find(o.id()) instanceof Draft.OfObject object) {
      object.unions.add(union);
    } else if (alternative instanceof Alternative.OfUnion u
        && drafts.find(u.id()) instanceof Draft.OfUnion inner) {
      inner.unions.add(union);
    }
  }
}
