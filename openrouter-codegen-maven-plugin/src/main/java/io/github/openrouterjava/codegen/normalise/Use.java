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
record Use(TypeRef type, boolean nullable, @Nullable Literal constant) {

  static Use of(TypeRef type) {
    return new Use(type, false, null);
  }

  Use orNull(boolean alsoNull) {
    return alsoNull && !nullable ? new Use(type, true, constant) : this;
  }
}
