package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.AliasType;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeGraph;
import io.github.openrouterjava.codegen.model.TypeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts finished types into document order: components, then what operations need, owners first. */
final class Assembler {

  private final TypeBuilders builders;
  private final TypeGraph graph;
  private final Map<TypeId, List<TypeBuilder>> nested = new LinkedHashMap<>();
  private final List<TypeBuilder> notNested = new ArrayList<>();
  private final Map<TypeId, TypeDeclaration> types = new LinkedHashMap<>();

  Assembler(TypeBuilders builders, TypeGraph graph) {
    this.builders = builders;
    this.graph = graph;
    for (TypeBuilder builder : builders.all()) {
      TypeId owner = builder.placement.owner();
      List<TypeBuilder> siblings =
          owner == null ? notNested : nested.computeIfAbsent(owner, k -> new ArrayList<>());
      siblings.add(builder);
    }
  }

  /** All declarations; {@code aliases} are the components without a type of their own. */
  Map<TypeId, TypeDeclaration> assemble(List<TypeId> components, Map<TypeId, AliasType> aliases) {
    for (TypeId component : components) {
      AliasType alias = aliases.get(component);
      if (alias == null) {
        add(builders.find(component));
      } else {
        types.put(component, alias);
        addNested(component);
      }
    }
    notNested.forEach(this::add);
    builders.all().forEach(this::add);
    return types;
  }

  private void add(@Nullable TypeBuilder builder) {
    if (builder == null || types.containsKey(builder.id)) {
      return;
    }
    types.put(builder.id, builder.build(graph.usage(builder.id)));
    addNested(builder.id);
  }

  private void addNested(TypeId owner) {
    nested.getOrDefault(owner, List.of()).forEach(this::add);
  }
}
