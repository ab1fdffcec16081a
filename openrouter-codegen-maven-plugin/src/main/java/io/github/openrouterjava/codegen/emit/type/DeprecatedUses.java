package io.github.openrouterjava.codegen.emit.type;

import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;

/** Finds types that mention deprecated ones, about which the compiler need not warn again. */
final class DeprecatedUses {

  private final TypeContext context;

  DeprecatedUses(TypeContext context) {
    this.context = context;
  }

  /** Whether a type, or one nested in it, mentions a deprecated type or property. */
  boolean isIn(TypeDeclaration type) {
    return isDirectlyIn(type) || context.nestedIn(type).stream().anyMatch(this::isIn);
  }

  private boolean isDirectlyIn(TypeDeclaration type) {
    return type.unions().stream().anyMatch(this::isDeprecated)
        || type.mentions().stream().anyMatch(this::mentions);
  }

  /** A union's wrappers, which builders mention, may themselves hold deprecated types. */
  private boolean mentions(TypeId id) {
    return isDeprecated(id)
        || context.declaration(id).wrapped().stream()
            .flatMap(wrapped -> wrapped.type().mentions().stream())
            .anyMatch(this::isDeprecated);
  }

  private boolean isDeprecated(TypeId id) {
    return context.isDeprecated(id);
  }
}
