package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.TypeRef;
import org.jspecify.annotations.Nullable;

/**
 * What a schema means at the place it is used.
 *
 * @param type the type of the value
 * @param nullable whether null is a declared value
 * @param constant the one value it can have, null where it has more
 */
record ResolvedType(TypeRef type, boolean nullable, @Nullable Literal constant) {

  static ResolvedType of(TypeRef type) {
    return new ResolvedType(type, false, null);
  }

  ResolvedType orNull(boolean alsoNull) {
    return alsoNull && !nullable ? new ResolvedType(type, true, constant) : this;
  }
}
