package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeGraph;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.style.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Removes the types that nothing the user selects needs. */
final class TypePruner {

  private final Api api;
  private final Selection selection;

  private TypePruner(Api api, Selection selection) {
    this.api = api;
    this.selection = selection;
  }

  /** {@code api} with the types that its operations need or that are selected by name. */
  static Api prune(Api api, Selection selection, Diagnostics diagnostics) {
    return selection.isAll() ? api : new TypePruner(api, selection).run(diagnostics);
  }

  private Api run(Diagnostics diagnostics) {
    Set<TypeId> needed = needed();
    Map<TypeId, TypeDeclaration> types = new LinkedHashMap<>();
    for (TypeDeclaration type : api.types().values()) {
      if (needed.contains(type.id())) {
        types.put(type.id(), type.withUnions(needed::contains));
        warnOfExcluded(type, diagnostics);
      }
    }
    return api.withTypes(types);
  }

  /** What operations and selected components mention, with the types those are nested in. */
  private Set<TypeId> needed() {
    List<TypeId> roots = new ArrayList<>();
    for (Operation operation : api.operations()) {
      roots.addAll(operation.requestTypes());
      roots.addAll(operation.responseTypes());
    }
    for (TypeDeclaration type : api.types().values()) {
      String component = SchemaIndex.nameOf(type.id().pointer());
      if (component != null && selection.takesSchema(component)) {
        roots.add(type.id());
      }
    }
    Map<TypeId, List<TypeId>> needs = new LinkedHashMap<>();
    api.types().forEach((id, type) -> needs.put(id, needs(type)));
    return new TypeGraph(needs, List.of()).reachable(roots);
  }

  private List<TypeId> needs(TypeDeclaration type) {
    List<TypeId> needs = new ArrayList<>(type.mentions());
    TypeId owner = type.placement().owner();
    TypeDeclaration around = owner == null ? null : api.types().get(owner);
    if (around != null && around.isGenerated()) {
      needs.add(around.id());
    }
    return needs;
  }

  private void warnOfExcluded(TypeDeclaration type, Diagnostics diagnostics) {
    String component = SchemaIndex.nameOf(type.id().pointer());
    if (component != null && selection.excludesSchema(component)) {
      diagnostics.warning(
          "style-selector",
          type.at(),
          "The schema " + Quoted.of(component) + " is excluded, but generated code needs it.",
          "It is generated anyway; exclude its users, too.");
    }
  }
}
