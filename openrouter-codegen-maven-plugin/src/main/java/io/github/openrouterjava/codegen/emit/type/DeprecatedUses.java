package io.github.openrouterjava.codegen.emit.type;

import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.UnionType;

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
    if (type instanceof ObjectType object) {
      return object.unions().stream().anyMatch(this::isDeprecated)
          || object.properties().stream().map(Property::type).anyMatch(this::mentions)
          || (object.entries() != null && mentions(object.entries()));
    }
    if (type instanceof UnionType union) {
      return union.unions().stream().anyMatch(this::isDeprecated)
          || union.alternatives().stream().map(Alternative::type).anyMatch(this::mentions);
    }
    return false;
  }

  private boolean mentions(TypeRef type) {
    if (type instanceof TypeRef.ListOf list) {
      return mentions(list.item());
    }
    if (type instanceof TypeRef.MapOf map) {
      return mentions(map.value());
    }
    if (!(type instanceof TypeRef.Declared declared)) {
      return false;
    }
    // A union's wrappers, which builders mention, may themselves hold deprecated types.
    return isDeprecated(declared.id())
        || (context.declaration(declared.id()) instanceof UnionType union
            && union.alternatives().stream()
                .filter(Alternative.Wrapped.class::isInstance)
                .anyMatch(a -> isDeprecatedItem(a.type())));
  }

  private boolean isDeprecatedItem(TypeRef type) {
    return type instanceof TypeRef.ListOf list
        ? isDeprecatedItem(list.item())
        : type instanceof TypeRef.Declared declared && isDeprecated(declared.id());
  }

  private boolean isDeprecated(TypeId id) {
    return context.isDeprecated(id);
  }
}
