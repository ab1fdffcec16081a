package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.UnexpectedFailure;
import io.github.openrouterjava.codegen.model.AliasType;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.parse.RawDocument;
import io.github.openrouterjava.codegen.parse.RawSchema;
import io.github.openrouterjava.codegen.style.Selection;
import io.github.openrouterjava.codegen.style.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stage from raw schemas to the model of what will be generated. */
public final class Normaliser {

  private final RawDocument document;
  private final Diagnostics diagnostics;
  private final TypeBuilders builders = new TypeBuilders();
  private final TypeResolver types;

  private Normaliser(RawDocument document, Style style, Diagnostics diagnostics) {
    this.document = document;
    this.diagnostics = diagnostics;
    this.types =
        new TypeResolver(
            new SchemaIndex(document),
            new Subtypes(document.schemas()),
            builders,
            style.code().times() == Style.Times.JAVA_TIME,
            diagnostics);
  }

  /** Works out every type and operation of {@code document}. */
  public static Api normalise(RawDocument document, Diagnostics diagnostics) {
    return normalise(document, Style.DEFAULT, diagnostics);
  }

  /** Works out the operations that a style selects, and the types they need. */
  public static Api normalise(RawDocument document, Style style, Diagnostics diagnostics) {
    Selection selection = style.select();
    RawDocument selected = OperationFilter.filter(document, selection, diagnostics);
    Api api = new Normaliser(selected, style, diagnostics).run();
    if (selection.isAll()) {
      UnusedParts.report(document.parts(), diagnostics);
    }
    return TypePruner.prune(api, selection, diagnostics);
  }

  private Api run() {
    List<TypeId> components = new ArrayList<>();
    Map<TypeId, AliasType> aliases = new LinkedHashMap<>();
    document
        .schemas()
        .forEach(
            (name, schema) ->
                UnexpectedFailure.at(
                    schema.at(), () -> component(name, schema, components, aliases)));
    types.complete();
    OperationNormaliser normaliser = new OperationNormaliser(types, builders, diagnostics);
    List<Operation> operations = normaliser.normalise(document.operations());
    types.complete();
    UnionCycles.flatten(builders);
    TagConstants.apply(builders);
    for (TypeBuilder.OfUnion union : builders.unions()) {
      union.dispatch = DispatchBuilder.build(union, builders, diagnostics);
      link(union);
    }
    operations = normaliser.finish(operations);
    Map<TypeId, TypeDeclaration> declared =
        new Assembler(builders, builders.graph(operations)).assemble(components, aliases);
    return new Api(
        document.info(),
        document.servers(),
        List.copyOf(document.securitySchemes().values()),
        declared,
        operations,
        document.tagDescriptions(),
        DialectNormaliser.complete(document.dialect(), operations, declared));
  }

  /** Tells each alternative of {@code union} that it is one. */
  private void link(TypeBuilder.OfUnion union) {
    for (Alternative alternative : union.alternatives) {
      TypeBuilder linked =
          alternative.match(o -> builders.find(o.id()), u -> builders.find(u.id()), w -> null);
      if (linked != null) {
        linked.unions.add(union.id);
      }
    }
  }

  private void component(
      String name, RawSchema schema, List<TypeId> components, Map<TypeId, AliasType> aliases) {
    TypeId id = new TypeId(schema.at().pointer());
    Placement placement = new Placement.Component(name, schema.hints().typeName());
    ResolvedType resolved = types.resolve(schema, placement);
    types.complete();
    components.add(id);
    if (builders.find(id) == null) {
      aliases.put(
          id, new AliasType(id, schema.at(), placement, schema.documentation(), resolved.type()));
    }
  }
}
