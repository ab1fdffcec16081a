package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.model.AliasType;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.UnionType;
import io.github.openrouterjava.codegen.style.Selection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves the types out that nothing needs of what the user wants. */
final class Needed {

  private final Api api;
  private final Selection selection;
  private final Set<TypeId> needed = new LinkedHashSet<>();
  private final Deque<TypeId> open = new ArrayDeque<>();

  private Needed(Api api, Selection selection) {
    this.api = api;
    this.selection = selection;
  }

  /** {@code api} with the types that its operations need or that are asked for by name. */
  static Api types(Api api, Selection selection, Diagnostics diagnostics) {
    return selection.isAll() ? api : new Needed(api, selection).run(diagnostics);
  }

  private Api run(Diagnostics diagnostics) {
    api.operations().forEach(operation -> OperationTypes.of(operation).forEach(this::add));
    for (TypeDeclaration type : api.types().values()) {
      if (isComponent(type) && selection.takesSchema(name(type))) {
        add(type.id());
      }
    }
    while (!open.isEmpty()) {
      follow(api.type(open.poll()));
    }
    Map<TypeId, TypeDeclaration> types = new LinkedHashMap<>();
    for (TypeDeclaration type : api.types().values()) {
      if (needed.contains(type.id())) {
        types.put(type.id(), alone(type));
        warnOfExcluded(type, diagnostics);
      }
    }
    return new Api(
        api.info(),
        api.servers(),
        api.securitySchemes(),
        types,
        api.operations(),
        api.tagDescriptions());
  }

  private void warnOfExcluded(TypeDeclaration type, Diagnostics diagnostics) {
    if (isComponent(type) && selection.excludesSchema(name(type))) {
      diagnostics.warning(
          "style-selector",
          type.at(),
          "The schema " + Quoted.of(name(type)) + " is excluded, but something generated needs it.",
          "It is generated; exclude what needs it, too.");
    }
  }

  private static boolean isComponent(TypeDeclaration type) {
    return type.placement() instanceof Placement.Component component
        && type.id().pointer().equals(SchemaIndex.COMPONENTS + escaped(component.name()));
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String name(TypeDeclaration type) {
    return type.placement() instanceof Placement.Component component ? component.name() : "";
  }

  private void add(TypeId id) {
    if (api.types().containsKey(id) && needed.add(id)) {
      open.add(id);
    }
  }

  private void add(TypeRef type) {
    if (type instanceof TypeRef.ListOf list) {
      add(list.item());
    } else if (type instanceof TypeRef.MapOf map) {
      add(map.value());
    } else if (type instanceof TypeRef.Declared declared) {
      add(declared.id());
    }
  }

  private void follow(TypeDeclaration type) {
    if (type.placement() instanceof Placement.Nested nested
        && !(api.types().get(nested.owner()) instanceof AliasType)) {
      add(nested.owner());
    }
    if (type instanceof ObjectType object) {
      object.properties().stream().map(Property::type).forEach(this::add);
      if (object.entries() != null) {
        add(object.entries());
      }
    } else if (type instanceof UnionType union) {
      union.alternatives().stream().map(Alternative::type).forEach(this::add);
    } else if (type instanceof AliasType alias) {
      add(alias.target());
    }
  }

  /** The type without the unions that are left out. */
  private TypeDeclaration alone(TypeDeclaration type) {
    if (type instanceof ObjectType o) {
      return new ObjectType(
          o.id(),
          o.at(),
          o.placement(),
          o.documentation(),
          o.properties(),
          o.entries(),
          o.nullableEntries(),
          o.open(),
          generated(o.unions()),
          o.usage());
    }
    if (type instanceof UnionType u) {
      return new UnionType(
          u.id(),
          u.at(),
          u.placement(),
          u.documentation(),
          u.alternatives(),
          u.dispatch(),
          u.describesObjects(),
          generated(u.unions()),
          u.usage());
    }
    return type;
  }

  private List<TypeId> generated(List<TypeId> unions) {
    return unions.stream().filter(needed::contains).toList();
  }
}
