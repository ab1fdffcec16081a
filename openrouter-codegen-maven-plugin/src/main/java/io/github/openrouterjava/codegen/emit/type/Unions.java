package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeGraph;
import io.github.openrouterjava.codegen.model.TypeId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How a type takes part in unions. */
final class Unions {

  /** The variant of every union that keeps what no alternative is. */
  static final String UNKNOWN = "Unknown";

  private Unions() {}

  /** Makes {@code type} an alternative of {@code unions}, or merely something with JSON. */
  static void implement(TypeSpec.Builder type, List<TypeId> unions, TypeContext context) {
    if (unions.isEmpty()) {
      type.addSuperinterface(RuntimeTypes.JSON_SERIALIZABLE);
      return;
    }
    Set<String> inherited = new TreeSet<>();
    unions.forEach(union -> type.addSuperinterface(context.className(union)));
    TypeGraph.reachable(unions, union -> context.declaration(union).unions())
        .forEach(union -> inherit(union, inherited, context));
    // Java resolves these names to the types nested in the unions before those of the package.
    type.alwaysQualify(inherited.toArray(String[]::new));
  }

  private static void inherit(TypeId id, Set<String> inherited, TypeContext context) {
    TypeDeclaration union = context.declaration(id);
    inherited.add(UNKNOWN);
    for (Alternative.Wrapped wrapped : union.wrapped()) {
      inherited.add(context.names().type(id).member(wrapped.hint()));
    }
    for (TypeDeclaration nested : context.nestedIn(union)) {
      List<String> path = context.names().type(nested.id()).simpleNames();
      inherited.add(path.get(path.size() - 1));
    }
  }
}
